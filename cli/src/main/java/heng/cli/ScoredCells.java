package heng.cli;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Publication;
import heng.core.plan.CellStream;
import heng.core.plan.ScorePlan;
import heng.core.plan.Scores;
import heng.core.plan.Sink;
import heng.core.score.Published;
import heng.core.score.Positions;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.store.Campaign;
import heng.store.cells.CellFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// A campaign scored from a cell file, by the score plan, on every processor. The cells must be of the campaign's standard and tree.
///
/// @param campaign with the data cut of the cells in place of its own
record ScoredCells(Campaign campaign, List<Published> published) {

    static ScoredCells of(Campaign campaign, Path file, Positions shown) {
        var problems = new Problems();
        CellFile cells = CellFile.open(file, problems).orElseThrow(() -> new Refused(problems));
        Kernel kernel = campaign.standard().kernel();
        if (!cells.head().isOf(kernel)) problems.add(RefusalCode.CELLS_OTHER_STANDARD, Spot.of(file.toString()), cells.head().kernel(), KernelJson.hash(kernel));
        else if (!cells.head().isOf(campaign.tree())) problems.add(RefusalCode.CELLS_OTHER_TREE, Spot.of(file.toString()), cells.head().edition(), campaign.tree().edition());
        if (!problems.none()) throw new Refused(problems);
        Scores scores = scores(ScorePlan.of(kernel, campaign.evidence(), published(kernel)), cells);
        return new ScoredCells(campaign.withData(cells.head().records(), cells.head().outside(), cells.head().inputs()),
                campaign.publish(shown, scores::value));
    }

    private static Set<ColumnCode> published(Kernel kernel) {
        Set<ColumnCode> columns = new HashSet<>(Set.of(kernel.main()));
        for (Publication publication : kernel.publications()) {
            columns.add(publication.column());
            publication.ranking().ifPresent(ranking -> ranking.then().forEach(next -> columns.add(next.column())));
        }
        return columns;
    }

    private static Scores scores(ScorePlan plan, CellFile cells) {
        int count = Runtime.getRuntime().availableProcessors();
        try (ExecutorService threads = Executors.newFixedThreadPool(count)) {
            return plan.scores((from, to) -> open(cells, from, to), Collections.nCopies(ScorePlan.PARTS * count, Sink.NONE), threads);
        }
    }

    private static CellStream open(CellFile cells, int from, int to) {
        try {
            return cells.stream(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
