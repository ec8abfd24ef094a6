package heng.ledger.tree;

import static heng.ledger.LedgerCode.INDEX_OUTSIDE;
import static heng.ledger.LedgerCode.NODE_MISSING;
import static heng.ledger.LedgerCode.PROOF_LENGTH;
import static heng.ledger.LedgerCode.ROOT_DIFFERS;
import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.tree.Vectors.Inclusion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// The vectors and the named negatives of transparency-dev/merkle (proof/verify_test.go).
class InclusionProofTest {

    @Test
    void makesAndVerifiesTheKnownProofs() {
        Map<NodeId, Hash> kept = new HashMap<>();
        TreeState state = TreeState.EMPTY;
        for (int leaf = 1; leaf <= 8; leaf++) state = state.append(Vectors.leaf(leaf), kept::put);
        for (Inclusion vector : Vectors.INCLUSION) {
            InclusionProof proof = InclusionProof.make(vector.leaf() - 1, vector.size(), Nodes.of(kept)).get();
            assertThat(proof.hashes()).as("%s", vector).isEqualTo(vector.proof());
            assertThat(proof.verify(Vectors.leaf(vector.leaf()), Vectors.root(vector.size())).get()).isEqualTo(vector.leaf() - 1);
        }
    }

    /// One line for each way the source corrupts a proof. Two of them, a leaf or a garbage hash of the wrong length, cannot be said with [Hash] ([HashingTest]).
    @Test
    void refusesEveryCorruptedProof() {
        int refused = 0;
        for (Inclusion vector : Vectors.INCLUSION) {
            Hash leaf = Vectors.leaf(vector.leaf());
            Hash root = Vectors.root(vector.size());
            for (var corrupted : corrupted(vector.leaf() - 1, vector.size(), vector.proof(), root).entrySet()) {
                assertThat(corrupted.getValue().verify(leaf, root).isAccepted()).as("%s of %s", corrupted.getKey(), vector).isFalse();
                refused++;
            }
            InclusionProof right = new InclusionProof(vector.leaf() - 1, vector.size(), vector.proof());
            for (Hash wrong : List.of(Hashing.EMPTY, Vectors.SOME)) {
                assertThat(right.verify(leaf, wrong).refusal().code()).isEqualTo(ROOT_DIFFERS);
                assertThat(right.verify(wrong, root).refusal().code()).isEqualTo(ROOT_DIFFERS);
            }
        }
        assertThat(refused).isGreaterThanOrEqualTo(50);
    }

    private static Map<String, InclusionProof> corrupted(long index, long size, List<Hash> proof, Hash root) {
        Map<String, InclusionProof> wrong = new LinkedHashMap<>();
        wrong.put("index - 1", new InclusionProof(index - 1, size, proof));
        wrong.put("index + 1", new InclusionProof(index + 1, size, proof));
        wrong.put("index ^ 2", new InclusionProof(index ^ 2, size, proof));
        wrong.put("size * 2", new InclusionProof(index, size * 2, proof));
        wrong.put("size / 2", new InclusionProof(index, size / 2, proof));
        wrong.put("trailing root", new InclusionProof(index, size, with(proof, proof.size(), root)));
        wrong.put("preceding root", new InclusionProof(index, size, with(proof, 0, root)));
        for (int i = 0; i < proof.size(); i++) {
            List<Hash> flipped = new ArrayList<>(proof);
            Hash old = flipped.get(i);
            flipped.set(i, new Hash(old.first() ^ 8L << 56, old.second(), old.third(), old.fourth()));
            wrong.put("bit 3 of hash " + i, new InclusionProof(index, size, flipped));
        }
        if (!proof.isEmpty()) wrong.put("removed component", new InclusionProof(index, size, proof.subList(0, proof.size() - 1)));
        if (proof.size() > 1) {
            List<Hash> inserted = with(proof.subList(1, proof.size()), 0, Vectors.SOME);
            wrong.put("inserted component", new InclusionProof(index, size, with(inserted, 0, proof.getFirst())));
            wrong.put("swapped", new InclusionProof(index, size, proof.reversed()));
        }
        return wrong;
    }

    private static List<Hash> with(List<Hash> proof, int at, Hash hash) {
        List<Hash> longer = new ArrayList<>(proof);
        longer.add(at, hash);
        return longer;
    }

    @Test
    void refusesAnIndexOutsideTheTree() {
        for (long[] probe : new long[][] {{0, 0}, {1, 0}, {2, 1}, {-1, 1}, {5, -1}}) {
            var proof = new InclusionProof(probe[0], probe[1], List.of());
            assertThat(proof.verify(Vectors.SOME, Hashing.EMPTY).refusal().code()).isEqualTo(INDEX_OUTSIDE);
            assertThat(InclusionProof.make(probe[0], probe[1], _ -> java.util.Optional.empty()).refusal().code()).isEqualTo(INDEX_OUTSIDE);
        }
        assertThat(new InclusionProof(0, 1, List.of()).verify(Vectors.SOME, Hashing.EMPTY).refusal().code()).isEqualTo(ROOT_DIFFERS);
    }

    @Test
    void saysHowLongTheProofShouldBe() {
        assertThat(new InclusionProof(0, 8, List.of(Vectors.SOME)).verify(Vectors.leaf(1), Vectors.root(8)).refusal()).hasToString(
                "proof-length: The proof has 1 hashes where 3 are needed.\n  Maybe it was made for another index or size.");
        assertThat(new InclusionProof(0, 1L << 62, List.of()).verify(Vectors.SOME, Vectors.SOME).refusal().code()).isEqualTo(PROOF_LENGTH);
    }

    @Test
    void namesTheNodesItNeedsSoThatOneQueryBringsThem() {
        Tree tree = new Tree(100);
        for (long index = 0; index < 100; index++) {
            Map<NodeId, Hash> brought = new HashMap<>();
            for (NodeId id : InclusionProof.nodesOf(index, 100)) brought.put(id, tree.nodes().find(id).orElseThrow());
            assertThat(InclusionProof.make(index, 100, Nodes.of(brought)).get()).isEqualTo(tree.inclusion(index, 100));
        }
    }

    @Test
    void refusesToMakeAProofWithoutTheNodes() {
        assertThat(InclusionProof.make(0, 2, _ -> java.util.Optional.empty()).refusal().code()).isEqualTo(NODE_MISSING);
    }
}
