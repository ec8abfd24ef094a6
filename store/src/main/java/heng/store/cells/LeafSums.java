package heng.store.cells;

import heng.core.plan.CellBatch;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The cell of one leaf in one place while its units come in. Sums are longs, with what went over them beside.
final class LeafSums {

    int due;
    int seen;
    private int units;
    private int notApplicable;
    private int unseen;
    private byte risen;
    private long over;
    private long under;
    private BigInteger overCarry = BigInteger.ZERO;
    private BigInteger underCarry = BigInteger.ZERO;
    private @Nullable BigInteger least;
    private @Nullable BigInteger greatest;
    private final Map<String, Long> tally = new TreeMap<>();
    private final boolean extremes;

    LeafSums(boolean extremes) {
        this.extremes = extremes;
    }

    /// A unit whose amount simply adds up.
    void add(long amount) {
        units++;
        addOver(amount);
    }

    void add(UnitCell unit, int times) {
        units += times * unit.units();
        notApplicable += times * unit.notApplicable();
        unseen += times * unit.unseen();
        if (unit.risen() > risen) risen = unit.risen();
        if (unit.small() && times == 1) {
            addOver(unit.shortOver());
            addUnder(unit.shortUnder());
        } else {
            overCarry = overCarry.add(unit.over().multiply(BigInteger.valueOf(times)));
            underCarry = underCarry.add(unit.under().multiply(BigInteger.valueOf(times)));
        }
        if (extremes && unit.units() > 0) {
            least = least == null ? unit.least() : least.min(unit.least());
            greatest = greatest == null ? unit.greatest() : greatest.max(unit.greatest());
        }
        if (!unit.tally().isEmpty()) unit.tally().forEach((grade, count) -> tally.merge(grade, count * times, Long::sum));
    }

    private void addOver(long amount) {
        long sum = over + amount;
        if (((over ^ sum) & (amount ^ sum)) < 0) {
            overCarry = overCarry.add(BigInteger.valueOf(over));
            sum = amount;
        }
        over = sum;
    }

    private void addUnder(long amount) {
        long sum = under + amount;
        if (((under ^ sum) & (amount ^ sum)) < 0) {
            underCarry = underCarry.add(BigInteger.valueOf(under));
            sum = amount;
        }
        under = sum;
    }

    /// Appends the cell and begins anew.
    void emit(int place, int leaf, CellBatch into) {
        int row = into.append(place, leaf);
        into.due[row] = due;
        into.seen[row] = seen;
        into.units[row] = units;
        into.notApplicable[row] = notApplicable;
        into.unseen[row] = unseen;
        into.risen[row] = risen;
        into.over[row] = over;
        into.under[row] = under;
        if (overCarry.signum() != 0 || underCarry.signum() != 0 || extremes) large(into, row);
        if (!tally.isEmpty()) tally.forEach((grade, count) -> into.tally(into.grade(grade), count));
        clear();
    }

    private void large(CellBatch into, int row) {
        var all = new CellBatch.Overflow(overCarry.add(BigInteger.valueOf(over)), underCarry.add(BigInteger.valueOf(under)),
                least == null ? BigInteger.ZERO : least, greatest == null ? BigInteger.ZERO : greatest);
        boolean fits = all.over().bitLength() < 64 && all.under().bitLength() < 64 && all.least().bitLength() < 64 && all.greatest().bitLength() < 64;
        if (!fits) into.overflow(row, all);
        into.over[row] = fits ? all.over().longValue() : 0;
        into.under[row] = fits ? all.under().longValue() : 0;
        into.least[row] = fits ? all.least().longValue() : 0;
        into.greatest[row] = fits ? all.greatest().longValue() : 0;
    }

    private void clear() {
        due = seen = units = notApplicable = unseen = risen = 0;
        over = under = 0;
        overCarry = BigInteger.ZERO;
        underCarry = BigInteger.ZERO;
        least = null;
        greatest = null;
        tally.clear();
    }
}
