package heng.server.score.internal;

import heng.server.ledger.Appended;
import heng.server.ledger.Ledger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/// Leaves that were just appended, so that they need not be read back. What is too much to hold, and what nobody told of, has to be read from the ledger. For several threads.
final class Inflow {

    /// How many leaves wait at most.
    static final int MOST = 40_000;

    private final Deque<Appended> waiting = new ArrayDeque<>();
    private int held;

    synchronized void add(Appended appended) {
        held += appended.leaves().size();
        if (held > MOST) {
            waiting.clear();
            held = 0;
        } else {
            waiting.add(appended);
        }
    }

    /// Takes the leaves that follow each other from an index on; empty where the leaf of that index is not here.
    synchronized List<Ledger.Kept> from(long index) {
        List<Ledger.Kept> leaves = new ArrayList<>();
        long next = index;
        while (!waiting.isEmpty() && waiting.peek().from() <= next) {
            Appended one = waiting.remove();
            held -= one.leaves().size();
            for (; next < one.size(); next++) leaves.add(new Ledger.Kept(next, one.leaves().get((int) (next - one.from()))));
        }
        return leaves;
    }
}
