package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What is refused of a file as a whole: the first line of each message, without the file's name.
class HeadRefusalsTest {

    private static final String ITEM = "items: [{code: a, attribute: n}]\n";

    private static void refuses(String yaml, String expected) {
        assertThat(Standards.refused(yaml)).isEqualTo(expected.strip());
    }

    @Test
    void whatIsNotYaml() {
        assertThat(Standards.refused("items: [}\n")).startsWith("1:9: yaml-broken: This is not YAML: ");
        assertThat(Standards.refused("- a\n- b\n")).contains("yaml-broken: This is not YAML: ");
        assertThat(Standards.refused("a: b: c\n")).startsWith("1:5: yaml-broken: This is not YAML: mapping values are not allowed here");
    }

    @Test
    void aFileOfAnotherFormat() {
        refuses(ITEM + "heng: campaign/1", "2:7: not-of-this-format: The file says “campaign/1”.");
        refuses("heng: standard/2\n" + ITEM, "1:7: not-of-this-format: The file says “standard/2”.");
    }

    @Test
    void unknownKeys() {
        refuses(ITEM + "itmes: []\n", "2:1: unknown-key: The key “itmes” means nothing here.");
        refuses(ITEM + "valid: {form: 2026-01-01}\n", "2:9: unknown-key: The key “form” means nothing here.");
        refuses(ITEM + "title: {zh: 街道, fr: rues}\n", "2:17: unknown-key: The key “fr” means nothing here.");
        refuses(ITEM + "defaults: {weight: 1}\n", "2:12: unknown-key: The key “weight” means nothing here.");
    }

    @Test
    void theSameKeyTwice() {
        refuses(ITEM + "title: A\ntitle: B\n", "3:1: duplicate-key: The key “title” stands here twice.");
        refuses("items: [{code: a, attribute: n, code: b}]", "1:33: duplicate-key: The key “code” stands here twice.");
    }

    @Test
    void missingKeys() {
        assertThat(Standards.refused("heng: standard/1\n# id:\n# edition:\nitems: []\n".replace("# id:", "id: x").replace("# edition:", "edition: 1")))
                .isEqualTo("1:1: missing-key: “items” is missing here.");
        refuses("id: x\n", "1:1: missing-key: “items” is missing here.");
    }

    @Test
    void wordsThatAreNone() {
        refuses(ITEM + "arithmetic: float\n", "2:13: wrong-shape: “float” is not one of the words possible here.");
        refuses(ITEM + "status: final\n", "2:9: wrong-shape: “final” is not one of the words possible here.");
    }

    @Test
    void badDates() {
        refuses(ITEM + "valid: {from: 2026-13-01, to: 1.1.2026}\n", """
                2:15: bad-date: “2026-13-01” is not a date.
                2:31: bad-date: “1.1.2026” is not a date.
                """);
    }

    @Test
    void wrongShapes() {
        refuses(ITEM + "literals: [a]\n", "2:11: wrong-shape: “[a]” is not a map of keys.");
        refuses(ITEM + "templates: x\n", "2:12: wrong-shape: “x” is not a map of keys.");
        refuses(ITEM + "sources: {a: {b: c}}\n", "2:14: wrong-shape: “{b}” is not a text.");
        refuses("items: [a, {code: a, attribute: n}]\n", "1:9: wrong-shape: “a” is not a map of keys.");
    }

    /// An id or an edition without a text is refused like any other.
    @Test
    void anEmptyIdOrEdition() {
        assertThat(Standards.refused("id:\n" + ITEM)).startsWith("1:4: wrong-shape");
        assertThat(Standards.refused(ITEM + "edition: []\n")).startsWith("2:10: wrong-shape");
    }

    @Test
    void filesThatAreNotThere() {
        refuses(ITEM + "extends: nowhere.yaml\n", "2:10: file-missing: There is no file nowhere.yaml.");
        refuses(ITEM + "use: [nowhere.yaml]\n", "2:7: file-missing: There is no file nowhere.yaml.");
        refuses(ITEM + "use: heng:rulez\n", "2:6: unknown-standard: There is no standard heng:rulez on the shelf.");
        refuses(ITEM + "use: [[a]]\n", "2:7: wrong-shape: “[a]” is not a text.");
    }

    @Test
    void filesThatInheritThemselves() {
        var files = Map.of("s.yaml", ITEM, "b.yaml", "extends: c.yaml\n", "c.yaml", "# of c\nuse: b.yaml\n");
        assertThat(Standards.refused("extends: s.yaml\n" + ITEM, files)).isEqualTo("1:10: inherits-itself: s.yaml extends or uses itself.");
        assertThat(Standards.refused(ITEM + "extends: b.yaml\n", files)).isEqualTo("c.yaml:2:6: inherits-itself: b.yaml extends or uses itself.");
    }

    @Test
    void whatIsWrongInAnotherFile() {
        assertThat(Standards.refused(ITEM + "extends: b.yaml\n", Map.of("b.yaml", "templates: {t: {x: 1}}\nbogus: 1\n"))).isEqualTo("b.yaml:2:1: unknown-key: The key “bogus” means nothing here.");
        assertThat(Standards.refused(ITEM + "use: b.yaml\n", Map.of("b.yaml", "heng: campaign/1\n"))).isEqualTo("b.yaml:1:7: not-of-this-format: The file says “campaign/1”.");
    }

    @Test
    void setAndDropOfItemsThatAreNotThere() {
        refuses(ITEM + "set: {b: {weight: 1}}\ndrop: [c]\n", """
                2:7: unknown-column: There is no item or column b.
                3:8: unknown-column: There is no item or column c.
                """);
        refuses(ITEM + "set: {a: 5}\n", "2:10: wrong-shape: “5” is not a map of keys.");
    }

    @Test
    void everythingWrongIsReportedAtOnceInTheOrderOfLines() {
        refuses("""
                items:
                - {code: a, attribute: n, wieght: 2}
                - {code: b}
                - {code: c, attribute: n, steps: [{pol: mean}]}
                statsu: ours
                """, """
                2:27: unknown-key: The key “wieght” means nothing here.
                3:3: no-source: b has no source.
                4:36: unknown-key: The key “pol” means nothing here.
                5:1: unknown-key: The key “statsu” means nothing here.
                """);
    }
}
