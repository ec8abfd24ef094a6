package heng.store;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The ids of records and events of all files (C7). In one file an id stands once; the same again in a later file is the same row, another content is
/// refused: what was once recorded is corrected, not changed. A row that turns out to be wrong may be replaced by a later file.
final class Ids {

    /// What a row is besides its place: two rows with equal contents are the same.
    interface Content {

        /// Whether a column cannot measure it as it stands.
        boolean wrong();
    }

    private final ByKey<String, Content> contents;
    private final Problems problems;
    private final Set<String> seen = new HashSet<>();
    private final Map<String, Content> last = new HashMap<>();

    Ids(DataFolder folder, Problems problems) {
        this.contents = new ByKey<>(folder);
        this.problems = problems;
    }

    void begin(FileRef file) {
        contents.begin(file);
    }

    void end() {
        contents.end();
    }

    /// Every id that stands anywhere, also in refused rows.
    Set<String> all() {
        return Set.copyOf(seen);
    }

    /// Whether an id stands here for the first time in its file; else it is refused.
    boolean first(String id, Spot spot) {
        seen.add(id);
        Optional<Spot> first = contents.twice(id, spot);
        first.ifPresent(there -> problems.add(RefusalCode.DUPLICATE_RECORD, spot, id, there.toString()));
        return first.isEmpty();
    }

    /// Whether the row is to be kept: it is new, or in the place of one that is wrong. Refused where it changes one that is not.
    boolean keep(String id, Content content, Spot spot) {
        Optional<Spot> other = contents.other(id, content);
        boolean mends = other.isPresent() && last.get(id).getClass().equals(content.getClass()) && last.get(id).wrong() && !content.wrong();
        if (other.isPresent() && !mends) {
            boolean sameSort = last.get(id).getClass().equals(content.getClass()); // a record and an event with one id are two things
            problems.add(sameSort ? RefusalCode.RECORD_CHANGED : RefusalCode.DUPLICATE_RECORD, spot, id, other.get().toString());
            return false;
        }
        boolean known = last.containsKey(id) && other.isEmpty();
        if (mends) contents.mended(id, content, spot);
        else contents.put(id, content, spot);
        last.putIfAbsent(id, content);
        if (mends) last.put(id, content);
        return !known;
    }
}
