package heng.store;

import heng.core.text.Refusal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The refused rows of one campaign. A row whose key a later file has right is mended: it is none any more. Not for several threads.
final class RefusedRows {

    private final List<RefusedRow> rows = new ArrayList<>();
    private final Map<String, List<RefusedRow>> byKey = new HashMap<>();
    private final Set<RefusedRow> mended = new HashSet<>();

    void add(RefusedRow row) {
        rows.add(row);
        if (!row.key().isEmpty()) byKey.computeIfAbsent(row.file().table() + '\n' + row.key(), _ -> new ArrayList<>()).add(row);
    }

    /// Rows of other files with this key are mended by one that was read well.
    ///
    /// @return how many
    int mend(FileRef file, String key) {
        List<RefusedRow> same = byKey.getOrDefault(file.table() + '\n' + key, List.of());
        if (same.isEmpty()) return 0;
        int before = mended.size();
        same.stream().filter(row -> !row.file().name().equals(file.name())).forEach(mended::add);
        return mended.size() - before;
    }

    /// Nothing is to be mended any more in rows with the id of a record that another replaced or took back.
    ///
    /// @param file of the table that the rows are of
    void replaced(FileRef file, String id) {
        mended.addAll(byKey.getOrDefault(file.table() + '\n' + id, List.of()));
    }

    /// One more thing to be said of a row that was refused.
    void also(RefusedRow row, Refusal refusal) {
        List<Refusal> refusals = new ArrayList<>(row.refusals());
        refusals.add(refusal);
        rows.set(rows.indexOf(row), new RefusedRow(row.file(), row.line(), row.key(), refusals));
    }

    /// What has not been mended, in the order of reading.
    List<RefusedRow> list() {
        return rows.stream().filter(row -> !mended.contains(row)).toList();
    }

    /// What is wrong with any row, mended ones too.
    Collection<Refusal> refusals() {
        return rows.stream().flatMap(row -> row.refusals().stream()).toList();
    }
}
