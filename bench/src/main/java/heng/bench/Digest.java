package heng.bench;

import heng.core.number.Num;
import heng.core.plan.Sink;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// Takes leaves as they go by: of all of them a sum of hashes that does not depend on their order, of some places the cells themselves.
final class Digest implements Sink {

    /// A cell as a sink is told of it.
    record Seen(String value, int code, int seen, int due) {}

    private final BitSet kept = new BitSet();
    private final Map<Long, Seen> cells = new HashMap<>();
    private long sum;
    private long count;
    /// The place last told of, and whether its cells are kept.
    private int last = -1;
    private boolean keeps;

    /// @param kept indices of the places whose cells are kept
    Digest(Set<Integer> kept) {
        kept.forEach(this.kept::set);
    }

    static long key(int place, int column) {
        return (long) place << 32 | column;
    }

    @Override
    public void cell(int place, int column, long value, int code, int seen, int due) {
        sum += Observations.mix(key(place, column) * 0x9e3779b97f4a7c15L ^ value * 0xd1342543de82ef95L ^ ((long) code << 56 | (long) seen << 28 | due) * 0xaf251af3b0f025b5L);
        count++;
        if (place != last) begin(place);
        if (keeps) cells.put(key(place, column), new Seen(heng.core.plan.Code.valued(code) ? String.valueOf(value) : "", code, seen, due));
    }

    @Override
    public void large(int place, int column, Num value, int code, int seen, int due) {
        sum += Observations.mix(Observations.mix(key(place, column)) ^ value.text().hashCode());
        count++;
        if (kept.get(place)) cells.put(key(place, column), new Seen(value.decimal().unscaledValue().toString(), code, seen, due));
    }

    private void begin(int place) {
        last = place;
        keeps = kept.get(place);
    }

    void add(Digest other) {
        sum += other.sum;
        count += other.count;
        cells.putAll(other.cells);
    }

    long sum() {
        return sum;
    }

    long count() {
        return count;
    }

    Map<Long, Seen> cells() {
        return cells;
    }
}
