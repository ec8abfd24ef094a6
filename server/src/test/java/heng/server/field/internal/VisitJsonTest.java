package heng.server.field.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import heng.server.field.Visit;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class VisitJsonTest {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private static Visit visit(String json) throws Exception {
        return VisitJson.read(MAPPER, json.getBytes(StandardCharsets.UTF_8)).visit();
    }

    @Test
    void readsAllThatFormatsMdNames() throws Exception {
        Visit visit = visit("""
                {"edits": "uuid:before", "captured": "2026-09-20T20:30:00+08:00", "instance": "uuid:one", "records": [
                  {"item": "lamps", "site": "s1", "place": null, "time": "2026-09-20T20:20", "method": "field", "answer": "", "fields": {"alight": 12, "dry": true, "share": 1.50, "note": null, "item": "other", "by": "me"},
                   "photos": [{"name": "p.jpg", "sha256": "%s"}], "position": {"latitude": "34.02", "longitude": 113.82, "system": "wgs84", "accuracyMetres": "8"}},
                  {"item": "litter", "reason": "locked", "noPhoto": " dark ", "photos": null, "position": null, "fields": null}]}""".formatted("ab".repeat(32)));
        assertThat(visit.instance()).isEqualTo("uuid:one");
        assertThat(visit.edits()).contains("uuid:before");
        assertThat(visit.captured()).contains(OffsetDateTime.parse("2026-09-20T12:30Z"));
        assertThat(visit.entries()).hasSize(2);
        Visit.Entry first = visit.entries().getFirst();
        assertThat(first.row()).isEqualTo(Map.of("item", "lamps", "site", "s1", "time", "2026-09-20T20:20", "method", "field", "alight", "12", "dry", "true", "share", "1.50", "note", ""));
        assertThat(first.photos()).singleElement().satisfies(photo -> assertThat(photo.name()).isEqualTo("p.jpg"));
        assertThat(first.attached().position()).isPresent();
        assertThat(visit.entries().getLast().row()).isEqualTo(Map.of("item", "litter", "reason", "locked"));
        assertThat(visit.entries().getLast().attached().noPhoto()).contains("dark");
    }

    /// What was sent before and comes again has to make the same leaf, so the time is what Jackson's own reader made of it.
    @ParameterizedTest
    @ValueSource(strings = {"2026-09-20T20:30:00+08:00", "2026-09-20T20:30+08:00", "2026-09-20T12:30:00.125Z", "2026-01-01T00:00:00-11:30"})
    void takesTimesAsBefore(String text) throws Exception {
        assertThat(visit("{\"captured\": \"" + text + "\"}").captured()).contains(MAPPER.readValue("\"" + text + "\"", OffsetDateTime.class));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            5                                            | the body is to be an object, not 5.         | 请求内容 应为对象，而不是 5。
            []                                           | the body is to be an object, not [.         | 请求内容 应为对象，而不是 [。
            {"instance": {}}                             | instance is to be a text, not {.            | instance 应为文本，而不是 {。
            {"recrods": []}                              | recrods is not known.                       | 没有 recrods 这一项。
            {"records": {}}                              | records is to be a list, not {.             | records 应为数组，而不是 {。
            {"records": [{}, 5]}                         | records[2] is to be an object, not 5.       | records[2] 应为对象，而不是 5。
            {"records": [{"feilds": {}}]}                | records[1].feilds is not known.             | 没有 records[1].feilds 这一项。
            {"records": [{"fields": {"a": []}}]}         | records[1].fields.a is to be a text, not [. | records[1].fields.a 应为文本，而不是 [。
            {"records": [{"fields": {"a": 1, "a": 2}}]}  | records[1].fields.a is there twice.         | records[1].fields.a 出现了两次。
            {"records": [], "records": []}               | records is there twice.                     | records 出现了两次。
            {"records": [{"fields": {}, "fields": {}}]}  | records[1].fields is there twice.           | records[1].fields 出现了两次。
            {"records": [{"site": null, "site": "s1"}]}  | records[1].site is there twice.             | records[1].site 出现了两次。
            {"records": [{"photos": [{"nmae": "x"}]}]}   | records[1].photos[1].nmae is not known.     | 没有 records[1].photos[1].nmae 这一项。
            {"captured": "yesterday"}                    | captured: “yesterday” is no time            | captured：“yesterday” 不是带时区的时间。
            {"instance": "a"} {}                         | Something stands behind the visit.          | 走访之后还有内容。
            {"instance": "a",                            | This is no JSON at line and column 1:       | 处（行:列）不是 JSON""")
    void saysWhereAVisitIsNone(String json, String english, String chinese) {
        var fault = catchThrowableOfType(VisitJson.Malformed.class, () -> visit(json));
        assertThat(fault.english()).contains(english);
        assertThat(fault.chinese()).contains(chinese);
        assertThat(fault.english() + fault.chinese()).doesNotContain("heng.server", "java.");
    }

    @Test
    void proposesWhatWasMeant() {
        assertThat(catchThrowableOfType(VisitJson.Malformed.class, () -> visit("{\"records\": [{\"feilds\": {}}]}")).english()).endsWith("Maybe fields");
        assertThat(List.of("", "null", "nul")).allSatisfy(text -> assertThat(catchThrowableOfType(VisitJson.Malformed.class, () -> visit(text))).isNotNull());
    }
}
