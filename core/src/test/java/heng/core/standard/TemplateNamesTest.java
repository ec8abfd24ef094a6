package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import org.junit.jupiter.api.Test;

/// L6: names that a template takes and that are no values: codes of records, names in brackets, texts in quotes.
class TemplateNamesTest {

    private static String column(String with, String template) {
        return Standards.column(Standards.read("templates:\n  t: " + template + "\nitems:\n- {code: a, template: t, with: " + with + "}\n- {code: o3-1h, attribute: n}"), "a");
    }

    @Test
    void aParameterMayNameTheItemsOfRecords() {
        String template = "{parameters: {of: }, records: {items: $of}, steps: [{measure: mean}, {pool: mean}]}";
        assertThat(column("{of: b}", template)).contains("items:[b]");
        assertThat(column("{of: [b, c]}", template)).contains("items:[b,c]");
    }

    /// The items of a group are items: they are filled one by one, each with its own code.
    @Test
    void theItemsOfAGroupKeepTheirOwnCode() {
        var standard = Standards.read("templates: {t: {combine: sum, items: [{code: b, attribute: $code}]}}\nitems: [{code: a, template: t}]");
        assertThat(Standards.column(standard, "b")).contains("attribute:b");
    }

    @Test
    void aParameterMayStandInBracketsAndQuotes() {
        assertThat(column("{of: o3-1h}", "{parameters: {of: }, children: [o3-1h], combine: {formula: \"[$of] / 2\"}}")).contains("formula:[/,{name:o3-1h},2]");
        assertThat(column("{form: main road}", "{parameters: {form: }, records: {where: \"form = '$form' or kind = 'b'\"}, steps: [{measure: mean}, {pool: mean}]}")).contains("main road").doesNotContain("(");
        assertThat(column("{p: 1 + 2}", "{parameters: {p: }, attribute: n, steps: [{map: {formula: \"[n] * $p\"}}]}")).contains("formula:[*,{name:n},[+,1,2]]");
    }
}
