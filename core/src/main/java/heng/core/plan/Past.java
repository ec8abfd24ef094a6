package heng.core.plan;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.Evidence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Earlier rounds, each computed by a plan of its own when somebody first asks (S4.7, S8.9).
final class Past {

    private final Kernel kernel;
    private final Evidence evidence;
    private @Nullable List<Run> rounds;

    Past(Kernel kernel, Evidence evidence) {
        this.kernel = kernel;
        this.evidence = evidence;
    }

    private synchronized List<Run> rounds() {
        if (rounds == null) {
            List<Run> computed = new ArrayList<>();
            for (Evidence.Round round : evidence.earlier()) computed.add(ScorePlan.run(kernel, round.evidence()));
            rounds = computed;
        }
        return rounds;
    }

    /// What the rounds had after some steps of a column, oldest first; empty where a round does not know the place.
    List<Optional<Cell>> cells(int column, int steps, PlaceCode place) {
        List<Optional<Cell>> cells = new ArrayList<>();
        for (Run round : rounds()) cells.add(round.place(place).stream().mapToObj(index -> round.after(column, steps, index)).findFirst());
        return cells;
    }

    Cell result(Source.Result result, PlaceCode place) {
        Optional<Cell> found = result.standard().isPresent() ? evidence.result(result.standard().get(), result.column(), place) : inRound(result, place);
        return found.orElse(Cell.noEvidence(Coverage.UNSEEN));
    }

    private Optional<Cell> inRound(Source.Result result, PlaceCode place) {
        ColumnCode column = result.column().map(ColumnCode::new).orElse(kernel.main());
        List<String> ids = evidence.earlier().stream().map(Evidence.Round::id).toList();
        int index = ids.lastIndexOf(result.round().orElse(""));
        return index < 0 || rounds().get(index).place(place).isEmpty() ? Optional.empty() : Optional.of(rounds().get(index).value(column, place));
    }
}
