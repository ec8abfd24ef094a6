package heng.core.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import heng.core.kit.Table;
import heng.core.text.Problems;
import java.time.LocalDate;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/// Keys read with their types; what is wrong reads as absent.
class FieldsTest {

    private final Problems problems = new Problems();

    private Fields fields(String yaml, String... allowed) {
        return Fields.of(YamlReader.read("s.yaml", yaml, problems).orElseThrow(), problems, allowed);
    }

    private String refusals() {
        return Standards.lines(problems);
    }

    @Test
    void decimalsHaveAPointAndNoUnit() {
        Table.check("""
                text       decimal
                1          true
                -1.5       true
                +1         true
                .5         true
                5.         true
                1e3        true
                1E-12      true
                1e1000     false
                1,5        false
                1 000      false
                0x1F       false
                1.2.3      false
                NaN        false
                .          false
                --1        false
                ５         false
                """, row -> String.valueOf(Fields.isDecimal(row.get("text"))));
    }

    @Test
    void wholeNumbersHaveARange() {
        assertThat(fields("n: 5").whole("n", 1, 5)).hasValue(5);
        assertThat(fields("n: 1").whole("n", 1, 5)).hasValue(1);
        assertThat(fields("n: 5.0").whole("n", 1, 5)).hasValue(5);
        assertThat(fields("m: 5").whole("n", 1, 5)).isEqualTo(OptionalInt.empty());
        assertThat(problems.none()).isTrue();
        for (String wrong : new String[] {"0", "6", "2.5", "99999999999"}) assertThat(fields("n: " + wrong).whole("n", 1, 5)).isEmpty();
        assertThat(refusals()).isEqualTo("""
                1:4: wrong-shape: “0” is not a whole number from 1 to 5.
                1:4: wrong-shape: “6” is not a whole number from 1 to 5.
                1:4: wrong-shape: “2.5” is not a whole number from 1 to 5.
                1:4: wrong-shape: “99999999999” is not a whole number from 1 to 5.""");
    }

    @Test
    void datesAreYearMonthDay() {
        assertThat(fields("d: 2026-02-28").date("d")).contains(LocalDate.of(2026, 2, 28));
        assertThat(fields("d: 2026-02-29").date("d")).isEmpty();
        assertThat(refusals()).isEqualTo("1:4: bad-date: “2026-02-29” is not a date.");
    }

    @Test
    void flagsAndWords() {
        assertThat(fields("f: true").flag("f")).isTrue();
        assertThat(fields("f: false").flag("f")).isFalse();
        assertThat(fields("g: true").flag("f")).isFalse();
        assertThat(fields("w: b").word("w", "a", "b")).contains("b");
        assertThat(problems.none()).isTrue();
        assertThat(fields("f: yes").flag("f")).isFalse();
        assertThat(fields("w: c").word("w", "a", "b")).isEmpty();
        assertThat(refusals()).isEqualTo("""
                1:4: wrong-shape: “yes” is not one of the words possible here.
                1:4: wrong-shape: “c” is not one of the words possible here.""");
    }

    @Test
    void listsTextsAndMaps() {
        Fields fields = fields("l: [a, b]\none: a\nm: {k: v, w: x}\nbad: [a, [b]]\n");
        assertThat(fields.texts("l")).containsExactly("a", "b");
        assertThat(fields.texts("one")).containsExactly("a");
        assertThat(fields.texts("none")).isEmpty();
        assertThat(fields.textMap("m")).containsEntry("k", "v").containsEntry("w", "x").hasSize(2);
        assertThat(fields.textMap("none")).isEmpty();
        assertThat(fields.spot()).hasToString("s.yaml:1:1");
        assertThat(problems.none()).isTrue();
        assertThat(fields.texts("bad")).containsExactly("a");
        assertThat(refusals()).isEqualTo("4:10: wrong-shape: “[b]” is not a text.");
    }

    @Test
    void unknownAndMissingKeys() {
        Fields fields = fields("a: 1\nx: 2\n", "a", "b");
        fields.require("b", "b: 5");
        assertThat(fields.require("a", "a: 5")).isPresent();
        assertThat(problems.list().stream().map(Object::toString)).containsExactly(
                "s.yaml:1:1: missing-key: “b” is missing here.\n  Maybe add: b: 5", "s.yaml:2:1: unknown-key: The key “x” means nothing here.\n  Maybe: a");
    }
}
