package heng.server.score.internal;

import heng.core.explain.Node;
import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Published;
import heng.server.campaign.Running;
import heng.server.score.Standing;
import java.util.List;
import java.util.Optional;

/// A standing that more leaves of the ledger have left as it was.
record SameStanding(Standing before, long upTo) implements Standing {

    SameStanding {
        if (before instanceof SameStanding(Standing first, long _)) before = first;
    }

    @Override
    public Running campaign() {
        return before.campaign();
    }

    @Override
    public int records() {
        return before.records();
    }

    @Override
    public Evidence evidence() {
        return before.evidence();
    }

    @Override
    public List<Published> published() {
        return before.published();
    }

    @Override
    public Optional<Published> published(ColumnCode column, PlaceCode place) {
        return before.published(column, place);
    }

    @Override
    public Cell value(ColumnCode column, PlaceCode place) {
        return before.value(column, place);
    }

    @Override
    public List<Past> past(ColumnCode column, PlaceCode place) {
        return before.past(column, place);
    }

    @Override
    public Node explain(ColumnCode column, PlaceCode place) {
        return before.explain(column, place);
    }
}
