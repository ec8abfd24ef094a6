package heng.core.plan;

import heng.core.kernel.Effect;
import heng.core.kernel.Missing;
import heng.core.kernel.Step;
import heng.core.number.LongGrid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The usual columns of records: one pool, then maps and gates, all of it on longs. What it cannot do it leaves to the general way. For one thread.
///
/// They lie sorted by the kind of their pool and are closed together, in passes of one short loop each: a nation passes through here a hundred million times,
/// and short loops over arrays are compiled well whatever else is compiled before them.
final class QuickPools {

    /// In place of a code: the general way has to be taken.
    private static final int LEFT = -1;
    private static final Slot.Kind[] KINDS = Slot.Kind.values();

    private final List<ColumnPlan> plans;
    /// By column: its pool, −1 for none.
    private final int[] pools;
    private final int[] columns;
    private final int[] slots;
    private final boolean[] fails;
    private final long[] powers;
    private final @Nullable GradePoints[] grades;
    private final LongStep[][] steps;
    /// By kind: the pool after its last.
    private final int[] ends = new int[KINDS.length];
    private final int[] codes;
    private final long[] values;

    /// A column that can be closed here, with the maps and gates after its pool.
    private record Quick(ColumnPlan plan, Slot is, @Nullable GradePoints grades, LongStep[] steps) {}

    QuickPools(Columns all) {
        List<Quick> found = new ArrayList<>();
        for (ColumnPlan plan : all.all) if (of(plan, all) instanceof Quick quick) found.add(quick);
        found.sort(Comparator.comparing(quick -> quick.is.kind()));
        plans = found.stream().map(Quick::plan).toList();
        pools = new int[all.all.size()];
        Arrays.fill(pools, -1);
        for (int i = 0; i < plans.size(); i++) pools[plans.get(i).index()] = i;
        columns = plans.stream().mapToInt(ColumnPlan::index).toArray();
        slots = plans.stream().mapToInt(plan -> plan.slots()[plan.chain().getFirst()]).toArray();
        fails = new boolean[columns.length];
        powers = found.stream().mapToLong(quick -> LongGrid.power(12 - quick.is.scale())).toArray();
        grades = found.stream().map(Quick::grades).toArray(GradePoints[]::new);
        steps = found.stream().map(Quick::steps).toArray(LongStep[][]::new);
        for (int i = 0; i < fails.length; i++) {
            fails[i] = found.get(i).is.missing() == Missing.FAIL;
            ends[found.get(i).is.kind().ordinal()] = i + 1;
        }
        for (int kind = 1; kind < ends.length; kind++) ends[kind] = Math.max(ends[kind], ends[kind - 1]);
        codes = new int[columns.length];
        values = new long[columns.length];
    }

    /// `null` for a column that needs the general way.
    private static @Nullable Quick of(ColumnPlan plan, Columns columns) {
        if (!columns.arithmetic.isExact() || !plan.isLeaf() || plan.chain().size() != 1 || plan.head() < 0) return null;
        Slot is = columns.walked[plan.slots()[plan.chain().getFirst()]];
        List<Step> tail = plan.column().steps().subList(plan.chain().getFirst() + 1, plan.head());
        GradePoints grades = null;
        if (is.kind() == Slot.Kind.TALLY) {
            if (tail.isEmpty() || !(tail.getFirst() instanceof Step.LookUp lookUp)) return null;
            grades = new GradePoints(is, lookUp);
            tail = tail.subList(1, tail.size());
        }
        LongStep[] steps = new LongStep[tail.size()];
        for (int i = 0; i < steps.length; i++) {
            LongStep step = LongStep.of(tail.get(i));
            if (step == null) return null;
            steps[i] = step;
        }
        return new Quick(plan, is, grades, steps);
    }

    boolean has(ColumnPlan plan) {
        return pools[plan.index()] >= 0;
    }

    /// All of them.
    ///
    /// @return those for the general way, seldom any
    List<ColumnPlan> close(Frame frame, CellArray into) {
        run(0, columns.length, frame);
        return store(0, columns.length, frame, into);
    }

    /// One of them.
    ///
    /// @return whether it could
    boolean close(ColumnPlan plan, Frame frame, CellArray into) {
        int pool = pools[plan.index()];
        run(pool, pool + 1, frame);
        return store(pool, pool + 1, frame, into).isEmpty();
    }

    private void run(int from, int to, Frame frame) {
        begin(from, to, frame);
        int first = from;
        for (Slot.Kind kind : KINDS) {
            int end = Math.min(to, ends[kind.ordinal()]);
            if (first >= end) continue;
            switch (kind) {
                case SUM -> sums(first, end, frame);
                case QUOTIENT -> quotients(first, end, frame);
                case MEAN -> means(first, end, frame);
                case TALLY -> tallies(first, end, frame);
                case LEAST, GREATEST -> extremes(first, end, frame);
            }
            first = end;
        }
        finish(from, to, frame);
    }

    /// What can be said before a sum is looked at.
    private void begin(int from, int to, Frame frame) {
        for (int i = from; i < to; i++) {
            int slot = slots[i];
            int unseen = frame.unseen[slot];
            codes[i] = fails[i] && unseen > 0 ? Code.NO_EVIDENCE : frame.units[slot] > 0 ? Code.SCORED : unseen > 0 ? Code.NO_EVIDENCE : Code.NOT_APPLICABLE;
            values[i] = 0;
        }
        if (frame.isWithin()) return;
        for (int i = from; i < to; i++) if (codes[i] == Code.SCORED && !frame.isWithin(slots[i])) codes[i] = LEFT;
    }

    private void sums(int from, int to, Frame frame) {
        for (int i = from; i < to; i++) {
            int slot = slots[i];
            if (codes[i] == Code.SCORED) set(i, frame.fits(slot) ? LongGrid.multiplyDivide(frame.over[slot], powers[i], 1) : LongGrid.NONE, false);
        }
    }

    private void quotients(int from, int to, Frame frame) {
        for (int i = from; i < to; i++) {
            if (codes[i] != Code.SCORED) continue;
            int slot = slots[i];
            long under = frame.under[slot];
            set(i, frame.fits(slot) && under != 0 ? LongGrid.multiplyDivide(frame.over[slot], LongGrid.ONE, under) : LongGrid.NONE, under == 0 && frame.underMore[slot] == 0);
        }
    }

    private void means(int from, int to, Frame frame) {
        for (int i = from; i < to; i++) {
            if (codes[i] != Code.SCORED) continue;
            int slot = slots[i];
            long under = frame.under[slot];
            long value = LongGrid.NONE;
            if (under != 0 && frame.underMore[slot] == under >> 63) {
                if (powers[i] == 1) value = LongGrid.divide(frame.overMore[slot], frame.over[slot], under);
                else if (frame.fits(slot)) value = LongGrid.multiplyDivide(frame.over[slot], powers[i], under);
            }
            set(i, value, under == 0 && frame.underMore[slot] == 0);
        }
    }

    private void tallies(int from, int to, Frame frame) {
        for (int i = from; i < to; i++) {
            if (codes[i] != Code.SCORED || !(grades[i] instanceof GradePoints points)) continue;
            long[] counts = frame.tally(slots[i]);
            long value = points.mean(counts);
            set(i, value, value == LongGrid.NONE && Arrays.stream(counts).allMatch(count -> count == 0));
        }
    }

    private void extremes(int from, int to, Frame frame) {
        for (int i = from; i < to; i++) if (codes[i] == Code.SCORED) set(i, LongGrid.multiplyDivide(frame.extreme(slots[i]), powers[i], 1), false);
    }

    /// @param nothing something was collected and it has no value (S3.6, S5.3)
    private void set(int pool, long value, boolean nothing) {
        if (value != LongGrid.NONE) values[pool] = value;
        else codes[pool] = nothing ? Code.NO_EVIDENCE : LEFT;
    }

    /// What units have said beside their values, then maps and gates.
    private void finish(int from, int to, Frame frame) {
        for (int i = from; i < to; i++) {
            int risen = frame.risen[slots[i]];
            if (risen != 0 && codes[i] != LEFT) codes[i] = LongStep.judged(codes[i], risen, Effect.RISES);
        }
        for (int i = from; i < to; i++) if (steps[i].length > 0) steps(i, frame);
    }

    private void steps(int pool, Frame frame) {
        int code = codes[pool];
        for (LongStep step : steps[pool]) {
            if (code == LEFT || (code & Code.VALUE) == 0) break;
            code = step.apply(values[pool], code, frame.seen[slots[pool]], frame.due[slots[pool]]);
            if (code != LEFT) values[pool] = step.value;
        }
        codes[pool] = code;
    }

    private List<ColumnPlan> store(int from, int to, Frame frame, CellArray into) {
        int left = 0;
        for (int i = from; i < to; i++) {
            into.set(columns[i], values[i], codes[i], frame.seen[slots[i]], frame.due[slots[i]]);
            left |= codes[i];
        }
        if (left >= 0) return List.of();
        return java.util.stream.IntStream.range(from, to).filter(i -> codes[i] == LEFT).mapToObj(plans::get).toList();
    }
}
