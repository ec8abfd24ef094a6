package heng.server.field;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a device submits as one: what was seen during a visit.
///
/// @param instance the name the device gave it, new for each visit
/// @param captured when the device made it, by its own clock; empty where it does not say
/// @param rows one for each record: `item`, `time`, `site` or `place`, where wanted `method` and `answer`, and fields, all as texts
public record Visit(String instance, Optional<OffsetDateTime> captured, List<Map<String, String>> rows) {

    public static final int MOST_ROWS = 500;

    public Visit {
        rows = List.copyOf(rows);
    }
}
