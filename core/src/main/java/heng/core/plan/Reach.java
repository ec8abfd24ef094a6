package heng.core.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;

/// What changes when some columns do, the leaves among them.
///
/// @param leaves by number, ascending
/// @param slots of the walk
/// @param walked the columns that the walk takes, each after those it is computed from
/// @param cohorts the columns, by index, that need more than the walk
/// @param fillsLevels whether a place becomes a unit of a level of its own accord, without cells
record Reach(int[] leaves, int[] slots, List<ColumnPlan> walked, int[] cohorts, boolean fillsLevels) {

    static Reach of(Columns columns, Predicate<ColumnPlan> changes) {
        boolean[] reached = new boolean[columns.all.size()];
        List<Integer> leaves = new ArrayList<>();
        List<Integer> slots = new ArrayList<>();
        List<Integer> cohorts = new ArrayList<>();
        List<ColumnPlan> walked = new ArrayList<>();
        boolean fills = false;
        for (ColumnPlan plan : columns.ordered) {
            if (!changes.test(plan) && Arrays.stream(plan.uses()).noneMatch(used -> reached[used])) continue;
            reached[plan.index()] = true;
            if (plan.isLeaf()) leaves.add(plan.leaf());
            for (int step : plan.chain()) slots.add(plan.slots()[step]);
            if (plan.own() >= 0) slots.add(plan.own());
            fills |= !plan.isLeaf() && !plan.chain().isEmpty();
            if (plan.head() >= 0) walked.add(plan);
            if (!plan.walks()) cohorts.add(plan.index());
        }
        return new Reach(ints(leaves.stream().sorted().toList()), ints(slots), walked, ints(cohorts), fills);
    }

    private static int[] ints(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    boolean takes(int leaf) {
        return Arrays.binarySearch(leaves, leaf) >= 0;
    }
}
