package heng.core.yaml;

import heng.core.text.Hint;
import heng.core.text.Phrase;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the parser says, in words of ours for readers of Chinese. Looked for in this order; the first that is found is taken.
final class YamlTexts {

    private static final Map<String, Phrase> KNOWN = new LinkedHashMap<>();

    static {
        KNOWN.put("'\\t(TAB)'", Phrase.YAML_TAB);
        KNOWN.put("tab", Phrase.YAML_TAB);
        KNOWN.put("unexpected end of stream", Phrase.YAML_QUOTE);
        KNOWN.put("mapping values are not allowed here", Phrase.YAML_COLON);
        KNOWN.put("could not find expected ':'", Phrase.YAML_NO_COLON);
        KNOWN.put("expected ',' or", Phrase.YAML_OPEN);
        KNOWN.put("<stream end>", Phrase.YAML_OPEN);
        KNOWN.put("expected <block end>", Phrase.YAML_INDENT);
        KNOWN.put("alias", Phrase.YAML_ALIAS);
        KNOWN.put("deep", Phrase.YAML_DEEP);
        KNOWN.put("Nesting Depth", Phrase.YAML_DEEP);
        KNOWN.put("special characters are not allowed", Phrase.YAML_SIGN);
        KNOWN.put("found character", Phrase.YAML_SIGN);
    }

    private YamlTexts() {}

    static Hint of(@Nullable String problem) {
        String text = problem == null ? "" : problem.lines().findFirst().orElse("");
        return new Hint.Foreign(text, KNOWN.entrySet().stream().filter(entry -> text.contains(entry.getKey())).map(Map.Entry::getValue).findFirst().orElse(Phrase.YAML_OTHER));
    }
}
