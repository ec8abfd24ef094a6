package heng.store;

import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.EvidenceRecord;
import heng.core.text.Problems;
import heng.core.text.Spot;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// Reads records of evidence (C3): `id,item,time`, one or both of `site` and `place`, where wanted `method,by,answer,kind,of`, and any number of fields.
/// Refused besides what [Table] refuses: `CELL_EMPTY`, `DUPLICATE_RECORD` (an id twice in one file), `RECORD_CHANGED` (in a later file with another content),
/// `UNKNOWN_ITEM`, `UNKNOWN_SITE`, `UNKNOWN_PLACE`, `UNKNOWN_METHOD`, `BAD_DATE`, `BAD_ANSWER`, `BAD_VALUE` where site and place contradict each other or
/// *not applicable* a number, and what its kind forbids (S4.0): `BAD_KIND`, `KIND_NEEDS`, `KIND_EXCLUDES`.
public final class RecordReader {

    private RecordReader() {}

    /// A record and where it stands, for checks that come later: that a field is a number, say.
    ///
    /// @param spot the line of the record
    /// @param columns the number of each field's column, from 1
    public record Read(EvidenceRecord record, Spot spot, Map<String, Integer> columns) {

        public Read(EvidenceRecord record, Spot spot) {
            this(record, spot, Map.of());
        }

        /// Where a field of the record stands; its line if the file has no such column.
        public Spot spotOf(String field) {
            return new Spot(spot.file(), spot.line(), columns.getOrDefault(field, 0));
        }
    }

    /// The good records that count, in the order of the files. Refused rows are left out; what an earlier file says of an id stays.
    public static List<Read> read(
            List<FileRef> files, Vocabulary words, PlaceTree tree, Collection<Site> sites, DataFolder folder, Problems problems) {
        var context = new RecordRows.Context(words, new RefusedSites(sites, true, folder, problems), new PlaceLookup(tree, problems), problems);
        return FieldEvidence.read(files, List.of(), context, folder, _ -> {}).records();
    }

    /// All good rows, before it is settled which count.
    ///
    /// @param ids takes the rows
    /// @param check what else is wrong with a record, said to the problems of the context
    static void drafts(List<FileRef> files, RecordRows.Context context, RecordsById ids, DataFolder folder, Consumer<Read> check) {
        for (FileRef file : files) {
            ids.begin(file);
            Table.read(folder, file, context.problems(), head -> {
                var rows = new RecordRows(head, context, ids);
                return row -> rows.read(row).ifPresent(draft -> ids.add(draft, check));
            });
        }
        ids.end();
    }
}
