package heng.core.record;

import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;

/// One immutable fact: who, when, where, which item, what was seen. (DESIGN: *Record*; `java.lang.Record` has the short name.)
///
/// @param id unique in a campaign
/// @param item the code under which it was recorded; several columns, also of other standards, may read it
/// @param site where it was seen; empty where the record speaks of the place as a whole
/// @param method a method of the standard; empty where none was stated
/// @param by who recorded it, as a pseudonym; empty where unknown
/// @param notApplicable somebody looked and there is none (S2.3); then there are no fields
/// @param fields what was seen, as written: numbers as decimals, grades and words as text
/// @param kind what sort of evidence; a correction has the kind of what it corrects
/// @param corrects the id of the record in whose place this one counts (S4.0); empty for a first record
public record EvidenceRecord(
        String id, String item, PlaceCode place, Optional<SiteCode> site, LocalDateTime time,
        String method, String by, boolean notApplicable, Map<String, String> fields, RecordKind kind, Optional<String> corrects) {

    /// The canonical order of the records of one place (S1.4): by site, those without one first, then by time, then by id.
    public static final Comparator<EvidenceRecord> IN_PLACE = EvidenceRecord::inPlace;

    public EvidenceRecord {
        if (!kind.isEvidence()) throw new IllegalArgumentException(id + " is no evidence but: " + kind.word());
        fields = SortedTexts.of(fields);
    }

    private static int inPlace(EvidenceRecord one, EvidenceRecord other) {
        int bySite = one.siteText().compareTo(other.siteText());
        int byTime = bySite != 0 ? bySite : one.time.compareTo(other.time);
        return byTime != 0 ? byTime : one.id.compareTo(other.id);
    }

    private String siteText() {
        return site.isPresent() ? site.get().text() : "";
    }

    /// An observation that replaces nothing.
    public EvidenceRecord(String id, String item, PlaceCode place, Optional<SiteCode> site, LocalDateTime time,
            String method, String by, boolean notApplicable, Map<String, String> fields) {
        this(id, item, place, site, time, method, by, notApplicable, fields, RecordKind.OBSERVATION, Optional.empty());
    }

    /// This as another kind, in the place of another record.
    public EvidenceRecord as(RecordKind of, Optional<String> replaced) {
        return new EvidenceRecord(id, item, place, site, time, method, by, notApplicable, fields, of, replaced);
    }
}
