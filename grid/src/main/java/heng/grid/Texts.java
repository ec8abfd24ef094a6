package heng.grid;

import java.text.Normalizer;
import java.util.regex.Pattern;

/// Texts of cells in the forms they are compared in.
public final class Texts {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u2000-\\u200b\\u3000\\ufeff]+");
    /// Each begins where a run of blanks begins and gives nothing back, so that a cell full of blanks costs one pass.
    private static final Pattern ENDS = Pattern.compile("^BLANK++|(?<!BLANK)BLANK++$".replace("BLANK", "[\\s\\u00a0\\u2000-\\u200b\\u3000\\ufeff]"));
    private static final Pattern BREAK = Pattern.compile("(?<![ \\t\\u3000])[ \\t\\u3000]*+\\n\\s*+");
    private static final Pattern CIRCLED = Pattern.compile("[①-⓿❶-➓]");

    private Texts() {}

    public static String trimmed(String text) {
        return ENDS.matcher(text.replace("\r\n", "\n").replace('\r', '\n')).replaceAll("");
    }

    /// Without line breaks: between Chinese characters they only wrap, elsewhere they are blanks.
    public static String line(String text) {
        return BREAK.matcher(text).replaceAll(found -> {
            boolean latin = found.start() > 0 && found.end() < text.length() && text.charAt(found.start() - 1) < 0x2e80 && text.charAt(found.end()) < 0x2e80;
            return latin ? " " : "";
        }).strip();
    }

    /// For comparing and for reading rules: half-width, no blanks, one sign for each comparison. A circled number begins a new sentence.
    public static String plain(String text) {
        String half = Normalizer.normalize(CIRCLED.matcher(text).replaceAll(";"), Normalizer.Form.NFKC);
        return BLANKS.matcher(half).replaceAll("").replace(">=", "≥").replace("≧", "≥").replace("⩾", "≥").replace("<=", "≤").replace("≦", "≤").replace("⩽", "≤")
                .replace('。', ';').replace('、', ',').replace('〜', '~').replace('—', '-').replace('–', '-').replace('－', '-');
    }

    /// Only what identifies a name: letters and digits.
    public static String name(String text) {
        return plain(text).replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(java.util.Locale.ROOT);
    }
}
