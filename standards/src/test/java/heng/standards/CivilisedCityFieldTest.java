package heng.standards;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.Problems;
import heng.core.yaml.Fields;
import heng.core.yaml.YamlNode;
import heng.core.yaml.YamlNode.Dict;
import heng.core.yaml.YamlReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// The field module says of each of its numbers where it comes from, and speaks both languages.
class CivilisedCityFieldTest {

    private static final Dict FIELD = YamlFiles.dict(YamlFiles.STANDARDS.resolve("civilised-city-field.yaml"));
    private static final int FEWEST_NUMBERS = 60;
    private static final int SITE_TYPES = 31;
    private static final Set<String> CERTAINTIES = Set.of("sourced", "weak source", "our default");

    /// What is wrong with the numbers of a standard, and how many there are.
    private record Numbers(List<String> faults, List<Dict> literals) {

        static Numbers of(Dict standard) {
            var numbers = new Numbers(new ArrayList<>(), new ArrayList<>());
            Set<String> sources = standard.find("sources").orElse(null) instanceof Dict dict ? dict.entries().keySet() : Set.of();
            standard.find("literals").ifPresent(node -> ((Dict) node).entries().forEach((name, entry) -> numbers.literal(name, entry.value(), sources)));
            standard.without("literals", "edition", "valid", "publish").entries().forEach((key, entry) -> numbers.scan(key, entry.value(), sources));
            return numbers;
        }

        private void scan(String key, YamlNode node, Set<String> sources) {
            switch (node) {
                case Dict dict when dict.find("value").isPresent() -> literal(key, dict, sources);
                case Dict dict -> dict.entries().forEach((inner, entry) -> scan(inner, entry.value(), sources));
                case YamlNode.Seq(var _, var items) -> items.forEach(item -> scan(key, item, sources));
                case YamlNode.Scalar scalar -> {
                    // 0 is where a scale begins, and a number of rounds is no threshold.
                    if (Fields.isDecimal(scalar.text()) && !scalar.text().equals("0") && !key.equals("rounds")) faults.add(scalar.spot() + ": " + key + " " + scalar.text() + " says nothing of its origin");
                }
            }
        }

        private void literal(String name, YamlNode node, Set<String> sources) {
            if (!(node instanceof Dict literal)) {
                faults.add(node.spot() + ": " + name + " is a bare number");
                return;
            }
            literals.add(literal);
            String certainty = literal.find("certainty").map(YamlNode::shown).orElse("");
            String source = literal.find("source").map(YamlNode::shown).orElse("");
            if (!CERTAINTIES.contains(certainty)) faults.add(node.spot() + ": " + name + " has no certainty");
            else if (!source.isEmpty() && !sources.contains(source)) faults.add(node.spot() + ": " + name + " names the unknown source " + source);
            else if (certainty.equals("our default") != source.isEmpty()) faults.add(node.spot() + ": " + name + " is " + certainty + " with the source “" + source + "”");
        }
    }

    @Test
    void saysOfEachNumberHowCertainItIs() {
        Numbers numbers = Numbers.of(FIELD);
        assertThat(numbers.faults()).isEmpty();
        assertThat(numbers.literals()).hasSizeGreaterThanOrEqualTo(FEWEST_NUMBERS);
    }

    @Test
    void findsNumbersThatSayNothing() {
        Dict standard = YamlReader.read("a.yaml", """
                sources: {S1: a paper}
                literals:
                  bare: 5
                  uncertain: {value: 5, source: S1}
                  unknown: {value: 5, source: S2, certainty: sourced}
                  ours: {value: 5, source: S1, certainty: our default}
                  fine: {value: 5, source: S1, certainty: sourced}
                items:
                - {code: A, points: 5}
                - {code: B, points: {value: 5, certainty: guessed}}
                """, new Problems()).orElseThrow();
        assertThat(Numbers.of(standard).faults()).containsExactly(
                "a.yaml:3:9: bare is a bare number",
                "a.yaml:4:14: uncertain has no certainty",
                "a.yaml:5:12: unknown names the unknown source S2",
                "a.yaml:6:9: ours is our default with the source “S1”",
                "a.yaml:9:21: points 5 says nothing of its origin",
                "a.yaml:10:21: points has no certainty");
    }

    @Test
    void namesItsSiteTypesInBothLanguages() {
        Dict types = (Dict) FIELD.find("site-types").orElseThrow();
        assertThat(types.entries()).hasSize(SITE_TYPES);
        types.entries().forEach((code, entry) -> {
            Dict title = (Dict) entry.value();
            assertThat(title.find("zh").map(YamlNode::shown).orElse("")).as(code + " in Chinese").matches(text -> text.codePoints().anyMatch(Character::isIdeographic));
            assertThat(title.find("en").map(YamlNode::shown).orElse("")).as(code + " in English").isNotBlank().matches(text -> text.codePoints().noneMatch(Character::isIdeographic));
        });
    }
}
