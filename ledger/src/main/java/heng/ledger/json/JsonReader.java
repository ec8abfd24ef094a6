package heng.ledger.json;

import heng.ledger.Checked;
import heng.ledger.LedgerCode;
import heng.ledger.LedgerRefusal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads JSON strictly (RFC 8259): no number but a whole one below 2^53, no member twice, no half character, at most [Canonical#DEEPEST] levels.
public final class JsonReader {

    private static final Pattern WHOLE = Pattern.compile("0|-?[1-9][0-9]{0,15}");
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    /// Leaves the reading at the first refusal; never seen outside.
    private static final class Stop extends Exception {

        private final transient LedgerRefusal refusal;

        Stop(LedgerRefusal refusal) {
            super(refusal.code().id(), null, false, false);
            this.refusal = refusal;
        }
    }

    private final String text;
    private int at;

    private JsonReader(String text) {
        this.text = text;
    }

    public static Checked<Json> read(String text) {
        JsonReader reader = new JsonReader(text);
        try {
            Json json = reader.value(0);
            reader.space();
            if (reader.at < text.length()) throw reader.broken();
            return Checked.accept(json);
        } catch (Stop stop) {
            return new Checked.Refused<>(stop.refusal);
        }
    }

    /// Refuses bytes that are not UTF-8, not JSON, or not the canonical form of what they say.
    public static Checked<Json> readCanonical(byte[] bytes) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().onMalformedInput(CodingErrorAction.REPORT).decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return Checked.refuse(LedgerCode.JSON_BROKEN, e.getMessage(), 1);
        }
        return read(text).then(json -> Canonical.write(json)
                .then(canonical -> canonical.equals(text) ? Checked.accept(json) : Checked.refuse(LedgerCode.JSON_NOT_CANONICAL, text)));
    }

    private Stop stop(LedgerCode code, Object value, Object... hints) {
        return new Stop(LedgerRefusal.of(code, value, hints));
    }

    private Stop broken() {
        return stop(LedgerCode.JSON_BROKEN, text.substring(at, Math.min(text.length(), at + 20)), at + 1);
    }

    private void space() {
        while (at < text.length() && " \t\n\r".indexOf(text.charAt(at)) >= 0) at++;
    }

    /// Whether `c` stands next, white space before it left aside; goes behind it if so.
    private boolean next(char c) {
        space();
        if (at == text.length() || text.charAt(at) != c) return false;
        at++;
        return true;
    }

    private void expect(char c) throws Stop {
        if (!next(c)) throw broken();
    }

    private Json value(int depth) throws Stop {
        if (depth > Canonical.DEEPEST) throw stop(LedgerCode.JSON_TOO_DEEP, Canonical.DEEPEST);
        space();
        if (at == text.length()) throw broken();
        return switch (text.charAt(at)) {
            case '{' -> object(depth);
            case '[' -> array(depth);
            case '"' -> new Json.Text(string());
            case 't' -> word("true", new Json.Bool(true));
            case 'f' -> word("false", new Json.Bool(false));
            case 'n' -> word("null", new Json.Nil());
            default -> number();
        };
    }

    private Json word(String word, Json json) throws Stop {
        if (!text.startsWith(word, at)) throw broken();
        at += word.length();
        return json;
    }

    private Json number() throws Stop {
        Matcher matcher = NUMBER.matcher(text).region(at, text.length());
        if (!matcher.lookingAt()) throw broken();
        String digits = matcher.group();
        // -0 is a double of its own, and 17 characters hold every number below 2^53
        if (!WHOLE.matcher(digits).matches()) throw stop(LedgerCode.JSON_NUMBER, digits);
        long value = Long.parseLong(digits);
        if (value <= -Json.TOO_LARGE || value >= Json.TOO_LARGE) throw stop(LedgerCode.JSON_NUMBER, digits);
        at = matcher.end();
        return new Json.Whole(value);
    }

    private Json array(int depth) throws Stop {
        expect('[');
        List<Json> items = new ArrayList<>();
        if (next(']')) return new Json.Arr(items);
        do items.add(value(depth + 1)); while (next(','));
        expect(']');
        return new Json.Arr(items);
    }

    private Json object(int depth) throws Stop {
        expect('{');
        Map<String, Json> members = new LinkedHashMap<>();
        if (next('}')) return new Json.Obj(members);
        do {
            space();
            if (at == text.length() || text.charAt(at) != '"') throw broken();
            String name = string();
            expect(':');
            if (members.put(name, value(depth + 1)) != null) throw stop(LedgerCode.JSON_DUPLICATE, name);
        } while (next(','));
        expect('}');
        return new Json.Obj(members);
    }

    private String string() throws Stop {
        int end = plainEnd();
        if (end >= 0) {
            String plain = text.substring(at + 1, end);
            at = end + 1;
            return plain;
        }
        StringBuilder out = new StringBuilder();
        for (at++; ; at++) {
            if (at == text.length()) throw broken();
            char c = text.charAt(at);
            if (c == '"') break;
            if (c < 0x20) throw broken();
            out.append(c == '\\' ? escaped() : c);
        }
        at++;
        String read = out.toString();
        // half a character is found where it would be written
        if (Canonical.write(new Json.Text(read)) instanceof Checked.Refused<String>(LedgerRefusal refusal)) throw new Stop(refusal);
        return read;
    }

    /// Where a string ends that needs no second look: without escapes, control characters and surrogates; −1 for any other.
    private int plainEnd() {
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') return i;
            if (c == '\\' || c < 0x20 || Character.isSurrogate(c)) return -1;
        }
        return -1;
    }

    private char escaped() throws Stop {
        if (++at == text.length()) throw broken();
        return switch (text.charAt(at)) {
            case '"' -> '"';
            case '\\' -> '\\';
            case '/' -> '/';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'u' -> {
                if (at + 5 > text.length() || !text.substring(at + 1, at + 5).matches("[0-9a-fA-F]{4}")) throw broken();
                at += 4;
                yield (char) Integer.parseInt(text.substring(at - 3, at + 1), 16);
            }
            default -> throw broken();
        };
    }
}
