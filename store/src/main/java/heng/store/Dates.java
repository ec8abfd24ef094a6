package heng.store;

import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/// Days and times as C3 writes them. Anything else is refused with `BAD_DATE`: a guess between day and month would be a guess about evidence.
final class Dates {

    private static final int DAY = "2026-09-05".length();
    private static final int MINUTE = "2026-09-05T10:20".length();
    private static final int SECOND = "2026-09-05T10:20:30".length();

    private Dates() {}

    static Optional<LocalDate> day(Row row, Column column, Problems problems) {
        return row.required(column, problems).flatMap(text -> {
            try {
                if (text.length() == DAY) return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException _) {
                // refused below
            }
            problems.add(RefusalCode.BAD_DATE, row.spot(column), text);
            return Optional.empty();
        });
    }

    /// A day alone is its midnight.
    static Optional<LocalDateTime> time(Row row, Column column, Problems problems) {
        return row.required(column, problems).flatMap(text -> {
            try {
                if (text.length() == DAY) return Optional.of(LocalDate.parse(text).atStartOfDay());
                if (text.length() == MINUTE || text.length() == SECOND) return Optional.of(LocalDateTime.parse(text));
            } catch (DateTimeException _) {
                // refused below
            }
            problems.add(RefusalCode.BAD_DATE, row.spot(column), text);
            return Optional.empty();
        });
    }
}
