package heng.store;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.record.Event;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Reads events: `id,kind,place,date`. Refused besides what [Table] refuses: `CELL_EMPTY`, `DUPLICATE_RECORD` (an id twice in
/// one file), `RECORD_CHANGED` (in a later file with another content), `UNKNOWN_PLACE`, `BAD_DATE`.
public final class EventReader {

    private EventReader() {}

    /// The good events in the order of the files. Refused rows are left out.
    public static List<Event> read(List<FileRef> files, PlaceTree tree, DataFolder folder, Problems problems) {
        var places = new PlaceLookup(tree, problems);
        ByKey<String, Event> events = new ByKey<>(folder);
        for (FileRef file : files) {
            events.begin(file);
            Table.read(folder, file, problems, head -> {
                Column id = head.key(head.need("id"));
                Column kind = head.need("kind");
                Column place = head.need("place");
                Column date = head.need("date");
                return row -> {
                    Optional<String> own = row.requiredCode(id, problems);
                    Optional<String> of = row.requiredCode(kind, problems);
                    Optional<PlaceCode> where = places.required(row, place);
                    Optional<LocalDate> day = Dates.day(row, date, problems);
                    if (own.isEmpty() || twice(events, own.get(), row.spot(id), problems) || of.isEmpty() || where.isEmpty() || day.isEmpty()) return;
                    put(events, new Event(own.get(), of.get(), where.get(), day.get()), row.spot(id), problems);
                };
            });
        }
        events.end();
        return List.copyOf(events.values());
    }

    private static boolean twice(ByKey<String, Event> events, String id, Spot spot, Problems problems) {
        Optional<Spot> first = events.twice(id, spot);
        first.ifPresent(there -> problems.add(RefusalCode.DUPLICATE_RECORD, spot, id, there.toString()));
        return first.isPresent();
    }

    private static void put(ByKey<String, Event> events, Event event, Spot spot, Problems problems) {
        Optional<Spot> other = events.other(event.id(), event);
        if (other.isPresent()) problems.add(RefusalCode.RECORD_CHANGED, spot, event.id(), other.get().toString());
        else events.put(event.id(), event, spot);
    }
}
