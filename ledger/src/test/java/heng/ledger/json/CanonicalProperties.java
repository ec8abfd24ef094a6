package heng.ledger.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Laws of canonical JSON.
class CanonicalProperties {

    @Provide
    Arbitrary<Json> values() {
        Arbitrary<String> texts = Arbitraries.strings().all().ofMaxLength(12).map(text -> text.replaceAll("[\\ud800-\\udfff]", "\ud83d\ude00"));
        Arbitrary<Json> flat = Arbitraries.oneOf(texts.map(Json.Text::new), Arbitraries.longs().between(-Json.TOO_LARGE + 1, Json.TOO_LARGE - 1).map(Json.Whole::new),
                Arbitraries.of(true, false).map(Json.Bool::new), Arbitraries.just(new Json.Nil()));
        return Arbitraries.recursive(() -> flat,
                inner -> Arbitraries.oneOf(inner.list().ofMaxSize(4).map(Json.Arr::new), Arbitraries.maps(texts, inner).ofMaxSize(4).map(Json.Obj::new)), 0, 3);
    }

    @Property
    void whatWasWrittenIsReadAndWrittenTheSameAgain(@ForAll("values") Json json) {
        String once = Canonical.write(json).get();
        Json read = JsonReader.readCanonical(once.getBytes(StandardCharsets.UTF_8)).get();
        assertThat(read).isEqualTo(json);
        assertThat(Canonical.write(read).get()).isEqualTo(once);
    }

    @Property
    void spacesAndTheOrderOfMembersChangeNothing(@ForAll("values") Json json, @ForAll long seed) {
        String loose = loose(json, new Random(seed));
        assertThat(Canonical.write(JsonReader.read(loose).get()).get()).isEqualTo(Canonical.write(json).get());
    }

    @Property
    void anyTextIsReadOrRefused(@ForAll String text) {
        if (JsonReader.read(text).isAccepted()) assertThat(Canonical.write(JsonReader.read(text).get()).isAccepted()).isTrue();
        else assertThat(JsonReader.read(text).refusal().code().id()).startsWith("json-");
    }

    /// The same value with spaces, members in any order and every character escaped.
    private static String loose(Json json, Random random) {
        String space = " \t\n\r".substring(0, random.nextInt(5));
        String inner = switch (json) {
            case Json.Text(String text) -> escaped(text);
            case Json.Whole(long value) -> Long.toString(value);
            case Json.Bool(boolean value) -> Boolean.toString(value);
            case Json.Nil() -> "null";
            case Json.Arr(var items) -> "[" + String.join(",", items.stream().map(item -> loose(item, random)).toList()) + space + "]";
            case Json.Obj(var members) -> {
                List<String> parts = new ArrayList<>();
                members.forEach((name, value) -> parts.add(space + escaped(name) + space + ":" + loose(value, random)));
                Collections.shuffle(parts, random);
                yield "{" + String.join(",", parts) + space + "}";
            }
        };
        return space + inner + space;
    }

    private static String escaped(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) out.append(String.format("\\u%04X", (int) c));
        return out.append('"').toString();
    }
}
