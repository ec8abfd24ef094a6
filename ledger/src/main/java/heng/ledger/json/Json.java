package heng.ledger.json;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A JSON value of a leaf. Numbers are whole and below 2^53 in size; a decimal is a text, because the numbers of JSON are doubles.
public sealed interface Json {

    /// The least whole number that a double does not hold for sure.
    long TOO_LARGE = 1L << 53;

    record Text(String text) implements Json {}

    record Whole(long value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Nil() implements Json {}

    record Arr(List<Json> items) implements Json {

        public Arr {
            items = List.copyOf(items);
        }
    }

    /// @param members sorted by UTF-16 code units, as RFC 8785 (3.2.3) wants them
    record Obj(Map<String, Json> members) implements Json {

        public Obj {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members)); // sorted also in its type: a copy of it needs no comparing
        }

        public @Nullable Json get(String name) {
            return members.get(name);
        }
    }

    static Json of(String text) {
        return new Text(text);
    }

    static Json of(long value) {
        return new Whole(value);
    }

    static Json of(boolean value) {
        return new Bool(value);
    }

    static Arr array(Json... items) {
        return new Arr(List.of(items));
    }

    /// An object from name, value, name, value …
    ///
    /// @param namesAndValues a value is a `Json`, a text, a whole number or a truth value; one that is null in Java is left out
    static Obj object(@Nullable Object... namesAndValues) {
        Map<String, Json> members = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) members.put(String.valueOf(namesAndValues[i]), from(value));
        }
        return new Obj(members);
    }

    private static Json from(Object value) {
        return switch (value) {
            case Json json -> json;
            case String text -> new Text(text);
            case Long whole -> new Whole(whole);
            case Integer whole -> new Whole(whole);
            case Boolean bool -> new Bool(bool);
            default -> throw new IllegalArgumentException("Not a value of a leaf: " + value.getClass());
        };
    }
}
