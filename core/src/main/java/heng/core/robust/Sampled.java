package heng.core.robust;

import heng.core.kernel.ColumnCode;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.reference.Reference.Supposed;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.math.BigDecimal;

/// A leaf measured at sites: its units as they stand before its pool, each with the number of its site.
///
/// @param steps up to the pool, the pool included
/// @param coverage of all its sites
/// @param isTotal whether amounts are only added up, with nothing under the line
/// @param over of each unit the value, or the upper sum of a quotient
/// @param under of each unit 1, or the lower sum
record Sampled(ColumnCode column, int steps, Coverage coverage, boolean isTotal, int[] sites, double[] over, double[] under) {

    /// The pooled cell with each site weighted.
    Supposed drawn(double[] weights, Arithmetic arithmetic) {
        double top = 0;
        double bottom = 0;
        for (int i = 0; i < sites.length; i++) {
            top += weights[sites[i]] * over[i];
            bottom += weights[sites[i]] * under[i];
        }
        if (!isTotal && bottom == 0) return new Supposed(column, steps, Cell.noEvidence(coverage));
        Num value = arithmetic.nearest(BigDecimal.valueOf(isTotal ? top : top / bottom));
        return new Supposed(column, steps, Cell.scored(value, coverage));
    }
}
