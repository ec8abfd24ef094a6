package heng.server.field;

import heng.server.campaign.Attached;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a device submits as one: what was seen during a visit.
///
/// @param instance the name the device gave it, new for each visit
/// @param captured when the device made it, by its own clock; empty where it does not say
/// @param entries one for each record
/// @param edits the visit that this one replaces: its records count in place of those; empty for a first one
public record Visit(String instance, Optional<OffsetDateTime> captured, List<Entry> entries, Optional<String> edits) {

    public static final int MOST_ROWS = 500;
    public static final int MOST_PHOTOS = 10;
    public static final int LONGEST_REASON = 500;

    public Visit {
        entries = List.copyOf(entries);
    }

    /// What was seen of one item.
    ///
    /// @param row `item`, `time`, `site` or `place`, where wanted `method` and `answer`, and fields, all as texts
    /// @param photos up to [#MOST_PHOTOS], with distinct names
    /// @param attached what else the record carries; its media are the photos whose hash is known
    public record Entry(Map<String, String> row, List<PhotoName> photos, Attached attached) {

        public Entry {
            photos = List.copyOf(photos);
        }
    }
}
