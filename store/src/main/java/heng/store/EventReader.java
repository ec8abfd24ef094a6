package heng.store;

import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.record.Event;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Reads events: `id,kind,place,date`. Refused besides what [Table] refuses: `CELL_EMPTY`, `DUPLICATE_RECORD`, `UNKNOWN_PLACE`, `BAD_DATE`.
public final class EventReader {

    private EventReader() {}

    /// An event and where its row stands.
    record Read(Event event, Spot spot) {}

    /// The good events in the order of the files. Refused rows are left out.
    public static List<Event> read(List<FileRef> files, PlaceTree tree, DataFolder folder, Problems problems) {
        return read(files, new HashMap<>(), new PlaceLookup(tree, problems), folder, problems).stream().map(Read::event).toList();
    }

    /// @param ids of rows read before, records too; those read here are put in
    static List<Read> read(List<FileRef> files, Map<String, Spot> ids, PlaceLookup places, DataFolder folder, Problems problems) {
        List<Read> events = new ArrayList<>();
        for (FileRef file : files) {
            Table.read(folder, file, problems, head -> {
                Column id = head.need("id");
                Column kind = head.need("kind");
                Column place = head.need("place");
                Column date = head.need("date");
                return row -> {
                    Optional<String> own = row.required(id, problems);
                    Optional<String> of = row.required(kind, problems);
                    Optional<PlaceCode> where = places.required(row, place);
                    Optional<LocalDate> day = Dates.day(row, date, problems);
                    if (own.isEmpty()) return;
                    Spot first = ids.putIfAbsent(own.get(), row.spot(id));
                    if (first != null) problems.add(RefusalCode.DUPLICATE_RECORD, row.spot(id), own.get(), first.toString());
                    else if (of.isPresent() && where.isPresent() && day.isPresent())
                        events.add(new Read(new Event(own.get(), of.get(), where.get(), day.get()), row.spot()));
                };
            });
        }
        return List.copyOf(events);
    }
}
