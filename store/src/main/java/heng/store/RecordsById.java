package heng.store;

import heng.core.record.EvidenceRecord;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Records of several files under their ids. A record once made is not changed: the same again in a later file is the same record, another content is refused.
final class RecordsById {

    private final ByKey<String, EvidenceRecord> records;
    private final Map<String, RecordReader.Read> reads = new HashMap<>();
    private final Problems problems;

    RecordsById(DataFolder folder, Problems problems) {
        this.records = new ByKey<>(folder);
        this.problems = problems;
    }

    void begin(FileRef file) {
        records.begin(file);
    }

    /// The records, in the order of the files.
    List<RecordReader.Read> end() {
        records.end();
        return records.values().stream().map(record -> reads.get(record.id())).toList();
    }

    /// Whether an id stands here for the first time in its file; else it is refused.
    boolean first(String id, Spot spot) {
        Optional<Spot> first = records.twice(id, spot);
        first.ifPresent(there -> problems.add(RefusalCode.DUPLICATE_RECORD, spot, id, there.toString()));
        return first.isEmpty();
    }

    void add(RecordReader.Read read, Consumer<RecordReader.Read> check) {
        int before = problems.size();
        check.accept(read);
        if (problems.size() > before) return;
        EvidenceRecord record = read.record();
        Optional<Spot> other = records.other(record.id(), record);
        if (other.isPresent()) {
            problems.add(RefusalCode.RECORD_CHANGED, read.spotOf("id"), record.id(), other.get().toString());
            return;
        }
        reads.putIfAbsent(record.id(), read);
        records.put(record.id(), record, read.spotOf("id"));
    }
}
