package heng.core.score;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.AnnouncedResult;
import heng.core.record.EvidenceRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Everything a standard is applied to. Whoever implements it has checked it: places exist, numbers are numbers.
public interface Evidence {

    /// An earlier round, judged by the same standard.
    record Round(String id, Evidence evidence) {}

    /// The campaign's tree: from its root down.
    PlaceTree tree();

    /// The sites of one place itself (not of those below it), by code.
    List<Site> sites(PlaceCode place);

    /// The period's records of one item in the place itself, by site, time and id.
    List<EvidenceRecord> records(PlaceCode place, String item);

    /// An attribute as written; `code` is the place's code, `year` the year of [#date].
    Optional<String> attribute(PlaceCode place, String name);

    /// How many events of a kind the place itself had from one day to another, both included (S4.5).
    int events(PlaceCode place, String kind, LocalDate from, LocalDate to);

    /// The last day that counts: the end of look-backs, and the day on which a title must have been held.
    LocalDate date();

    /// The titles that authorities announced for the place itself (S4.9).
    List<AnnouncedResult> announced(PlaceCode place);

    /// What another standard gave to the place (S4.7).
    Optional<Cell> result(String standard, Optional<String> column, PlaceCode place);

    /// Oldest first.
    List<Round> earlier();
}
