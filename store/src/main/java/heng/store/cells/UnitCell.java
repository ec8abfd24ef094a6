package heng.store.cells;

import heng.core.plan.CellBatch;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/// What one unit adds to a cell.
record UnitCell(int units, int notApplicable, int unseen, byte risen, BigInteger over, BigInteger under, BigInteger least, BigInteger greatest, Map<String, Long> tally, long shortOver, long shortUnder, boolean small) {

    /// The cell of a place with this unit alone.
    static UnitCell of(CellBatch batch, int row) {
        CellBatch.Overflow large = batch.overflow(row);
        Map<String, Long> tally = new TreeMap<>();
        for (int i = batch.tallyBegin(row); i < batch.tallyEnd(row); i++) tally.put(batch.grades().get(batch.tallyGrade(i)), batch.tallyCount(i));
        BigInteger over = large == null ? BigInteger.valueOf(batch.over[row]) : large.over();
        BigInteger under = large == null ? BigInteger.valueOf(batch.under[row]) : large.under();
        BigInteger least = large == null ? BigInteger.valueOf(batch.least[row]) : large.least();
        BigInteger greatest = large == null ? BigInteger.valueOf(batch.greatest[row]) : large.greatest();
        return new UnitCell(batch.units[row], batch.notApplicable[row], batch.unseen[row], batch.risen[row], over, under, least, greatest, tally,
                over.longValue(), under.longValue(), large == null);
    }
}
