package heng.ledger.json;

import static heng.ledger.LedgerCode.JSON_BROKEN;
import static heng.ledger.LedgerCode.JSON_DUPLICATE;
import static heng.ledger.LedgerCode.JSON_NOT_CANONICAL;
import static heng.ledger.LedgerCode.JSON_NUMBER;
import static heng.ledger.LedgerCode.JSON_SURROGATE;
import static heng.ledger.LedgerCode.JSON_TOO_DEEP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.ledger.LedgerCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/// RFC 8785, read and written.
class CanonicalTest {

    private static String canonical(String json) {
        return Canonical.write(JsonReader.read(json).get()).get();
    }

    private static void refuses(LedgerCode code, String json) {
        assertThat(JsonReader.read(json).refusal().code()).as(json).isEqualTo(code);
    }

    /// RFC 8785, 3.2.3: the order is that of UTF-16 code units, in which an emoji stands before a presentation form.
    @Test
    void sortsMembersByUtf16CodeUnits() {
        assertThat(canonical("""
                {"\\u20ac":"Euro Sign","\\r":"Carriage Return","\\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One","\\ud83d\\ude00":"Emoji: Grinning Face",
                 "\\u0080":"Control","\\u00f6":"Latin Small Letter O With Diaeresis"}""")).isEqualTo(
                "{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"\ud83d\ude00\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /// cyberphone/json-canonicalization, testdata: weird.json.
    @Test
    void writesTheWeirdExample() {
        assertThat(canonical("""
                {
                  "\\u20ac": "Euro Sign",
                  "1": "One",
                  "\\u0080": "Control\\u007f",
                  "\\ud83d\\ude02": "Smiley",
                  "\\u00f6": "Latin Small Letter O With Diaeresis",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "</script>": "Browser Challenge"
                }
                """)).isEqualTo("{\"1\":\"One\",\"</script>\":\"Browser Challenge\",\"\u0080\":\"Control\u007f\",\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                + "\"\ud83d\ude02\":\"Smiley\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    /// RFC 8785, 3.2.2.2: the text of its example.
    @Test
    void escapesAsTheRfcSays() {
        assertThat(canonical("{\"string\":\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"}")).isEqualTo("{\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        assertThat(Canonical.write(Json.of("\b\t\n\f\r\u0000\u001f\u007f")).get()).isEqualTo("\"\\b\\t\\n\\f\\r\\u0000\\u001f\u007f\"");
    }

    @Test
    void writesEveryKindOfValue() {
        assertThat(canonical(" [ 56 , { \"d\" : true , \"10\" : null , \"1\" : [ ] } , -7 , 0 , false , { } ] ")).isEqualTo("[56,{\"1\":[],\"10\":null,\"d\":true},-7,0,false,{}]");
        assertThat(Canonical.write(Json.object("b", 2, "a", Json.array(Json.of("x"), Json.of(true)), "c", null, "d", 5L, "e", false, "f", "t")).get())
                .isEqualTo("{\"a\":[\"x\",true],\"b\":2,\"d\":5,\"e\":false,\"f\":\"t\"}");
        assertThatThrownBy(() -> Json.object("a", 0.5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void holdsWholeNumbersBelowTwoToThe53Only() {
        long largest = (1L << 53) - 1;
        assertThat(canonical("[" + largest + ",-" + largest + "]")).isEqualTo("[9007199254740991,-9007199254740991]");
        for (String number : List.of("9007199254740992", "-9007199254740992", "99999999999999999999", "0.5", "1.0", "1e3", "1E3", "-0", "10000000000000000")) refuses(JSON_NUMBER, number);
        assertThat(Canonical.write(Json.of(largest + 1)).refusal().code()).isEqualTo(JSON_NUMBER);
        assertThat(Canonical.write(Json.of(-largest - 1)).refusal().code()).isEqualTo(JSON_NUMBER);
        for (String number : List.of("01", "+1", "-", ".5", "NaN", "Infinity", "0x1", "1.", "1e")) assertThat(JsonReader.read(number).isAccepted()).as(number).isFalse();
    }

    @Test
    void refusesHalfACharacter() {
        refuses(JSON_SURROGATE, "\"\\ud83d\"");
        refuses(JSON_SURROGATE, "\"x\\ude00x\"");
        refuses(JSON_SURROGATE, "{\"\\ude00\\ud83d\":1}");
        assertThat(Canonical.write(Json.object("a", "\ud83d")).refusal().code()).isEqualTo(JSON_SURROGATE);
    }

    @Test
    void refusesAMemberThatStandsTwice() {
        refuses(JSON_DUPLICATE, "{\"a\":1,\"a\":1}");
        refuses(JSON_DUPLICATE, "{\"a\":1,\"\\u0061\":2}");
    }

    @Test
    void refusesWhatIsNestedTooDeep() {
        assertThat(JsonReader.read("[".repeat(33) + "]".repeat(33)).isAccepted()).isTrue();
        refuses(JSON_TOO_DEEP, "[".repeat(34) + "]".repeat(34));
        refuses(JSON_TOO_DEEP, "{\"a\":".repeat(100_000));
        Json deep = Json.of(1);
        for (int i = 0; i < 33; i++) deep = Json.array(deep);
        assertThat(Canonical.write(deep).refusal().code()).isEqualTo(JSON_TOO_DEEP);
    }

    @Test
    void refusesWhatIsNotJson() {
        for (String broken : List.of("", " ", "{", "[", "[1", "[1,]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "\"", "\"\\", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\n\"", "tru", "nul",
                "1 2", "{} x", "'a'", "\u00a01", "[1 2]", "\ufeff1")) {
            refuses(JSON_BROKEN, broken);
        }
        assertThat(JsonReader.read("[1, x]").refusal()).hasToString("json-broken: This is not JSON at character 5: x]\n  Maybe the text is cut off, or not UTF-8.");
    }

    @Test
    void takesCanonicalBytesOnly() {
        assertThat(JsonReader.readCanonical("{\"a\":\"中\"}".getBytes(StandardCharsets.UTF_8)).isAccepted()).isTrue();
        for (String other : List.of("{\"a\": 1}", "{\"b\":1,\"a\":2}", "{\"a\":\"\\u4e2d\"}", "{\"a\":\"\\/\"}", "{}\n", "\"\\u000A\"")) {
            assertThat(JsonReader.readCanonical(other.getBytes(StandardCharsets.UTF_8)).refusal().code()).as(other).isEqualTo(JSON_NOT_CANONICAL);
        }
        assertThat(JsonReader.readCanonical(new byte[] {'"', (byte) 0xc0, (byte) 0x80, '"'}).refusal().code()).isEqualTo(JSON_BROKEN);
        assertThat(JsonReader.readCanonical(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}).refusal().code()).as("a surrogate in UTF-8").isEqualTo(JSON_BROKEN);
    }
}
