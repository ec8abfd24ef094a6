package heng.core.plan;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/// A standard made ready to run over cells; the figures that its columns begin with have been read. Not changed by running; several threads may use it.
public final class ScorePlan {

    /// So many parts for each thread keep all threads busy to the end, where a part is cheap to open.
    public static final int PARTS = 3;

    /// A part may be larger or smaller by this part of its size.
    private static final int SLACK = 50;

    private final Kernel kernel;
    private final Evidence evidence;
    private final Places places;
    private final Known known;
    private final List<ColumnCode> leaves;
    private final Set<ColumnCode> kept;

    private ScorePlan(Kernel kernel, Evidence evidence, Set<ColumnCode> kept) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.places = new Places(evidence.tree());
        this.known = new Known(evidence, places, kernel.arithmetic());
        this.leaves = kernel.columns().values().stream().filter(column -> column.source() instanceof Source.Records).map(column -> column.code()).toList();
        this.kept = Set.copyOf(kept);
        kernel.columns().values().forEach(column -> {
            if (column.source() instanceof Source.Attribute(String name)) known.figure(name);
        });
    }

    /// @param evidence gives tree, attributes, events, titles, results and earlier rounds; its records are not asked, those of earlier rounds are
    /// @param kept the columns whose cells stay in memory; the cells of the others go to the sinks
    public static ScorePlan of(Kernel kernel, Evidence evidence, Set<ColumnCode> kept) {
        return new ScorePlan(kernel, evidence, kept);
    }

    /// Every column kept.
    public static ScorePlan of(Kernel kernel, Evidence evidence) {
        return of(kernel, evidence, kernel.columns().keySet());
    }

    /// A round from its records.
    static Run run(Kernel kernel, Evidence evidence) {
        ScorePlan plan = of(kernel, evidence);
        CellStream cells = new Prefixes(kernel, evidence).stream(0, plan.places.size);
        return plan.run(List.of(new Part(0, plan.places.size, cells, Sink.NONE)), Runnable::run);
    }

    /// The columns whose cells come in, in the order of their numbers.
    public List<ColumnCode> leaves() {
        return leaves;
    }

    /// Where to cut the preorder into about equal parts: the first place of each part, and at the end the number of places. Cuts lie where a place begins that
    /// stands as high in the tree as may be, so that little is left to merge; but no part is much larger than another, for the last one decides.
    public int[] cuts(int parts) {
        int[] cuts = new int[parts + 1];
        int slack = places.size / (SLACK * parts);
        for (int i = 1; i < parts; i++) {
            int about = (int) ((long) places.size * i / parts);
            int best = about;
            for (int place = Math.max(cuts[i - 1], about - slack); place <= Math.min(places.size - 1, about + slack); place++) {
                if (best == places.size || places.depth[place] < places.depth[best]) best = place;
            }
            cuts[i] = best;
        }
        cuts[parts] = places.size;
        return cuts;
    }

    /// @param parts in order, together all places
    /// @param executor runs a part each; `Runnable::run` for one thread
    public Scores scores(List<Part> parts, Executor executor) {
        return run(parts, executor);
    }

    /// Cut into a part for each sink. Parts are opened and walked at the same time; whatever was opened is closed.
    ///
    /// @param executor runs a part each
    public Scores scores(CellSource cells, List<? extends Sink> sinks, Executor executor) {
        int[] cuts = cuts(sinks.size());
        List<CompletableFuture<CellStream>> opened = new ArrayList<>();
        for (int i = 0; i < sinks.size(); i++) {
            int from = cuts[i];
            int to = cuts[i + 1];
            opened.add(CompletableFuture.supplyAsync(() -> cells.open(from, to), executor));
        }
        try {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < sinks.size(); i++) parts.add(new Part(cuts[i], cuts[i + 1], opened.get(i).join(), sinks.get(i)));
            return run(parts, executor);
        } finally {
            opened.forEach(one -> one.handle((stream, _) -> {
                if (stream != null) stream.close();
                return true;
            }).join());
        }
    }

    /// In one part, on the calling thread.
    public Scores scores(CellStream cells, Sink sink) {
        return scores(List.of(new Part(0, places.size, cells, sink)), Runnable::run);
    }

    private Run run(List<Part> parts, Executor executor) {
        Columns columns = columns(parts);
        boolean[] wanted = new boolean[columns.all.size()];
        for (ColumnCode code : kept) wanted[columns.index(code)] = true;
        Kept store = new Kept(columns, wanted);
        List<CompletableFuture<List<PartWalk.Open>>> walks = new ArrayList<>();
        for (Part part : parts) walks.add(CompletableFuture.supplyAsync(() -> new PartWalk(columns, store, wanted, part).run(), executor));
        TreeMap<Integer, Frame> open = new TreeMap<>();
        for (CompletableFuture<List<PartWalk.Open>> walk : walks) {
            for (PartWalk.Open left : walk.join()) open.merge(left.place(), left.frame(), ScorePlan::merged);
        }
        while (!open.isEmpty()) {
            var deepest = open.pollLastEntry();
            int place = deepest.getKey();
            Sink sink = parts.stream().filter(part -> part.from() <= place && place < part.to()).findFirst().orElseThrow().sink();
            new Closing(columns, store, wanted, sink).close(deepest.getValue(), place);
            if (places.parent[place] >= 0) java.util.Objects.requireNonNull(open.get(places.parent[place])).merge(deepest.getValue());
        }
        Run run = new Run(columns, store, wanted);
        if (!parts.isEmpty()) run.tell(parts.getLast().sink());
        return run;
    }

    private static Frame merged(Frame first, Frame then) {
        first.merge(then);
        return first;
    }

    private Columns columns(List<Part> parts) {
        int[] scales = new int[leaves.size()];
        for (int leaf = 0; leaf < scales.length; leaf++) {
            int its = leaf;
            scales[leaf] = kernel.arithmetic().isExact() ? parts.stream().mapToInt(part -> part.cells().scale(its)).max().orElse(12) : 0;
        }
        return new Columns(kernel, evidence, places, known, scales);
    }
}
