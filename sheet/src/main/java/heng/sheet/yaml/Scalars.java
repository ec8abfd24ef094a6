package heng.sheet.yaml;

import heng.core.yaml.Fields;
import java.util.Set;
import java.util.regex.Pattern;

/// Texts as YAML scalars: plain where nobody could take them for anything else, else in double quotes.
final class Scalars {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{N}$(（《](?:[\\p{L}\\p{M}\\p{N}$()（）《》_./+= ，、。；：？！－—·～<;-]|:(?=[\\p{L}\\p{N}]))*");
    private static final Pattern NUMBER = Pattern.compile("[+-]?[\\d.][\\d.eE+-]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "yes", "no", "on", "off", "y", "n");

    private Scalars() {}

    /// @param asText a reader that knows types must take it for a text even if it looks like a number
    static String written(String text, boolean asText) {
        boolean typed = Fields.isDecimal(text) || NUMBER.matcher(text).matches();
        if (typed && !asText) return Fields.isDecimal(text) ? text : quoted(text);
        boolean plain = PLAIN.matcher(text).matches() && !text.endsWith(" ") && !typed && !(asText && WORDS.contains(text.toLowerCase(java.util.Locale.ROOT)));
        return plain ? text : quoted(text);
    }

    /// U+FFFD is escaped: as it stands, a reader takes it for what a wrong encoding left.
    private static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                case '\r' -> out.append("\\r");
                default -> {
                    boolean shown = c >= 0x20 && c < 0x7f || c >= 0xa0 && c != 0x2028 && c != 0x2029 && c != 0xfeff && !(c >= 0xd800 && c < 0xe000) && c < 0xfffd || c > 0xffff;
                    if (shown) out.appendCodePoint(c);
                    else out.append(String.format("\\u%04x", c));
                }
            }
        });
        return out.append('"').toString();
    }
}
