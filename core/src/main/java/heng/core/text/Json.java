package heng.core.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A JSON value to be written. Decimals are texts: the numbers of JSON are doubles, those of Heng are not. The only numbers are whole ones below 2^53.
public sealed interface Json {

    record Text(String text) implements Json {}

    record Whole(long value) implements Json {}

    record Bool(boolean value) implements Json {}

    record Nil() implements Json {}

    record Arr(List<Json> items) implements Json {}

    record Obj(Map<String, Json> members) implements Json {}

    Json NULL = new Nil();

    static Json of(@Nullable Object value) {
        return switch (value) {
            case null -> NULL;
            case Json json -> json;
            case Boolean bool -> new Bool(bool);
            case Integer whole -> new Whole(whole);
            case Long whole -> new Whole(whole);
            case List<?> list -> new Arr(list.stream().map(Json::of).toList());
            case Map<?, ?> map -> {
                Map<String, Json> members = new LinkedHashMap<>();
                map.forEach((key, member) -> members.put(key.toString(), of(member)));
                yield new Obj(members);
            }
            default -> new Text(value.toString());
        };
    }

    /// An object from name, value, name, value …; a member whose value is null in Java is left out.
    static Obj object(@Nullable Object... namesAndValues) {
        Map<String, Json> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) members.put(String.valueOf(namesAndValues[i]), of(namesAndValues[i + 1]));
        }
        return new Obj(members);
    }

    static Arr array(@Nullable Object... items) {
        return new Arr(new ArrayList<>(Arrays.stream(items).map(Json::of).toList()));
    }

    /// RFC 8785: members sorted by UTF-16 code units, no white space.
    default String canonical() {
        StringBuilder out = new StringBuilder();
        write(out, true, -1);
        return out.toString();
    }

    /// For people: members in the order given, two spaces of indentation.
    default String pretty() {
        StringBuilder out = new StringBuilder();
        write(out, false, 0);
        return out.append('\n').toString();
    }

    private void write(StringBuilder out, boolean sorted, int indent) {
        switch (this) {
            case Text(String text) -> quote(out, text);
            case Whole(long value) -> out.append(value);
            case Bool(boolean value) -> out.append(value);
            case Nil() -> out.append("null");
            case Arr(List<Json> items) -> {
                boolean flat = indent < 0 || items.stream().allMatch(item -> item.isFlat(2));
                out.append('[');
                for (int i = 0; i < items.size(); i++) {
                    if (i > 0) out.append(flat && indent >= 0 ? ", " : ",");
                    if (!flat) newLine(out, indent + 1);
                    items.get(i).write(out, sorted, flat ? indent : indent + 1);
                }
                if (!flat) newLine(out, indent);
                out.append(']');
            }
            case Obj(Map<String, Json> members) -> {
                boolean flat = indent < 0 || isFlat(1);
                out.append('{');
                boolean first = true;
                for (var member : (sorted ? new TreeMap<>(members) : members).entrySet()) {
                    if (!first) out.append(flat && indent >= 0 ? ", " : ",");
                    first = false;
                    if (!flat) newLine(out, indent + 1);
                    quote(out, member.getKey());
                    out.append(indent < 0 ? ":" : ": ");
                    member.getValue().write(out, sorted, flat ? indent : indent + 1);
                }
                if (!flat) newLine(out, indent);
                out.append('}');
            }
        }
    }

    /// Short enough to stand on one line of the pretty form.
    private boolean isFlat(int depth) {
        return switch (this) {
            case Arr(List<Json> items) -> depth > 0 && items.size() <= 8 && items.stream().allMatch(item -> item.isFlat(depth - 1));
            case Obj(Map<String, Json> members) -> depth > 0 && members.size() <= 3 && members.values().stream().allMatch(item -> item.isFlat(depth - 1));
            default -> true;
        };
    }

    private static void newLine(StringBuilder out, int indent) {
        out.append('\n').repeat("  ", indent);
    }

    private static void quote(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (c < 0x20) out.append(String.format("\\u%04x", (int) c));
                    else out.append(c);
                }
            }
        }
        out.append('"');
    }
}
