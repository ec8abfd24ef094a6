package heng.store;

import heng.core.text.Hint;
import heng.core.text.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;

/// One line of JSON Lines (RFC 8259): an object whose members are texts, numbers, true, false or null. Numbers stay as they are written; null is empty.
final class JsonLine {

    /// Where and why a line is refused: RefusalCode `LINE_BROKEN`, or `DUPLICATE_KEY` where `key` is not empty.
    static final class Broken extends Exception {

        private static final long serialVersionUID = 1;

        private final int column;
        private final transient Hint why;
        private final String key;

        Broken(int column, Hint why, String key) {
            super(null, null, false, false);
            this.column = column;
            this.why = why;
            this.key = key;
        }

        /// From 1.
        int column() {
            return column;
        }

        Hint why() {
            return why;
        }

        String key() {
            return key;
        }
    }

    private static final String BLANKS = " \t\r";

    private final String line;
    private int at;

    private JsonLine(String line) {
        this.line = line;
    }

    static Map<String, String> read(String line) throws Broken {
        return new JsonLine(line).object();
    }

    private Map<String, String> object() throws Broken {
        Map<String, String> members = new LinkedHashMap<>();
        blanks();
        if (next() != '{') throw broken(Phrase.NO_OBJECT);
        at++;
        blanks();
        if (next() == '}') at++;
        else members(members);
        blanks();
        if (at < line.length()) throw broken(Phrase.JSON_BROKEN);
        return members;
    }

    private void members(Map<String, String> members) throws Broken {
        while (true) {
            blanks();
            int start = at;
            String name = text();
            if (members.containsKey(name)) throw new Broken(start + 1, Phrase.JSON_BROKEN, name);
            blanks();
            expect(':');
            blanks();
            members.put(name, value());
            blanks();
            char sign = next();
            at++;
            if (sign == '}') return;
            if (sign != ',') {
                at--;
                throw broken(Phrase.JSON_BROKEN);
            }
        }
    }

    private String value() throws Broken {
        char sign = next();
        if (sign == '"') return text();
        if (sign == '{' || sign == '[') throw broken(Phrase.NESTED);
        if (sign == '-' || sign >= '0' && sign <= '9') return number();
        for (String word : new String[] {"true", "false", "null"}) {
            if (!line.startsWith(word, at)) continue;
            at += word.length();
            return word.equals("null") ? "" : word;
        }
        throw broken(Phrase.JSON_BROKEN);
    }

    private String number() throws Broken {
        int start = at;
        if (next() == '-') at++;
        if (next() == '0') at++;
        else digits();
        if (next() == '.') {
            at++;
            digits();
        }
        if (next() == 'e' || next() == 'E') {
            at++;
            if (next() == '+' || next() == '-') at++;
            digits();
        }
        return line.substring(start, at);
    }

    private void digits() throws Broken {
        int start = at;
        while (next() >= '0' && next() <= '9') at++;
        if (at == start) throw broken(Phrase.JSON_BROKEN);
    }

    private String text() throws Broken {
        expect('"');
        StringBuilder text = new StringBuilder();
        while (true) {
            if (at >= line.length()) throw broken(Phrase.JSON_BROKEN);
            char c = line.charAt(at);
            if (c < ' ') throw broken(Phrase.JSON_SIGN);
            at++;
            if (c == '"') break;
            text.append(c == '\\' ? escaped() : c);
        }
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isSurrogate(text.charAt(i))) continue;
            if (i + 1 == text.length() || !Character.isSurrogatePair(text.charAt(i), text.charAt(++i))) throw broken(Phrase.JSON_SIGN);
        }
        return text.toString();
    }

    private char escaped() throws Broken {
        char sign = next();
        at++;
        return switch (sign) {
            case '"', '\\', '/' -> sign;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> {
                at--;
                throw broken(Phrase.JSON_BROKEN);
            }
        };
    }

    private char unicode() throws Broken {
        int value = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = next() > 'f' ? -1 : Character.digit(next(), 16);
            if (digit < 0) throw broken(Phrase.JSON_BROKEN);
            value = value * 16 + digit;
        }
        if (value == 0) throw broken(Phrase.JSON_SIGN);
        return (char) value;
    }

    private void expect(char sign) throws Broken {
        if (next() != sign) throw broken(Phrase.JSON_BROKEN);
        at++;
    }

    /// NUL behind the end: no text that gets here holds one.
    private char next() {
        return at < line.length() ? line.charAt(at) : 0;
    }

    private void blanks() {
        while (at < line.length() && BLANKS.indexOf(line.charAt(at)) >= 0) at++;
    }

    private Broken broken(Hint why) {
        return new Broken(at + 1, why, "");
    }
}
