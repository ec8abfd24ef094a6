package heng.core.plan;

import heng.core.kernel.Kernel;
import heng.core.kernel.Missing;
import heng.core.kernel.Source;
import heng.core.kernel.Step;
import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// From the sites and effective records of one place to its cells: the steps of each leaf before its first pool (S4.1, S4.2, S5.1). Not for several threads.
public final class Prefixes {

    private final Columns columns;
    private final Findings findings;
    private final Steps steps;
    private final Measuring[] measures;
    private final List<Optional<Totals>> totals = new ArrayList<>();
    private final Frame[] frames;
    private final int[] all;

    /// @param evidence gives sites, records and attributes of a place itself, as [Evidence] says; whoever streams records may give a view of one place
    public Prefixes(Kernel kernel, Evidence evidence) {
        this(columns(kernel, evidence), evidence);
    }

    private static Columns columns(Kernel kernel, Evidence evidence) {
        Places places = new Places(evidence.tree());
        int[] scales = new int[kernel.columns().size()];
        Arrays.fill(scales, 12);
        return new Columns(kernel, evidence, places, new Known(evidence, places, kernel.arithmetic()), scales);
    }

    Prefixes(Columns columns, Evidence evidence) {
        this.columns = columns;
        findings = new Findings(columns, evidence);
        steps = new Steps(columns);
        measures = new Measuring[columns.leaves.size()];
        frames = new Frame[measures.length];
        all = IntStream.range(0, measures.length).toArray();
        for (ColumnPlan leaf : columns.leaves) {
            measures[leaf.leaf()] = new Measuring((Step.Measure) leaf.column().steps().getFirst(), columns.arithmetic);
            totals.add(Totals.of(leaf, findings, measures[leaf.leaf()], evidence, columns.arithmetic));
            Slot slot = columns.walked[leaf.slots()[leaf.chain().getFirst()]];
            frames[leaf.leaf()] = new Frame(new Slot[] {new Slot(slot.kind(), Missing.SKIP, null, 12, new Grades())}, columns.arithmetic);
        }
    }

    boolean reads(ColumnPlan plan, String item) {
        return plan.column().source() instanceof Source.Records source && source.items().contains(item);
    }

    /// Appends the cells of a place, in the order of the leaves. The batch has room for one of each leaf.
    public void cells(int place, CellBatch into) {
        cells(place, all, into);
    }

    /// @param leaves ascending
    void cells(int place, int[] leaves, CellBatch into) {
        findings.move();
        PlaceCode code = columns.places.code(place);
        for (int leaf : leaves) {
            totals.get(leaf).ifPresent(known -> known.forget(place));
            cell(place, leaf, measured(leaf, code), into);
        }
    }

    /// The same where nothing has happened at the place since its cells were last made, but that records came.
    ///
    /// @param leaves ascending
    /// @param added in the evidence already
    void cells(int place, int[] leaves, Collection<EvidenceRecord> added, CellBatch into) {
        findings.move();
        PlaceCode code = columns.places.code(place);
        for (int leaf : leaves) cell(place, leaf, totals.get(leaf).map(known -> known.units(place, code, added)).orElseGet(() -> measured(leaf, code)), into);
    }

    private List<Cell> measured(int leaf, PlaceCode code) {
        List<Cell> units = new ArrayList<>();
        for (Findings.Found found : findings.of(columns.leaves.get(leaf), code)) units.addAll(measures[leaf].units(found));
        return units;
    }

    private void cell(int place, int leaf, List<Cell> units, CellBatch into) {
        ColumnPlan plan = columns.leaves.get(leaf);
        Frame frame = frames[leaf];
        frame.clear();
        for (Cell unit : units) frame.add(0, steps.run(plan, unit, 1, plan.chain().getFirst(), place), place);
        if (!frame.isEmpty(0)) Pooled.write(frame, into, into.append(place, leaf), columns.arithmetic.isExact());
    }

    /// The scale in which [#cells] counts the numbers of a leaf (exact arithmetic).
    public int scale(int leaf) {
        return 12;
    }

    /// The cells of the places from `from` (included) to `to` (excluded).
    public CellStream stream(int from, int to) {
        return new CellStream() {
            private final CellBatch one = new CellBatch(Math.max(1, all.length));
            private int place = from;
            private int row;

            @Override
            public boolean next(CellBatch into) {
                into.clear();
                while (!into.isFull() && (row < one.size() || place < to)) {
                    if (row < one.size()) {
                        one.copy(row++, into);
                    } else {
                        one.clear();
                        row = 0;
                        cells(place++, one);
                    }
                }
                return into.size() > 0;
            }

            @Override
            public int scale(int leaf) {
                return Prefixes.this.scale(leaf);
            }

            @Override
            public void close() {}
        };
    }
}
