package heng.core.record;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A few texts by name, in the order of the names. It does not change, takes little room, and may be shared by records that say the same.
final class SortedTexts extends AbstractMap<String, String> {

    /// Name, value, name, value …
    private final String[] texts;

    private SortedTexts(String[] texts) {
        this.texts = texts;
    }

    /// @throws NullPointerException where a value is missing
    static Map<String, String> of(Map<String, String> given) {
        if (given instanceof SortedTexts same) return same;
        String[] texts = new String[2 * given.size()];
        int at = 0;
        for (Map.Entry<String, String> entry : new TreeMap<>(given).entrySet()) {
            texts[at++] = entry.getKey();
            texts[at++] = java.util.Objects.requireNonNull(entry.getValue(), entry.getKey());
        }
        return new SortedTexts(texts);
    }

    @Override
    public int size() {
        return texts.length / 2;
    }

    @Override
    public @Nullable String get(@Nullable Object name) {
        for (int i = 0; i < texts.length; i += 2) if (texts[i].equals(name)) return texts[i + 1];
        return null;
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return get(name) != null;
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return SortedTexts.this.size();
            }

            @Override
            public Iterator<Entry<String, String>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, String>> {

        private int at;

        @Override
        public boolean hasNext() {
            return at < texts.length;
        }

        @Override
        public Entry<String, String> next() {
            if (!hasNext()) throw new NoSuchElementException();
            at += 2;
            return Map.entry(texts[at - 2], texts[at - 1]);
        }
    }
}
