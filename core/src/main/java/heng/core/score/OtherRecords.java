package heng.core.score;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Evidence with other records than it was given: of a ledger, of a plan that is kept. Everything else is as it was.
public abstract class OtherRecords implements Evidence {

    private final Evidence given;

    /// @param given is asked for everything but records
    protected OtherRecords(Evidence given) {
        this.given = given;
    }

    @Override
    public final PlaceTree tree() {
        return given.tree();
    }

    @Override
    public final List<Site> sites(PlaceCode place) {
        return given.sites(place);
    }

    @Override
    public final Optional<String> attribute(PlaceCode place, String name) {
        return given.attribute(place, name);
    }

    @Override
    public final int events(PlaceCode place, String kind, LocalDate from, LocalDate to) {
        return given.events(place, kind, from, to);
    }

    @Override
    public final LocalDate date() {
        return given.date();
    }

    @Override
    public final List<AnnouncedResult> announced(PlaceCode place) {
        return given.announced(place);
    }

    @Override
    public final Optional<Cell> result(String standard, Optional<String> column, PlaceCode place) {
        return given.result(standard, column, place);
    }

    @Override
    public final List<Round> earlier() {
        return given.earlier();
    }
}
