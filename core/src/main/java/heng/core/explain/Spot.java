package heng.core.explain;

import heng.core.kernel.Column;
import heng.core.kernel.KernelJson;
import heng.core.kernel.Step;
import heng.core.place.Place;
import heng.core.text.Json;

/// Where a node stands: one of the units that a column has at a place after its first `steps` steps.
record Spot(Column column, int steps, Place place, int index) {

    /// What the column yields at the place.
    static Spot whole(Column column, Place place) {
        return new Spot(column, column.steps().size(), place, 0);
    }

    boolean isWhole() {
        return steps == column.steps().size();
    }

    /// The last step that was taken; not for 0.
    Step step() {
        return column.steps().get(steps - 1);
    }

    /// One of the units before that step.
    Spot before(int unit) {
        return new Spot(column, steps - 1, place, unit);
    }

    Json.Obj operation() {
        return steps == 0 ? KernelJson.of(column.source()) : KernelJson.of(step());
    }
}
