package heng.server.field;

import java.util.List;

/// Something about a photo or a position that somebody should look at. It blocks nothing and counts nowhere: there may be a good reason.
///
/// @param code names the words of it: `flag-CODE`
/// @param values what stands in the words, at most two
public record Flag(String code, List<String> values) {

    public Flag {
        values = List.copyOf(values);
    }

    public static Flag of(String code, String... values) {
        return new Flag(code, List.of(values));
    }

    /// The first value; empty text where there is none.
    public String first() {
        return values.isEmpty() ? "" : values.getFirst();
    }

    /// The second value; empty text where there is none.
    public String second() {
        return values.size() < 2 ? "" : values.get(1);
    }
}
