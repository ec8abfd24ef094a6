package heng.server.web.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Times as pages write them: `2026年11月23日 09:30`, `23 Nov 2026 09:30`.
record When(ZoneId zone, Locale locale) {

    public String of(Instant moment) {
        return formatter(" HH:mm").format(moment.atZone(zone));
    }

    String day(LocalDate day) {
        return formatter("").format(day);
    }

    private DateTimeFormatter formatter(String time) {
        boolean chinese = locale.getLanguage().equals("zh");
        return DateTimeFormatter.ofPattern((chinese ? "yyyy年M月d日" : "d MMM yyyy") + time, chinese ? Locale.CHINESE : Locale.ENGLISH);
    }
}
