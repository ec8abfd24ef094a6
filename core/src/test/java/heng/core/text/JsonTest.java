package heng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Canonical JSON (RFC 8785) and the form for people.
class JsonTest {

    @Test
    void canonicalSortsMembersByUtf16AndHasNoSpace() {
        // RFC 8785, 3.2.3: the order of the example there
        Json.Obj json = Json.object("\u20ac", 1, "\r", 2, "\ufb33", 3, "1", 4, "\ud83d\ude00", 5, "\u0080", 6, "\u00f6", 7);
        assertThat(json.canonical()).isEqualTo("{\"\\r\":2,\"1\":4,\"\u0080\":6,\"\u00f6\":7,\"\u20ac\":1,\"\ud83d\ude00\":5,\"\ufb33\":3}");
    }

    @Test
    void escapesAsRfc8785Says() {
        assertThat(Json.of("\"\\\n\r\t\b\f\u0000\u001f/中").canonical()).isEqualTo("\"\\\"\\\\\\n\\r\\t\\b\\f\\u0000\\u001f/中\"");
    }

    @Test
    void writesEveryKindOfValue() {
        assertThat(Json.of(List.of(1, 2L, true, "x", List.of(), Map.of())).canonical()).isEqualTo("[1,2,true,\"x\",[],{}]");
        assertThat(Json.of(null).canonical()).isEqualTo("null");
        assertThat(Json.of(false).canonical()).isEqualTo("false");
        assertThat(Json.of(Json.of("y")).canonical()).isEqualTo("\"y\"");
        assertThat(Json.array(1, null, "a").canonical()).isEqualTo("[1,null,\"a\"]");
        assertThat(Json.of(new java.math.BigDecimal("0.10")).canonical()).as("decimals are texts").isEqualTo("\"0.10\"");
    }

    @Test
    void leavesOutMembersThatAreNull() {
        assertThat(Json.object("a", null, "b", 1, "c", Json.NULL).canonical()).isEqualTo("{\"b\":1,\"c\":null}");
    }

    @Test
    void prettyKeepsTheOrderAndPutsShortThingsOnALine() {
        assertThat(Json.object("b", 1, "a", List.of(1, 2), "c", Json.object("x", "y"), "d", 4).pretty()).isEqualTo("""
                {
                  "b": 1,
                  "a": [1, 2],
                  "c": {"x": "y"},
                  "d": 4
                }
                """);
        assertThat(Json.object("b", 1, "a", 2).pretty()).isEqualTo("{\"b\": 1, \"a\": 2}\n");
        assertThat(Json.of(List.of()).pretty()).isEqualTo("[]\n");
    }

    @Test
    void prettyBreaksWhatIsLongOrDeep() {
        assertThat(Json.of(List.of(List.of(List.of(List.of(1))))).pretty()).isEqualTo("""
                [
                  [[[1]]]
                ]
                """);
        assertThat(Json.of(List.of(1, 2, 3, 4, 5, 6, 7, 8)).pretty()).isEqualTo("[1, 2, 3, 4, 5, 6, 7, 8]\n");
        assertThat(Json.of(List.of(List.of(1, 2, 3, 4, 5, 6, 7, 8))).pretty()).isEqualTo("[[1, 2, 3, 4, 5, 6, 7, 8]]\n");
        assertThat(Json.of(List.of(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9))).pretty()).isEqualTo("[\n  [1, 2, 3, 4, 5, 6, 7, 8, 9]\n]\n");
    }
}
