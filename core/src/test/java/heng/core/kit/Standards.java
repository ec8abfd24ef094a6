package heng.core.kit;

import heng.core.kernel.KernelJson;
import heng.core.standard.Shelf;
import heng.core.standard.Standard;
import heng.core.standard.StandardReader;
import heng.core.text.Json;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Standards from text blocks. `heng`, `id` and `edition` may be left out: they are put at the end, so that lines keep their numbers.
public final class Standards {

    /// A shelf in memory: files by name, those of Heng's own shelf as `heng:NAME`.
    public record Memory(Map<String, String> files) implements Shelf {

        @Override
        public Optional<Found> find(String reference, String from) {
            return Optional.ofNullable(files.get(reference)).map(text -> new Found(reference, headed(text)));
        }

        @Override
        public List<String> names() {
            return files.keySet().stream().filter(name -> name.startsWith("heng:")).map(name -> name.substring(5)).sorted().toList();
        }
    }

    private Standards() {}

    /// @throws AssertionError with the refusals, if there are any
    public static Standard read(String yaml) {
        return read(yaml, Map.of());
    }

    /// @param files what `extends` and `use` find
    public static Standard read(String yaml, Map<String, String> files) {
        Problems problems = new Problems();
        return reader(files, problems).read(new Shelf.Found("s.yaml", headed(yaml)))
                .orElseThrow(() -> new AssertionError("Refused:\n" + String.join("\n", problems.list().stream().map(Object::toString).toList())));
    }

    /// The first line of each refusal, in order, `s.yaml:` left out; empty if the standard is accepted.
    public static String refused(String yaml) {
        return refused(yaml, Map.of());
    }

    public static String refused(String yaml, Map<String, String> files) {
        Problems problems = new Problems();
        Optional<Standard> standard = reader(files, problems).read(new Shelf.Found("s.yaml", headed(yaml)));
        if (standard.isPresent() != problems.none()) throw new AssertionError("A standard comes back exactly if nothing was refused: " + problems.list());
        return lines(problems);
    }

    /// The kernel JSON of one column, quotes left out: `{source:{attribute:n},steps:[]}`.
    public static String column(Standard standard, String code) {
        Json columns = KernelJson.of(standard.kernel()).members().get("columns");
        return ((Json.Obj) columns).members().get(code).canonical().replace("\"", "");
    }

    /// The first line of each refusal.
    public static String lines(Problems problems) {
        return lines(problems.list());
    }

    /// What is legal and odd in a standard, the first line of each.
    public static String warnings(String yaml) {
        return lines(read(yaml).warnings());
    }

    private static String lines(List<Refusal> refusals) {
        return String.join("\n", refusals.stream().map(refusal -> refusal.toString().lines().findFirst().orElseThrow().replaceFirst("^s\\.yaml:", "")).toList());
    }

    private static StandardReader reader(Map<String, String> files, Problems problems) {
        return new StandardReader(new Memory(files), problems);
    }

    private static String headed(String yaml) {
        StringBuilder text = new StringBuilder(yaml);
        if (!yaml.endsWith("\n")) text.append('\n');
        for (String line : List.of("heng: standard/1", "id: s", "edition: 1")) {
            String key = line.substring(0, line.indexOf(':') + 1);
            if (yaml.lines().noneMatch(written -> written.startsWith(key))) text.append(line).append('\n');
        }
        return text.toString();
    }
}
