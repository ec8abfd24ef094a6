package heng.sheet.note;

import heng.grid.Texts;
import java.util.List;
import java.util.Locale;

/// A remark where it belongs.
///
/// @param cell `D7`, or `D7:D9`; empty where the whole table is meant
/// @param item the code of the item; empty where it is none
public record Note(Remark remark, String cell, String item, List<String> values) {

    private static final int LONGEST = 160;

    public Note {
        values = List.copyOf(values);
    }

    public static Note of(Remark remark, String cell, String item, String... values) {
        return new Note(remark, cell, item, List.of(values));
    }

    /// The remark without where it stands, on one line; long texts are cut.
    public String text(Locale locale) {
        String text = remark.in(locale);
        for (int i = 0; i < values.size(); i++) {
            String value = Texts.line(values.get(i)).replace('\n', ' ');
            text = text.replace("{" + i + "}", value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
        }
        return text;
    }

    /// `D7 environment: …`.
    public String line(Locale locale) {
        String where = (cell + " " + item).strip();
        return where.isEmpty() ? text(locale) : where + (locale.getLanguage().equals("zh") ? "：" : ": ") + text(locale);
    }
}
