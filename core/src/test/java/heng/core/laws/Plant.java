package heng.core.laws;

import heng.core.kernel.Kernel;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import java.util.function.UnaryOperator;

/// The real evaluator with a typical fault planted in it.
///
/// @param fault what a programmer might have done
record Plant(String fault, Evaluator evaluator) {

    /// Reads the standard wrongly.
    static Plant reading(String fault, UnaryOperator<Kernel> misread) {
        return new Plant(fault, (kernel, evidence) -> Evaluator.REFERENCE.score(misread.apply(kernel), evidence));
    }

    /// Sees the evidence wrongly.
    static Plant seeing(String fault, UnaryOperator<Evidence> mistaken) {
        return new Plant(fault, (kernel, evidence) -> Evaluator.REFERENCE.score(kernel, mistaken.apply(evidence)));
    }

    /// Gets the cell right and then spoils it.
    static Plant spoiling(String fault, UnaryOperator<Cell> spoilt) {
        return new Plant(fault, (kernel, evidence) -> {
            Evaluator.Scores right = Evaluator.REFERENCE.score(kernel, evidence);
            return Evaluator.Scores.of(kernel, evidence, (column, place) -> spoilt.apply(right.cells().apply(column, place)));
        });
    }

    @Override
    public String toString() {
        return fault;
    }
}
