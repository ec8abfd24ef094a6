package heng.ledger.json;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.LedgerRefusal;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes JSON in the one form that RFC 8785 gives it: members sorted by UTF-16 code units, no white space, the shortest escapes.
public final class Canonical {

    /// How deep objects and arrays may be nested.
    public static final int DEEPEST = 32;

    /// Letters of a leaf, about.
    private static final int USUAL = 512;

    private final StringBuilder out = new StringBuilder(USUAL);
    private @Nullable LedgerRefusal refusal;

    private Canonical() {}

    /// Refuses whole numbers from 2^53 on, half surrogate pairs, and more than [#DEEPEST] levels.
    public static Checked<String> write(Json json) {
        Canonical writer = new Canonical();
        writer.value(json, 0);
        LedgerRefusal refusal = writer.refusal;
        return refusal == null ? Checked.accept(writer.out.toString()) : new Checked.Refused<>(refusal);
    }

    private void refuse(LedgerCode code, Object value) {
        if (refusal == null) refusal = LedgerRefusal.of(code, value);
    }

    private void value(Json json, int depth) {
        if (depth > DEEPEST) {
            refuse(LedgerCode.JSON_TOO_DEEP, DEEPEST);
            return;
        }
        switch (json) {
            case Json.Text(String text) -> text(text);
            case Json.Whole(long value) -> whole(value);
            case Json.Bool(boolean value) -> out.append(value);
            case Json.Nil() -> out.append("null");
            case Json.Arr(var items) -> {
                out.append('[');
                for (Iterator<Json> each = items.iterator(); each.hasNext(); ) {
                    value(each.next(), depth + 1);
                    if (each.hasNext()) out.append(',');
                }
                out.append(']');
            }
            case Json.Obj(var members) -> {
                out.append('{');
                for (Iterator<Map.Entry<String, Json>> each = members.entrySet().iterator(); each.hasNext(); ) {
                    var member = each.next();
                    text(member.getKey());
                    out.append(':');
                    value(member.getValue(), depth + 1);
                    if (each.hasNext()) out.append(',');
                }
                out.append('}');
            }
        }
    }

    private void whole(long value) {
        if (value <= -Json.TOO_LARGE || value >= Json.TOO_LARGE) refuse(LedgerCode.JSON_NUMBER, value);
        out.append(value);
    }

    private void text(String text) {
        out.append('"');
        int from = 0; // what needs no escape is taken in one piece
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x20 && c != '"' && c != '\\') {
                if (Character.isSurrogate(c) && isHalf(text, i)) refuse(LedgerCode.JSON_SURROGATE, text.replaceAll("[\\ud800-\\udfff]", "?"));
                continue;
            }
            out.append(text, from, i);
            from = i + 1;
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> out.append("\\u00").append(c < 0x10 ? '0' : '1').append("0123456789abcdef".charAt(c & 15));
            }
        }
        out.append(text, from, text.length()).append('"');
    }

    /// Whether the code unit is a surrogate without its partner: it has no bytes in UTF-8.
    private static boolean isHalf(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        return Character.isLowSurrogate(c) && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
