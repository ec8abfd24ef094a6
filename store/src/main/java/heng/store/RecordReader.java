package heng.store;

import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.record.EvidenceRecord;
import heng.core.text.Problems;
import heng.core.text.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Reads records of evidence (C3): `id,item,time`, one or both of `site` and `place`, where wanted `method,by,answer,kind,of`, and any number of fields.
/// Refused besides what [Table] refuses: `CELL_EMPTY`, `DUPLICATE_RECORD`, `UNKNOWN_ITEM`, `UNKNOWN_SITE`, `UNKNOWN_PLACE`, `UNKNOWN_METHOD`,
/// `BAD_DATE`, `BAD_ANSWER`, `BAD_VALUE` where site and place contradict each other or *not applicable* a number, and what its kind forbids (S4.0):
/// `BAD_KIND`, `KIND_NEEDS`, `KIND_EXCLUDES`.
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

    /// The good records that count, in the order of the files. Refused rows are left out; the first record of an id stays.
    public static List<Read> read(
            List<FileRef> files, Vocabulary words, PlaceTree tree, Collection<Site> sites, DataFolder folder, Problems problems) {
        return FieldEvidence.read(files, List.of(), words, tree, sites, folder, problems).records();
    }

    /// All good rows, before it is settled which count.
    static List<RecordRows.Draft> drafts(List<FileRef> files, RecordRows.Context context, Map<String, Spot> ids, DataFolder folder, Problems problems) {
        List<RecordRows.Draft> drafts = new ArrayList<>();
        for (FileRef file : files) {
            Table.read(folder, file, problems, head -> {
                var rows = new RecordRows(head, context, ids);
                return row -> rows.read(row).ifPresent(drafts::add);
            });
        }
        return drafts;
    }
}
