package heng.store;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Rows of several files under their keys: a later file may say the same again, or say it anew. What that came to is noted for each file.
final class ByKey<K, V> {

    private record Held<V>(V value, Spot spot) {}

    private final DataFolder folder;
    private final Map<K, Held<V>> held = new LinkedHashMap<>();
    private final Map<K, Spot> here = new HashMap<>();
    private @Nullable FileRef file;
    private int repeated;
    private int updated;
    private int mended;

    ByKey(DataFolder folder) {
        this.folder = folder;
    }

    /// Everything that follows stands in this file.
    void begin(FileRef next) {
        end();
        file = next;
    }

    /// After the last file.
    void end() {
        if (file != null) note(folder, file, repeated, updated, mended);
        here.clear();
        file = null;
        repeated = 0;
        updated = 0;
        mended = 0;
    }

    /// Says how many rows of a file came to what.
    static void note(DataFolder folder, FileRef file, int repeated, int updated, int mended) {
        Problems notes = folder.notes();
        if (repeated > 0) notes.add(RefusalCode.ROWS_REPEATED, Spot.of(file.name()), repeated);
        if (updated > 0) notes.add(RefusalCode.ROWS_UPDATED, Spot.of(file.name()), updated);
        if (mended > 0) notes.add(RefusalCode.ROWS_MENDED, Spot.of(file.name()), mended);
    }

    /// Where this file has the key already, good row or bad.
    Optional<Spot> twice(K key, Spot spot) {
        return Optional.ofNullable(here.putIfAbsent(key, spot));
    }

    /// What an earlier file has under the key, and where, if that is something else than `value`.
    Optional<Spot> other(K key, V value) {
        return Optional.ofNullable(held.get(key)).filter(before -> !before.value().equals(value)).map(Held::spot);
    }

    /// Keeps a value; it stands where the first of its key stood.
    void put(K key, V value, Spot spot) {
        Held<V> before = held.get(key);
        if (before == null) {
            if (file != null) mended += folder.refused().mend(file, key.toString());
        } else if (before.value().equals(value)) {
            repeated++;
            return;
        } else {
            updated++;
        }
        held.put(key, new Held<>(value, spot));
    }

    List<V> values() {
        return new ArrayList<>(held.values().stream().map(Held::value).toList());
    }
}
