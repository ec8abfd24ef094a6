package heng.core.standard;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a formula, taken one at a time.
final class FormulaTokens {

    private static final Pattern NUMBER = Pattern.compile("(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
    private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    private final String text;
    private int position;

    FormulaTokens(String text) {
        this.text = text;
        skip();
    }

    int position() {
        return position;
    }

    boolean atEnd() {
        return position == text.length();
    }

    /// Takes `token` if it comes next; a word only as a whole word.
    boolean take(String token) {
        if (!text.startsWith(token, position)) return false;
        if (Character.isLetter(token.charAt(0))) {
            Matcher word = WORD.matcher(text).region(position, text.length());
            if (!word.lookingAt() || !word.group().equals(token)) return false;
        }
        advance(position + token.length());
        return true;
    }

    Optional<String> number() {
        return match(NUMBER);
    }

    Optional<String> word() {
        return match(WORD);
    }

    Optional<String> quoted(char open, char close) {
        if (atEnd() || text.charAt(position) != open) return Optional.empty();
        int end = text.indexOf(close, position + 1);
        if (end < 0) return Optional.empty();
        String inside = text.substring(position + 1, end);
        advance(end + 1);
        return Optional.of(inside);
    }

    private Optional<String> match(Pattern pattern) {
        Matcher matcher = pattern.matcher(text).region(position, text.length());
        if (!matcher.lookingAt()) return Optional.empty();
        String found = matcher.group();
        advance(matcher.end());
        return Optional.of(found);
    }

    private void advance(int to) {
        position = to;
        skip();
    }

    private void skip() {
        while (position < text.length() && Character.isWhitespace(text.charAt(position))) position++;
    }
}
