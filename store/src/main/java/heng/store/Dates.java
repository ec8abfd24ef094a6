package heng.store;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days and times as C3 writes them, in three spellings of the day (2026-09-05; 2026/9/5 or 2026.9.5; 2026年9月5日) and two of the time (10:20, 10时20分).
/// Anything else is refused with `BAD_DATE`: a guess between day and month would be a guess about evidence.
final class Dates {

    private static final Pattern DAY = Pattern.compile("(?:(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{4})([/.])(\\d\\d?)\\5(\\d\\d?)|(\\d{4}) ?年 ?(\\d\\d?) ?月 ?(\\d\\d?) ?日)");
    private static final Pattern TIME = Pattern.compile("(?:T| {0,3})(?:(\\d\\d?):(\\d\\d)(?::(\\d\\d))?|(\\d\\d?) ?时 ?(\\d\\d?) ?分(?: ?(\\d\\d?) ?秒)?)");

    private Dates() {}

    static Optional<LocalDate> day(Row row, Column column, Problems problems) {
        return row.required(column, problems).flatMap(text -> {
            Optional<LocalDate> day = Optional.of(Typed.half(text)).filter(half -> DAY.matcher(half).matches()).flatMap(Dates::parse).map(LocalDateTime::toLocalDate);
            if (day.isEmpty()) problems.add(RefusalCode.BAD_DATE, row.spot(column), text);
            return day;
        });
    }

    /// A day alone is its midnight.
    static Optional<LocalDateTime> time(Row row, Column column, Problems problems) {
        return row.required(column, problems).flatMap(text -> {
            Optional<LocalDateTime> time = parse(Typed.half(text));
            if (time.isEmpty()) problems.add(RefusalCode.BAD_DATE, row.spot(column), text);
            return time;
        });
    }

    private static Optional<LocalDateTime> parse(String text) {
        Matcher day = DAY.matcher(text);
        if (!day.lookingAt()) return Optional.empty();
        String rest = text.substring(day.end());
        Matcher time = TIME.matcher(rest);
        if (!rest.isEmpty() && (!time.matches() || Character.isDigit(rest.charAt(0)) && text.charAt(day.end() - 1) != '日')) return Optional.empty();
        try {
            LocalDate date = LocalDate.of(part(day, 1, 4, 8), part(day, 2, 6, 9), part(day, 3, 7, 10));
            return Optional.of(rest.isEmpty() ? date.atStartOfDay() : date.atTime(part(time, 1, 4), part(time, 2, 5), part(time, 3, 6)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static int part(Matcher found, int... groups) {
        for (int group : groups) if (found.group(group) != null) return Integer.parseInt(found.group(group));
        return 0;
    }
}
