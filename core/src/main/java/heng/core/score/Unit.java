package heng.core.score;

import heng.core.place.Place;
import heng.core.place.Site;
import heng.core.record.EvidenceRecord;
import java.util.List;
import java.util.Optional;

/// One of the parts that a place consists of at a certain step (S1.3): a place, a site in it, or a single record.
///
/// @param place where it is; its attributes are those that formulas and weights see
/// @param records what was measured, in canonical order; empty for a place and for a site nobody visited
public record Unit(Place place, Optional<Site> site, List<EvidenceRecord> records, Cell cell) {

    public static Unit of(Place place, Cell cell) {
        return new Unit(place, Optional.empty(), List.of(), cell);
    }

    public Unit with(Cell changed) {
        return new Unit(place, site, records, changed);
    }
}
