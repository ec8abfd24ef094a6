package heng.ledger.leaf;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The three times of a leaf. None is compared with another: a phone's clock may be wrong, and that is a flag for people, not a reason to lose a record.
///
/// @param event when what was seen was so, as the form says, with the offset of the place
/// @param capture when the device made the record, by its own clock
/// @param arrival when the server took it, by the server's clock; this one decides
public record Times(@Nullable OffsetDateTime event, @Nullable OffsetDateTime capture, Instant arrival) {

    public Times {
        event = event == null ? null : event.truncatedTo(ChronoUnit.MILLIS);
        capture = capture == null ? null : capture.truncatedTo(ChronoUnit.MILLIS);
        arrival = arrival.truncatedTo(ChronoUnit.MILLIS);
    }

    /// For what has neither been seen nor captured outside.
    public static Times arrivedAt(Instant arrival) {
        return new Times(null, null, arrival);
    }

    /// `2026-09-05T08:30:00.000+08:00`
    static @Nullable String write(@Nullable OffsetDateTime time) {
        return time == null ? null : TimeText.write(time);
    }

    static String write(Instant time) {
        return TimeText.write(time.atOffset(ZoneOffset.UTC));
    }

    /// Reads RFC 3339 with three decimals, in the only spelling that [#write] gives it; empty for anything else.
    static Optional<OffsetDateTime> read(String text) {
        return TimeText.read(text);
    }
}
