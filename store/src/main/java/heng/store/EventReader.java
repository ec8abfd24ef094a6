package heng.store;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.record.Event;
import heng.core.text.Problems;
import heng.core.text.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads events: `id,kind,place,date`. Refused besides what [Table] refuses: `CELL_EMPTY`, `DUPLICATE_RECORD` (an id twice in one
/// file), `RECORD_CHANGED` (in a later file with another content), `UNKNOWN_PLACE`, `BAD_DATE`.
public final class EventReader {

    private EventReader() {}

    /// An event and where its row stands.
    record Read(Event event, Spot spot) implements Ids.Content {

        @Override
        public boolean wrong() {
            return false;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Read read && read.event.equals(event);
        }

        @Override
        public int hashCode() {
            return event.hashCode();
        }
    }

    /// The good events in the order of the files. Refused rows are left out.
    public static List<Event> read(List<FileRef> files, PlaceTree tree, DataFolder folder, Problems problems) {
        var ids = new Ids(folder, problems);
        List<Event> events = read(files, ids, new PlaceLookup(tree, problems), folder, problems).stream().map(Read::event).toList();
        ids.end();
        return events;
    }

    /// @param ids of rows read before, records too; those read here are put in
    static List<Read> read(List<FileRef> files, Ids ids, PlaceLookup places, DataFolder folder, Problems problems) {
        List<Read> events = new ArrayList<>();
        for (FileRef file : files) {
            ids.begin(file);
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
                    if (own.isEmpty() || !ids.first(own.get(), row.spot(id)) || of.isEmpty() || where.isEmpty() || day.isEmpty()) return;
                    var read = new Read(new Event(own.get(), of.get(), where.get(), day.get()), row.spot());
                    if (ids.keep(own.get(), read, row.spot(id))) events.add(read);
                };
            });
        }
        return List.copyOf(events);
    }
}
