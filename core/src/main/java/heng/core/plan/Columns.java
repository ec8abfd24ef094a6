package heng.core.plan;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.number.Arithmetic;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A kernel made ready for one campaign: the order of its columns, what the walk takes of each, and the slots of its pools. Not changed by running.
final class Columns {

    final Kernel kernel;
    final Arithmetic arithmetic;
    final Places places;
    final Known known;
    final Facts facts;
    final Past past;
    /// By index.
    final List<ColumnPlan> all = new ArrayList<>();
    /// Each after those it is computed from.
    final List<ColumnPlan> ordered = new ArrayList<>();
    final List<ColumnPlan> leaves = new ArrayList<>();
    private final Map<ColumnCode, Integer> indexes = new HashMap<>();
    /// Of the pools that the walk fills; the rest of [#slots] makes one unit of one.
    final Slot[] walked;
    final Slot[] slots;

    /// @param scales in how many decimals the cells of each leaf are counted
    Columns(Kernel kernel, Evidence evidence, Places places, Known known, int[] scales) {
        this.kernel = kernel;
        this.arithmetic = kernel.arithmetic();
        this.places = places;
        this.known = known;
        this.facts = new Facts(evidence, places, arithmetic);
        this.past = new Past(kernel, evidence);
        for (ColumnCode code : kernel.columns().keySet()) indexes.put(code, indexes.size());
        Layout layout = new Layout(this, scales);
        for (Column column : kernel.columns().values()) all.add(layout.plan(column));
        for (ColumnPlan plan : all) if (plan.isLeaf()) leaves.add(plan);
        boolean[] done = new boolean[all.size()];
        for (ColumnPlan plan : all) order(plan, done);
        walked = layout.walked();
        slots = layout.slots();
    }

    int index(ColumnCode code) {
        Integer index = indexes.get(code);
        if (index == null) throw new IllegalArgumentException("No column " + code);
        return index;
    }

    private void order(ColumnPlan plan, boolean[] done) {
        if (done[plan.index()]) return;
        done[plan.index()] = true;
        for (int used : plan.uses()) order(all.get(used), done);
        ordered.add(plan);
    }

    /// The columns that a source computes from; a condition on what others charge is met before cells are made.
    static List<ColumnCode> uses(Source source) {
        return switch (source) {
            case Source.Children children -> children.children().stream().map(Source.Child::column).toList();
            case Source.OfColumn of -> List.of(of.column());
            case Source.Records _, Source.Attribute _, Source.Table _, Source.Events _, Source.Title _, Source.Result _ -> List.of();
        };
    }

    /// Whether a source is there only when all places are known.
    static boolean needsCohort(Source source) {
        return source instanceof Source.Children children && children.combine() instanceof Combine.Copeland;
    }
}
