package heng.postgres;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Why PostgreSQL was not started: a value, not an exception.
///
/// @param hints what the two texts mention besides the value
public record PostgresRefusal(PostgresCode code, String value, List<String> hints) {

    public PostgresRefusal {
        hints = List.copyOf(hints);
    }

    static PostgresRefusal of(PostgresCode code, Object value, Object... hints) {
        return new PostgresRefusal(code, value.toString(), Stream.of(hints).map(Object::toString).toList());
    }

    /// One line of what is wrong and one of the likely remedy, in the language of `locale` (English or Chinese).
    public String message(Locale locale) {
        boolean zh = locale.getLanguage().equals("zh");
        String text = zh ? chinese().getString(code.id()) : code.text();
        String remedy = zh ? chinese().getString(code.id() + ".maybe") : code.remedy();
        return code.id() + ": " + fill(text) + "\n  " + fill(remedy);
    }

    static ResourceBundle chinese() {
        return ResourceBundle.getBundle("heng.postgres.refusals", Locale.CHINESE);
    }

    private String fill(String pattern) {
        String filled = pattern.replace("{value}", value);
        for (int i = 0; i < hints.size(); i++) filled = filled.replace("{" + i + "}", hints.get(i));
        return filled;
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
