package heng.ledger.leaf;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;

/// The one spelling of a time: RFC 3339 with three decimals, `2026-09-05T08:30:00.000+08:00`. Years of four digits and offsets of whole minutes, which is all that
/// happens, are read and written by hand, since each leaf has three of them; the rest takes the formatter's way.
final class TimeText {

    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSXXX", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final String MASK = "dddd-dd-ddTdd:dd:dd.ddd";

    private TimeText() {}

    static String write(OffsetDateTime time) {
        int year = time.getYear();
        if (year < 0 || year > 9999 || time.getOffset().getTotalSeconds() % 60 != 0) return WRITTEN.format(time);
        StringBuilder out = new StringBuilder(29);
        digits(out, year, 1000).append('-');
        digits(out, time.getMonthValue(), 10).append('-');
        digits(out, time.getDayOfMonth(), 10).append('T');
        digits(out, time.getHour(), 10).append(':');
        digits(out, time.getMinute(), 10).append(':');
        digits(out, time.getSecond(), 10).append('.');
        return digits(out, time.getNano() / 1_000_000, 100).append(time.getOffset().getId()).toString();
    }

    /// @param top the value of the first digit
    private static StringBuilder digits(StringBuilder out, int number, int top) {
        for (int at = top; at > 0; at /= 10) out.append((char) ('0' + number / at % 10));
        return out;
    }

    /// Empty for anything but the spelling that [#write] gives.
    static Optional<OffsetDateTime> read(String text) {
        try {
            if (!isPlain(text)) return slowly(text);
            ZoneOffset offset = ZoneOffset.of(text.substring(MASK.length()));
            return offset.getId().length() == text.length() - MASK.length() ? Optional.of(OffsetDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
                    number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), number(text, 20, 23) * 1_000_000, offset)) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// Years beyond four digits.
    private static Optional<OffsetDateTime> slowly(String text) {
        OffsetDateTime time = OffsetDateTime.parse(text, WRITTEN);
        return WRITTEN.format(time).equals(text) ? Optional.of(time) : Optional.empty();
    }

    private static boolean isPlain(String text) {
        int rest = text.length() - MASK.length();
        if (rest != 1 && rest != 6) return false;
        for (int i = 0; i < MASK.length(); i++) {
            char wanted = MASK.charAt(i);
            char c = text.charAt(i);
            if (wanted == 'd' ? c < '0' || c > '9' : c != wanted) return false;
        }
        return rest == 1 ? text.endsWith("Z") : text.charAt(MASK.length() + 3) == ':';
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) number = 10 * number + text.charAt(i) - '0';
        return number;
    }
}
