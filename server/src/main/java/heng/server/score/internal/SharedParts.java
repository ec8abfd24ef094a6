package heng.server.score.internal;

import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// What a million records have in common, kept once: places, sites, items, days, and fields that say the same. Not for several threads.
final class SharedParts {

    /// Fields may be free text; beyond this many different ones nothing more is remembered.
    private static final int MOST = 100_000;

    private final Map<Object, Object> parts = new HashMap<>();

    EvidenceRecord of(EvidenceRecord record) {
        LocalDate day = shared(record.time().toLocalDate());
        LocalTime time = shared(record.time().toLocalTime());
        PlaceCode place = shared(record.place());
        Optional<SiteCode> site = shared(record.site());
        return new EvidenceRecord(record.id(), shared(record.item()), place, site, day.atTime(time), shared(record.method()), shared(record.by()), record.notApplicable(), shared(record.fields()),
                record.kind(), record.corrects());
    }

    @SuppressWarnings("unchecked")
    private <T> T shared(T part) {
        Object known = parts.get(part);
        if (known != null) return (T) known;
        if (parts.size() < MOST) parts.put(part, part);
        return part;
    }
}
