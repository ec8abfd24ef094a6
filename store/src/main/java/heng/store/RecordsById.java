package heng.store;

import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Records and events of several files under their ids. One once made is not changed: the same again in a later file is the same record, another content is refused.
final class RecordsById {

    /// What a row says, wherever it stands.
    private record Content(RecordKind kind, Optional<String> of, Optional<EvidenceRecord> record) {}

    private final ByKey<String, Object> contents;
    private final Map<String, RecordRows.Draft> drafts = new LinkedHashMap<>();
    private final Map<String, EventReader.Read> events = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Problems problems;

    RecordsById(DataFolder folder, Problems problems) {
        this.contents = new ByKey<>(folder);
        this.problems = problems;
    }

    void begin(FileRef file) {
        contents.begin(file);
    }

    /// After the last file of a table.
    void end() {
        contents.end();
    }

    /// The good rows of records files, in the order of the files.
    List<RecordRows.Draft> drafts() {
        return List.copyOf(drafts.values());
    }

    /// The good rows of events files, in the order of the files.
    List<EventReader.Read> events() {
        return List.copyOf(events.values());
    }

    /// Every id there is, of refused rows too.
    Set<String> ids() {
        return Collections.unmodifiableSet(ids);
    }

    /// Whether an id stands here for the first time in its file; else it is refused.
    boolean first(String id, Spot spot) {
        ids.add(id);
        Optional<Spot> first = contents.twice(id, spot);
        first.ifPresent(there -> problems.add(RefusalCode.DUPLICATE_RECORD, spot, id, there.toString()));
        return first.isEmpty();
    }

    /// @param check what else is wrong with a record; neither events nor retractions are shown to it
    void add(RecordRows.Draft draft, Consumer<RecordReader.Read> check) {
        int before = problems.size();
        if (draft.fact().kind() != RecordKind.EVENT) draft.draft().ifPresent(record -> check.accept(new RecordReader.Read(record, draft.spot(), draft.columns())));
        if (problems.size() > before) return;
        String id = draft.fact().id();
        if (kept(id, new Content(draft.fact().kind(), draft.fact().of(), draft.draft()), draft.spotOf("id"))) drafts.putIfAbsent(id, draft);
    }

    void add(EventReader.Read read) {
        if (kept(read.event().id(), read.event(), read.spot())) events.putIfAbsent(read.event().id(), read);
    }

    private boolean kept(String id, Object content, Spot spot) {
        Optional<Spot> other = contents.other(id, content);
        if (other.isPresent()) problems.add(RefusalCode.RECORD_CHANGED, spot, id, other.get().toString());
        else contents.put(id, content, spot);
        return other.isEmpty();
    }
}
