package heng.core.laws;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.place.PlaceCode;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Published;
import heng.core.score.Publisher;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Whatever turns a standard and its evidence into scores: the real one, another one, or one with a fault planted in it.
@FunctionalInterface
interface Evaluator {

    Evaluator REFERENCE = (kernel, evidence) -> Scores.of(kernel, evidence, new Reference(kernel, evidence)::value);

    /// The score plan, in two parts.
    Evaluator PLAN = (kernel, evidence) -> Scores.of(kernel, evidence, Plans.run(kernel, evidence, 2, Runnable::run)::value);

    Scores score(Kernel kernel, Evidence evidence);

    record Scores(BiFunction<ColumnCode, PlaceCode, Cell> cells, List<Published> published) {

        static Scores of(Kernel kernel, Evidence evidence, BiFunction<ColumnCode, PlaceCode, Cell> cells) {
            return new Scores(cells, new Publisher(kernel, evidence, cells, true).publish());
        }

        Optional<Published> published(ColumnCode column, PlaceCode place) {
            return published.stream().filter(one -> one.column().equals(column) && one.place().code().equals(place)).findFirst();
        }
    }
}
