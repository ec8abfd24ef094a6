package heng.sheet.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.Problems;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlNode.Entry;
import heng.core.yaml.YamlReader;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// What is written reads back as the same nodes, whatever stands in them.
class YamlWriterProperties {

    @Property(tries = 2000)
    void readsBackTheSame(@ForAll("maps") Dict dict) {
        var problems = new Problems();
        String text = YamlWriter.block(dict, 0);
        YamlNode read = YamlReader.read("", text, problems).orElse(null);
        assertThat(problems.list()).as(text).isEmpty();
        assertThat(Nodes.same(dict, read)).as(text).isTrue();
    }

    /// The sign of replacement that somebody meant is written so that no reader takes it for damage.
    @Example
    void writesTheSignOfReplacementAsMeant() {
        readsBackTheSame(new Dict(Nodes.NOWHERE, Map.of("title", new Entry(Nodes.NOWHERE, Nodes.text("\uFFFD 路灯")))));
    }

    @Provide
    Arbitrary<Dict> maps() {
        return dict(node(3));
    }

    private static Arbitrary<YamlNode> node(int depth) {
        Arbitrary<YamlNode> scalar = text().map(Nodes::text);
        if (depth == 0) return scalar;
        Arbitrary<YamlNode> below = Arbitraries.lazy(() -> node(depth - 1));
        return Arbitraries.oneOf(scalar, below.list().ofMaxSize(4).map(Nodes::list), dict(below).map(dict -> dict));
    }

    private static Arbitrary<Dict> dict(Arbitrary<YamlNode> values) {
        Arbitrary<String> keys = Arbitraries.oneOf(text().filter(key -> !key.isEmpty()), Arbitraries.of("steps", "title", "items", "sources", "code", "records"));
        return Arbitraries.maps(keys, values).ofMinSize(1).ofMaxSize(5).map(map -> {
            Map<String, Entry> entries = new LinkedHashMap<>();
            map.forEach((key, value) -> entries.put(key, new Entry(Nodes.NOWHERE, value)));
            return new Dict(Nodes.NOWHERE, entries);
        });
    }

    private static Arbitrary<String> text() {
        return Arbitraries.oneOf(Arbitraries.strings().withChars(" :#-,[]{}\"'\\&*!|>%@`$a1.路（）：；，\n\t~?=<").ofMaxLength(12), Arbitraries.strings().all().ofMaxLength(6).filter(YamlWriterProperties::isText),
                Arbitraries.of("", "true", "null", "1.10", "1e5", "0x10", "---", "...", "- a", "? a", "a: b", "a #b", "$points", "max(0, $points - 0.5 * x)", "x >= 3", "'", "是/否", "a ".repeat(90)));
    }

    /// No half of a surrogate pair: neither YAML nor a workbook can hold one.
    private static boolean isText(String text) {
        return text.codePoints().noneMatch(c -> c >= 0xd800 && c < 0xe000 || c == 0xfffe || c == 0xffff || c == 0);
    }
}
