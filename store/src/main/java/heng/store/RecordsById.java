package heng.store;

import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Records and events of several files under their ids. One once made is not changed: the same again in a later file is the same record, another content is refused.
/// Of a correction or a retraction the contents are kept in the order of the files: whether the first can stand shows when all files are read.
final class RecordsById {

    /// What a row says, wherever it stands.
    private record Content(RecordKind kind, Optional<String> of, Optional<EvidenceRecord> record) {}

    private final ByKey<String, Object> contents;
    private final Map<String, Deque<RecordRows.Draft>> drafts = new LinkedHashMap<>();
    private final Map<String, EventReader.Read> events = new LinkedHashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Map<String, Integer> mended = new LinkedHashMap<>();
    private final DataFolder folder;
    private final Problems problems;

    RecordsById(DataFolder folder, Problems problems) {
        this.folder = folder;
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
        return drafts.values().stream().map(Deque::getFirst).toList();
    }

    /// Whether a later file has another content for a row that cannot stand; it stands from now on.
    boolean mend(String id) {
        Deque<RecordRows.Draft> contents = drafts.get(id);
        if (contents == null || contents.size() < 2) return false;
        contents.removeFirst();
        mended.merge(contents.getFirst().spot().file(), 1, Integer::sum);
        return true;
    }

    /// After the last [#mend]: what was mended is noted, and contents beside those that stand are refused.
    void settle() {
        mended.forEach((file, count) -> ByKey.note(folder, folder.asked(file).orElseThrow(), 0, 0, count));
        drafts.forEach((id, contents) -> contents.stream().skip(1)
                .forEach(other -> problems.add(RefusalCode.RECORD_CHANGED, other.spotOf("id"), id, contents.getFirst().spotOf("id").toString())));
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
        Deque<RecordRows.Draft> known = drafts.get(id);
        boolean other = known != null && draft.fact().kind().supersedes() && known.getFirst().fact().kind().supersedes() && !content(draft).equals(content(known.getFirst()));
        if (other) known.add(draft);
        else if (kept(id, content(draft), draft.spotOf("id"))) drafts.computeIfAbsent(id, _ -> new ArrayDeque<>(List.of(draft)));
    }

    private static Content content(RecordRows.Draft draft) {
        return new Content(draft.fact().kind(), draft.fact().of(), draft.draft());
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
