package heng.core.text;

import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/// Something that came from outside and cannot be accepted: a value, not an exception.
///
/// @param value the offending value as it was written; empty where there is none
/// @param hints what the remedy mentions: a similar name, the allowed words
public record Refusal(RefusalCode code, Spot spot, String value, List<Hint> hints) {

    public Refusal {
        hints = List.copyOf(hints);
    }

    /// One line of what is wrong and one of the likely remedy, in the language of `locale` (English or Chinese).
    public String message(Locale locale) {
        String text = code.text();
        String remedy = code.remedy();
        if (locale.getLanguage().equals("zh")) {
            ResourceBundle bundle = chinese();
            text = bundle.getString(code.id());
            remedy = bundle.getString(code.id() + ".maybe");
        }
        String kind = code.isWarning() ? locale.getLanguage().equals("zh") ? "提醒 " : "warning " : "";
        return spot + ": " + kind + code.id() + ": " + fill(text, locale) + "\n  " + fill(remedy, locale);
    }

    static ResourceBundle chinese() throws MissingResourceException {
        return ResourceBundle.getBundle("heng.core.text.refusals", Locale.CHINESE);
    }

    private String fill(String pattern, Locale locale) {
        String filled = pattern.replace("{value}", value);
        for (int i = 0; i < hints.size(); i++) filled = filled.replace("{" + i + "}", hints.get(i).in(locale));
        return filled;
    }

    @Override
    public String toString() {
        return message(Locale.ENGLISH);
    }
}
