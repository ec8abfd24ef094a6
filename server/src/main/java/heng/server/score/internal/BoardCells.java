package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.plan.LivePlan;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The cells that a standing shows, while the plan under it moves on: a cell is asked of the plan as long as no record has come that changes it, and kept here just
/// before one does. What a record changes are the places from its own up to the root, and the columns that need a cohort everywhere. Guarded by the lock of [Live].
final class BoardCells {

    /// The cells of one place, or of one column in all places, kept at the last moment.
    static final class Held {
        private volatile Cell[] cells = {};

        boolean isKept() {
            return cells.length > 0;
        }

        Cell get(int index) {
            return cells[index];
        }
    }

    /// What a standing holds on to. Places without a change between two standings are the same object in both.
    record View(Held[] places, Held cohorts) {}

    private final LivePlan plan;
    private final PlaceTree tree;
    private final List<ColumnCode> own = new ArrayList<>();
    private final List<ColumnCode> wide = new ArrayList<>();
    private final Held[] places;
    private Held cohorts = new Held();
    private View given;

    BoardCells(LivePlan plan, PlaceTree tree, Set<ColumnCode> columns) {
        this.plan = plan;
        this.tree = tree;
        Set<ColumnCode> cohort = plan.cohortColumns();
        columns.forEach(column -> (cohort.contains(column) ? wide : own).add(column));
        places = new Held[tree.all().size()];
        java.util.Arrays.setAll(places, _ -> new Held());
        given = new View(places.clone(), cohorts);
    }

    /// What stands now, for a standing that is made now.
    View view() {
        given = new View(places.clone(), cohorts);
        return given;
    }

    /// To be called before the plan takes or gives up a record of a place.
    void touch(PlaceCode place) {
        if (!wide.isEmpty() && cohorts == given.cohorts()) {
            cohorts.cells = tree.all().stream().flatMap(one -> wide.stream().map(column -> plan.value(column, one.code()))).toArray(Cell[]::new);
            cohorts = new Held();
        }
        for (Optional<PlaceCode> at = Optional.of(place); at.isPresent(); at = tree.get(at.get()).parent()) {
            PlaceCode code = at.get();
            int index = tree.index(code);
            if (places[index] != given.places()[index]) continue;
            places[index].cells = own.stream().map(column -> plan.value(column, code)).toArray(Cell[]::new);
            places[index] = new Held();
        }
    }

    /// The cell as it was when the view was made.
    Cell value(View view, ColumnCode column, PlaceCode place) {
        int at = tree.index(place);
        int number = own.indexOf(column);
        Held held = number >= 0 ? view.places()[at] : view.cohorts();
        int index = number >= 0 ? number : at * wide.size() + wide.indexOf(column);
        return held.isKept() ? held.get(index) : plan.value(column, place);
    }

    /// The unit of a leaf after some steps ([LivePlan#after]); empty also where a record has come since the view was made.
    Optional<Cell> after(View view, ColumnCode column, int steps, PlaceCode place) {
        int at = tree.index(place);
        return view.places()[at] == places[at] ? plan.after(column, steps, place) : Optional.empty();
    }
}
