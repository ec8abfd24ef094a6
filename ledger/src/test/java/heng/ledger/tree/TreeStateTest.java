package heng.ledger.tree;

import static heng.ledger.LedgerCode.NODE_MISSING;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// The state that grows leaf by leaf.
class TreeStateTest {

    @Test
    void hasTheKnownRoots() {
        TreeState state = TreeState.EMPTY;
        assertThat(state.root()).isEqualTo(Hashing.EMPTY);
        for (int size = 1; size <= 8; size++) {
            state = state.append(Vectors.leaf(size), (_, _) -> {});
            assertThat(state.root()).as("size %d", size).isEqualTo(Vectors.root(size));
        }
    }

    @Test
    void agreesWithTheDefinitionAtEverySizeTo300() {
        Tree tree = new Tree(300);
        for (int size = 0; size <= 300; size++) assertThat(tree.root(size)).as("size %d", size).isEqualTo(Tree.definition(tree.leaves.subList(0, size)));
    }

    @Test
    void tellsEachFullNodeOnceChildrenFirst() {
        List<String> told = new ArrayList<>();
        TreeState state = TreeState.EMPTY;
        for (int i = 0; i < 5; i++) state = state.append(Hashing.leaf("x"), (id, _) -> told.add(id.toString()));
        assertThat(told).containsExactly("0/0", "0/1", "1/0", "0/2", "0/3", "1/1", "2/0", "0/4");
    }

    @Test
    void comesBackFromStoredNodesAtEverySize() {
        Tree tree = new Tree(70);
        for (int size = 0; size <= 70; size++) assertThat(TreeState.of(size, tree.nodes()).get()).isEqualTo(tree.states.get(size));
        assertThat(TreeState.of(71, tree.nodes()).refusal().code()).isEqualTo(NODE_MISSING);
    }

    @Test
    void isNeverMadeOfTheWrongNumberOfSubtrees() {
        assertThatThrownBy(() -> new TreeState(3, List.of(Hashing.EMPTY))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TreeState(-1, List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aNodeLiesInsideWhatCanBeCounted() {
        assertThat(new NodeId(3, 5).first()).isEqualTo(40);
        for (Runnable wrong : List.<Runnable>of(() -> new NodeId(-1, 0), () -> new NodeId(63, 0), () -> new NodeId(0, -1), () -> new NodeId(62, 2))) {
            assertThatThrownBy(wrong::run).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
