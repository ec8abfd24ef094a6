package heng.core.plan;

import heng.core.kernel.Column;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import java.util.List;

/// How one column is computed.
///
/// @param index in the order of the kernel
/// @param leaf its number among the leaves; −1 for other columns
/// @param uses indexes of the columns it is computed from
/// @param head how many of its steps the walk takes; −1 where not even its source is there during the walk
/// @param chain the pools that make one unit of many: all that have a level, and the one after them
/// @param own where cells of a place itself are collected beside those of all below; −1 where nobody asks for them
/// @param slots by step; −1 for a step that is no pool
record ColumnPlan(int index, Column column, int leaf, int[] uses, int head, List<Integer> chain, int own, int[] slots) {

    /// Whether nothing of it is left for the time after the walk.
    boolean walks() {
        return head == column.steps().size();
    }

    boolean isLeaf() {
        return leaf >= 0;
    }

    /// Whether its source yields many units (S1.3).
    boolean isMany() {
        return column.source() instanceof Source.Records || column.source() instanceof Source.OfColumn(var _, var at) && at.isPresent();
    }

    Step.Pool pool(int step) {
        return (Step.Pool) column.steps().get(step);
    }

    /// The first step across a cohort or one's own past, from a step on; the number of steps where there is none.
    int relation(int from) {
        int step = from;
        while (step < column.steps().size() && !(column.steps().get(step) instanceof Step.Relate)) step++;
        return step;
    }
}
