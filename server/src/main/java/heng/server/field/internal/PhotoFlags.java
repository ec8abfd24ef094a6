package heng.server.field.internal;

import heng.core.place.CoordinateSystem;
import heng.core.place.Site;
import heng.core.record.EvidenceRecord;
import heng.server.campaign.Running;
import heng.server.field.Distances;
import heng.server.field.Flag;
import heng.server.field.internal.PhotoTables.Alike;
import heng.server.field.internal.PhotoTables.Medium;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// Holds what a photo says of itself against the record. What it finds is said and blocks nothing.
///
/// @param others photos of other visits that look the same
/// @param devices those of the other photos of the visit
record PhotoFlags(Running campaign, EvidenceRecord record, Medium medium, List<Alike> others, List<String> devices) {

    /// Our default: photos are taken during the visit.
    static final Duration FAR_IN_TIME = Duration.ofHours(2);

    private static final int MINUTES = 16;

    List<Flag> all() {
        List<Flag> flags = new ArrayList<>();
        others.stream().filter(Alike::same).findFirst().ifPresentOrElse(other -> flags.add(Flag.of("reused", other.record())),
                () -> others.stream().findFirst().ifPresent(other -> flags.add(Flag.of("alike", other.record(), String.valueOf(other.distance())))));
        medium.exif().taken().ifPresent(taken -> inTime(taken, flags));
        medium.exif().point().flatMap(this::site).ifPresent(site -> inPlace(site, flags));
        medium.exif().device().filter(device -> !devices.isEmpty() && !devices.contains(device)).ifPresent(device -> flags.add(Flag.of("other-device", device)));
        if (!medium.exif().saysAnything()) flags.add(Flag.of("no-exif"));
        medium.problem().ifPresent(why -> flags.add(Flag.of("not-shown-" + why)));
        return flags;
    }

    private void inTime(LocalDateTime taken, List<Flag> flags) {
        LocalDate day = taken.toLocalDate();
        boolean outside = campaign.definition().from().filter(day::isBefore).isPresent() || campaign.definition().to().filter(day::isAfter).isPresent();
        String text = taken.toString().replace('T', ' ').substring(0, Math.min(MINUTES, taken.toString().length()));
        Duration apart = Duration.between(record.time(), taken).abs();
        if (outside) flags.add(Flag.of("outside-period", text));
        else if (apart.compareTo(FAR_IN_TIME) > 0) flags.add(Flag.of("far-in-time", text, String.valueOf(apart.toHours())));
    }

    private Optional<Site.Position> site(Exif.Point point) {
        return record.site().flatMap(campaign.intake()::site).flatMap(Site::position).flatMap(Site.Position::wgs84);
    }

    /// The nearer of what the numbers mean in WGS-84 and in GCJ-02 counts, so that nobody is flagged for the shift of a map.
    private void inPlace(Site.Position site, List<Flag> flags) {
        Exif.Point point = medium.exif().point().orElseThrow();
        Site.Position written = new Site.Position(BigDecimal.valueOf(point.longitude()), BigDecimal.valueOf(point.latitude()), Optional.of(CoordinateSystem.WGS_84));
        OptionalDouble metres = List.of(written, CoordinateSystem.GCJ_02.toWgs84(written)).stream().mapToDouble(place -> Distances.metres(place, site)).min();
        if (metres.getAsDouble() > Distances.FAR_METRES) flags.add(Flag.of("far-from-site", String.valueOf(Math.round(metres.getAsDouble()))));
    }
}
