package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import heng.core.number.Arithmetic;
import org.junit.jupiter.api.Test;

/// What stands around the items.
class HeadTest {

    private static final String ITEM = "items: [{code: a, attribute: n}]\n";

    @Test
    void numbersAreReadAsWritten() {
        assertThat(Standards.read(ITEM + "edition: 1.10").kernel().edition()).isEqualTo("1.10");
        assertThat(Standards.read(ITEM + "edition: 2026-1").kernel().edition()).isEqualTo("2026-1");
        assertThat(Standards.read(ITEM + "edition: 007").kernel().edition()).isEqualTo("007");
        assertThat(Standards.read(ITEM + "edition: 2026-01-01").kernel().edition()).isEqualTo("2026-01-01");
        assertThat(Standards.read("items: [{code: 1.10, attribute: n}]").kernel().main()).hasToString("1.10");
        assertThat(Standards.read("items: [{code: yes, attribute: no}]").kernel().main()).hasToString("yes");
    }

    /// As a double it would be 0.1000000000000000055511151231257827.
    @Test
    void aNumberIsNeverPassedThroughADouble() {
        assertThat(Standards.column(Standards.read("items: [{code: a, attribute: n, steps: [{map: {points: [[0.1, 12345678901234567890.123456789012]]}}]}]"), "a"))
                .isEqualTo("{source:{attribute:n},steps:[{points:[[0.1,12345678901234567890.123456789012]]}]}");
    }

    @Test
    void theRestDoesNotChangeAScore() {
        Standard plain = Standards.read(ITEM);
        Standard rich = Standards.read(ITEM + """
                title: {zh: 街道整洁, en: Clean streets}
                status: published
                valid: {from: 2026-01-01, to: 2026-12-31}
                arithmetic: exact
                sources: {S34: Anqing hand-out of 2015}
                methods: {field: {zh: 实地考察, en: field inspection}, photo: }
                site-types: {street: Street}
                """);
        assertThat(rich.hash()).isEqualTo(plain.hash());
        assertThat(rich.title()).isEqualTo(new Title("街道整洁", "Clean streets"));
        assertThat(rich.status()).isEqualTo("published");
        assertThat(rich.validFrom()).hasToString("Optional[2026-01-01]");
        assertThat(rich.validTo()).hasToString("Optional[2026-12-31]");
        assertThat(rich.sources()).containsEntry("S34", "Anqing hand-out of 2015");
        assertThat(rich.methods()).containsEntry("field", new Title("实地考察", "field inspection")).containsEntry("photo", new Title("photo", "photo"));
        assertThat(rich.siteTypes()).containsEntry("street", new Title("Street", "Street"));
        assertThat(plain.title()).isEqualTo(new Title("s", "s"));
        assertThat(plain.status()).isEqualTo("ours");
        assertThat(plain.validFrom()).isEmpty();
    }

    @Test
    void arithmeticIsExactUnlessSaidOtherwise() {
        assertThat(Standards.read(ITEM).kernel().arithmetic()).isSameAs(Arithmetic.EXACT);
        assertThat(Standards.read(ITEM + "arithmetic: exact").kernel().arithmetic()).isSameAs(Arithmetic.EXACT);
        assertThat(Standards.read(ITEM + "arithmetic: real").kernel().arithmetic()).isSameAs(Arithmetic.REAL);
    }
}
