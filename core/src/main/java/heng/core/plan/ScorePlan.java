package heng.core.plan;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.score.Evidence;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;

/// A standard made ready to run over cells. Not changed by running; several threads may use it.
public final class ScorePlan {

    private ScorePlan(Kernel kernel, Evidence evidence, Set<ColumnCode> kept) {
        throw new UnsupportedOperationException(kernel + " " + evidence + kept);
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

    /// The columns whose cells come in, in the order of their numbers.
    public List<ColumnCode> leaves() {
        throw new UnsupportedOperationException();
    }

    /// Where to cut the preorder into about equal parts: the first place of each part, and at the end the number of places.
    public int[] cuts(int parts) {
        throw new UnsupportedOperationException("" + parts);
    }

    /// @param parts in order, together all places
    /// @param executor runs a part each; `Runnable::run` for one thread
    public Scores scores(List<Part> parts, Executor executor) {
        throw new UnsupportedOperationException(parts + " " + executor);
    }

    /// In one part, on the calling thread.
    public Scores scores(CellStream cells, Sink sink) {
        throw new UnsupportedOperationException(cells + " " + sink);
    }
}
