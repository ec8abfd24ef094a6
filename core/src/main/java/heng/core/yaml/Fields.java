package heng.core.yaml;

import heng.core.text.Decimals;
import heng.core.text.Nearest;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// The keys of one map, read with their types. Whatever is wrong goes to the problems and reads as absent.
public final class Fields {

    private final YamlNode.Dict dict;
    private final Problems problems;

    private Fields(YamlNode.Dict dict, Problems problems) {
        this.dict = dict;
        this.problems = problems;
    }

    /// @param allowed every key that may stand here; others are refused. None given: any key.
    public static Fields of(YamlNode.Dict dict, Problems problems, String... allowed) {
        List<String> known = Arrays.asList(allowed);
        if (!known.isEmpty()) {
            dict.entries().forEach((key, entry) -> {
                if (!known.contains(key)) problems.add(RefusalCode.UNKNOWN_KEY, entry.keySpot(), key, Nearest.hint(key, known));
            });
        }
        return new Fields(dict, problems);
    }

    /// The same for a node that has to be a map; an empty one is taken where it is not.
    public static Fields of(YamlNode node, Problems problems, String example, String... allowed) {
        return of(dict(node, problems, example).orElseGet(() -> new YamlNode.Dict(node.spot(), Map.of())), problems, allowed);
    }

    public static Optional<YamlNode.Dict> dict(YamlNode node, Problems problems, String example) {
        if (node instanceof YamlNode.Dict dict) return Optional.of(dict);
        problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.MAP, example);
        return Optional.empty();
    }

    public static Optional<String> text(YamlNode node, Problems problems, String example) {
        if (node instanceof YamlNode.Scalar(var _, String text) && !text.isBlank()) return Optional.of(text);
        problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.TEXT, example);
        return Optional.empty();
    }

    /// A list; a single scalar or map stands for a list of one.
    public static List<YamlNode> list(YamlNode node) {
        return node instanceof YamlNode.Seq(var _, var items) ? items : List.of(node);
    }

    public static Optional<BigDecimal> decimal(YamlNode node, Problems problems) {
        if (node instanceof YamlNode.Scalar(var _, String text) && Decimals.is(text)) return Optional.of(new BigDecimal(text));
        problems.add(RefusalCode.NOT_A_NUMBER, node.spot(), node.shown());
        return Optional.empty();
    }

    public static boolean isDecimal(String text) {
        return Decimals.is(text);
    }

    public Spot spot() {
        return dict.spot();
    }

    public YamlNode.Dict dict() {
        return dict;
    }

    public Problems problems() {
        return problems;
    }

    public boolean has(String key) {
        return dict.entries().containsKey(key);
    }

    /// Refuses a key that is known here but means nothing beside the others.
    public void refuse(String key, String hint) {
        if (has(key)) problems.add(RefusalCode.UNKNOWN_KEY, dict.entries().get(key).keySpot(), key, hint);
    }

    public Optional<YamlNode> node(String key) {
        return dict.find(key);
    }

    public Optional<YamlNode> require(String key, String example) {
        if (!has(key)) problems.add(RefusalCode.MISSING_KEY, dict.spot(), key, example);
        return node(key);
    }

    public Optional<String> text(String key) {
        return node(key).flatMap(node -> text(node, problems, key + ": …"));
    }

    public Optional<YamlNode.Dict> dict(String key, String example) {
        return node(key).flatMap(node -> dict(node, problems, example));
    }

    public List<YamlNode> nodes(String key) {
        return node(key).map(Fields::list).orElse(List.of());
    }

    public List<String> texts(String key) {
        List<String> texts = new ArrayList<>();
        nodes(key).forEach(node -> text(node, problems, key + ": [a, b]").ifPresent(texts::add));
        return texts;
    }

    /// One of the words given; absent where the key is, refused where it is another word.
    public Optional<String> word(String key, String... words) {
        return node(key).flatMap(node -> word(node, problems, words));
    }

    public static Optional<String> word(YamlNode node, Problems problems, String... words) {
        if (node instanceof YamlNode.Scalar(var _, String text) && Arrays.asList(words).contains(text)) return Optional.of(text);
        problems.add(RefusalCode.WRONG_SHAPE, node.spot(), node.shown(), Phrase.WORD, String.join(" | ", words));
        return Optional.empty();
    }

    public boolean flag(String key) {
        return word(key, "true", "false").map(Boolean::parseBoolean).orElse(false);
    }

    /// @param least the smallest that is accepted
    public OptionalInt whole(String key, int least, int most) {
        Optional<BigDecimal> number = node(key).flatMap(node -> decimal(node, problems));
        if (number.isEmpty()) return OptionalInt.empty();
        try {
            int whole = number.get().intValueExact();
            if (whole >= least && whole <= most) return OptionalInt.of(whole);
        } catch (ArithmeticException notWhole) {
            // refused below, with the same words as a number out of range
        }
        problems.add(RefusalCode.WRONG_SHAPE, node(key).orElseThrow().spot(), number.get().toPlainString(),
                Phrase.WHOLE_BETWEEN.with(least, most), key + ": " + least);
        return OptionalInt.empty();
    }

    public Optional<LocalDate> date(String key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException bad) {
                problems.add(RefusalCode.BAD_DATE, node(key).orElseThrow().spot(), text);
                return Optional.empty();
            }
        });
    }

    /// Key and text of each entry of the map under `key`.
    public Map<String, String> textMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        dict(key, key + ": {a: b}").ifPresent(map ->
                map.entries().forEach((name, entry) -> text(entry.value(), problems, name + ": …").ifPresent(text -> texts.put(name, text))));
        return texts;
    }
}
