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

    /// An event and where its row stands.
    record Read(Event event, Spot spot) {}

    /// The good events in the order of the files. Refused rows are left out.
    public static List<Event> read(List<FileRef> files, PlaceTree tree, DataFolder folder, Problems problems) {
        var ids = new RecordsById(folder, problems);
        read(files, ids, new PlaceLookup(tree, problems), folder, problems);
        return ids.events().stream().map(Read::event).toList();
    }

    /// @param ids of rows read before, records too; those read here are put in
    static void read(List<FileRef> files, RecordsById ids, PlaceLookup places, DataFolder folder, Problems problems) {
        for (FileRef file : files) {
            ids.begin(file);
            Table.read(folder, file, problems, head -> {
                Column id = head.key(head.need("id"));
                Column kind = head.need("kind");
                Column place = head.need("place");
                Column date = head.need("date");
                return row -> {
                    Optional<String> own = row.requiredCode(id, problems).filter(text -> ids.first(text, row.spot(id)));
                    Optional<String> of = row.requiredCode(kind, problems);
                    Optional<PlaceCode> where = places.required(row, place);
                    Optional<LocalDate> day = Dates.day(row, date, problems);
                    if (own.isEmpty() || of.isEmpty() || where.isEmpty() || day.isEmpty()) return;
                    ids.add(new Read(new Event(own.get(), of.get(), where.get(), day.get()), row.spot(id)));
                };
            });
        }
        ids.end();
    }
}
