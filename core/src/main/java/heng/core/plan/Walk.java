package heng.core.plan;

import heng.core.kernel.Source;
import heng.core.place.Level;
import heng.core.score.Cell;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Closes places: from what their pools have collected to the cells of every column that needs only the place and what is below. For one thread.
final class Walk {

    private final Columns columns;
    private final Places places;
    private final Steps steps;
    private final @Nullable Combining[] combinings;
    private final CellArray children;
    private final QuickPools pools;
    private final @Nullable QuickChildren[] groups;
    private final CellArray[] sources;
    /// What the walk takes besides [#pools], each after those it is computed from.
    private final ColumnPlan[] rest;
    /// The cells of the place just closed, by column.
    final CellArray closed;

    Walk(Columns columns) {
        this.columns = columns;
        this.places = columns.places;
        this.steps = new Steps(columns);
        combinings = new Combining[columns.all.size()];
        int most = 0;
        for (ColumnPlan plan : columns.all) {
            if (!(plan.column().source() instanceof Source.Children source)) continue;
            combinings[plan.index()] = new Combining(source, columns.arithmetic);
            most = Math.max(most, plan.uses().length);
        }
        children = new CellArray(most, columns.arithmetic);
        closed = new CellArray(columns.all.size(), columns.arithmetic);
        pools = new QuickPools(columns);
        groups = new QuickChildren[columns.all.size()];
        for (ColumnPlan plan : columns.all) {
            if (plan.head() != 0 || !(plan.column().source() instanceof Source.Children source)) continue;
            groups[plan.index()] = QuickChildren.of(source, columns.arithmetic, java.util.Objects.requireNonNull(combinings[plan.index()]).least);
        }
        sources = new CellArray[most];
        java.util.Arrays.fill(sources, closed);
        rest = columns.ordered.stream().filter(plan -> plan.head() >= 0 && !pools.has(plan)).toArray(ColumnPlan[]::new);
    }

    /// Fills [#closed].
    void close(Frame frame, int place) {
        for (ColumnPlan left : pools.close(frame, closed)) generally(left, frame, place);
        for (ColumnPlan plan : rest) closeRest(plan, frame, place);
    }

    void close(ColumnPlan plan, Frame frame, int place) {
        if (!pools.has(plan)) closeRest(plan, frame, place);
        else if (!pools.close(plan, frame, closed)) generally(plan, frame, place);
    }

    private void closeRest(ColumnPlan plan, Frame frame, int place) {
        QuickChildren group = groups[plan.index()];
        if (group != null && (group.plainly(closed, plan.uses(), plan.index()) || group.combine(sources, plan.uses(), closed, plan.index()))) return;
        if (plan.head() == 0 && plan.column().source() instanceof Source.Attribute(String name)) {
            closed.copy(plan.index(), columns.known.figure(name), place);
            return;
        }
        generally(plan, frame, place);
    }

    private void generally(ColumnPlan plan, Frame frame, int place) {
        Cell cell = plan.chain().isEmpty() ? steps.run(plan, source(plan, place), 0, plan.head(), place) : chained(plan, frame, place);
        closed.set(plan.index(), cell.plain(columns.arithmetic));
    }

    private Cell source(ColumnPlan plan, int place) {
        return switch (plan.column().source()) {
            case Source.Attribute(String name) -> columns.known.figure(name).get(place);
            case Source.Table(var lookup) -> columns.known.table(lookup).get(place);
            case Source.Events events -> columns.facts.events(events, place);
            case Source.Title title -> columns.facts.title(title, place);
            case Source.OfColumn _ -> other(plan);
            case Source.Result result -> columns.past.result(result, places.code(place)).fromAbove(columns.arithmetic);
            case Source.Children _ -> {
                for (int i = 0; i < plan.uses().length; i++) children.copy(i, closed, plan.uses()[i]);
                yield java.util.Objects.requireNonNull(combinings[plan.index()]).combine(children);
            }
            case Source.Records _ -> throw new IllegalStateException("Records come as cells: " + plan.column().code());
        };
    }

    private Cell other(ColumnPlan plan) {
        return closed.get(plan.uses()[0]).fromAbove(columns.arithmetic);
    }

    /// Many units to one (S5.4, S4.6). What a place shows is not always what the places above it see of it: below a level one unit stands for all.
    private Cell chained(ColumnPlan plan, Frame frame, int place) {
        Level at = plan.column().source() instanceof Source.OfColumn(var _, var level) ? level.get() : null;
        hand(plan, frame, place, at);
        if (at != null && isWithin(place, at)) return steps.run(plan, other(plan), 0, plan.head(), place);
        int stage = 0;
        while (plan.pool(plan.chain().get(stage)).to().filter(level -> !isWithin(place, level)).isPresent()) stage++;
        int step = plan.chain().get(stage);
        return steps.run(plan, frame.pooled(plan.slots()[step]), step + 1, plan.head(), place);
    }

    /// The cell of a leaf that is pooled once, after some of its steps, the pool among them; empty otherwise.
    Optional<Cell> after(ColumnPlan plan, Frame frame, int taken, int place) {
        if (!plan.isLeaf() || plan.chain().size() > 1 || taken <= plan.chain().getFirst() || taken > plan.head()) return Optional.empty();
        int pool = plan.chain().getFirst();
        return Optional.of(steps.run(plan, frame.pooled(plan.slots()[pool]), pool + 1, taken, place));
    }

    private boolean isWithin(int place, Level level) {
        return places.depth[place] >= places.tree.depth(level);
    }

    /// Hands what becomes a unit at this place to the next pool of the chain, for the places above. What is the place's own goes no further.
    private void hand(ColumnPlan plan, Frame frame, int place, @Nullable Level at) {
        Cell unit = null;
        if (at != null && places.level[place] == places.index(at)) {
            unit = steps.run(plan, other(plan), 0, plan.chain().getFirst(), place);
            frame.add(plan.slots()[plan.chain().getFirst()], unit, place);
        }
        for (int stage = 0; stage + 1 < plan.chain().size(); stage++) {
            int step = plan.chain().get(stage);
            int next = plan.chain().get(stage + 1);
            Cell pooled = pooled(plan, frame, place, stage, unit);
            unit = pooled == null ? null : steps.run(plan, pooled, step + 1, next, place);
            if (unit != null) frame.add(plan.slots()[next], unit, place);
        }
        if (plan.own() >= 0) frame.clear(plan.own());
    }

    /// The unit that a place is after a pool with a level; `null` where it is none, or nothing is in it.
    private @Nullable Cell pooled(ColumnPlan plan, Frame frame, int place, int stage, @Nullable Cell unit) {
        int step = plan.chain().get(stage);
        int slot = plan.slots()[step];
        Level level = plan.pool(step).to().orElseThrow();
        if (places.level[place] == places.index(level)) return frame.isEmpty(slot) ? null : frame.pooled(slot);
        if (places.up(place, level) >= 0) return null;
        if (stage == 0 && plan.own() >= 0) return frame.isEmpty(plan.own()) ? null : frame.pooled(plan.own());
        return unit == null ? null : steps.pooled(slot, unit, place);
    }
}
