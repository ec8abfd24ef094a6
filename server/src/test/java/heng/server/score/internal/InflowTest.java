package heng.server.score.internal;

import static org.assertj.core.api.Assertions.assertThat;

import heng.ledger.json.Json;
import heng.ledger.leaf.Commitment;
import heng.ledger.leaf.Leaf;
import heng.ledger.leaf.LeafKind;
import heng.ledger.leaf.Times;
import heng.server.ledger.Appended;
import heng.server.ledger.Ledger;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class InflowTest {

    private final Inflow inflow = new Inflow();

    private static Leaf leaf(long index) {
        return Leaf.of(LeafKind.RETRACTION, "c/r" + index, new Times(null, null, Instant.EPOCH), Json.object("record", "c/x", "reason", "r", "by", Commitment.of(new byte[32], "li").get().json())).get();
    }

    private static Appended appended(long from, int leaves) {
        return new Appended(from, IntStream.range(0, leaves).mapToObj(i -> leaf(from + i)).toList());
    }

    private List<Long> from(long index) {
        List<Ledger.Kept> leaves = inflow.from(index);
        assertThat(leaves).allMatch(kept -> kept.leaf().id().equals("c/r" + kept.index()));
        return leaves.stream().map(Ledger.Kept::index).toList();
    }

    @Test
    void givesWhatFollowsAndGivesItOnce() {
        inflow.add(appended(5, 2));
        inflow.add(appended(7, 0));
        inflow.add(appended(7, 3));
        assertThat(from(5)).containsExactly(5L, 6L, 7L, 8L, 9L);
        assertThat(from(10)).isEmpty();
    }

    @Test
    void leavesAGapToTheLedger() {
        inflow.add(appended(3, 2));
        assertThat(from(1)).isEmpty();
        assertThat(from(3)).containsExactly(3L, 4L);
        inflow.add(appended(9, 2));
        assertThat(from(5)).as("the event of 5 to 8 never came").isEmpty();
        assertThat(from(9)).containsExactly(9L, 10L);
    }

    @Test
    void givesNothingThatWasReadFromTheLedgerMeanwhile() {
        inflow.add(appended(0, 4));
        inflow.add(appended(4, 4));
        assertThat(from(6)).containsExactly(6L, 7L);
    }

    @Test
    void holdsNoMoreThanItMay() {
        Leaf one = leaf(0);
        List<Leaf> many = LongStream.range(0, Inflow.MOST / 2 + 1).mapToObj(_ -> one).toList();
        inflow.add(new Appended(0, many));
        inflow.add(new Appended(many.size(), many));
        assertThat(inflow.from(0)).as("too much to hold: the ledger has it").isEmpty();
        inflow.add(appended(2L * many.size(), 1));
        assertThat(from(2L * many.size())).containsExactly(2L * many.size());
    }
}
