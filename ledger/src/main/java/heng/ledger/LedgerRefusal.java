package heng.ledger;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/// Something that came from outside and cannot be accepted: a value, not an exception.
///
/// @param value the offending value as it was written, shortened to 200 characters
/// @param hints what the two texts mention besides the value
public record LedgerRefusal(LedgerCode code, String value, List<String> hints) {

    private static final int LONGEST = 200;

    public LedgerRefusal {
        if (value.length() > LONGEST) value = value.substring(0, LONGEST) + "…";
        hints = List.copyOf(hints);
    }

    public static LedgerRefusal of(LedgerCode code, Object value, Object... hints) {
        return new LedgerRefusal(code, value.toString(), Stream.of(hints).map(Object::toString).toList());
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
        return code.id() + ": " + fill(text) + "\n  " + fill(remedy);
    }

    static ResourceBundle chinese() {
        return ResourceBundle.getBundle("heng.ledger.refusals", Locale.CHINESE);
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
