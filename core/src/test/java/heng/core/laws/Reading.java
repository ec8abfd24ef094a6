package heng.core.laws;

import heng.core.kernel.Kernel;
import heng.core.standard.Shelf;
import heng.core.standard.StandardReader;
import heng.core.text.Problems;
import java.util.List;
import java.util.Optional;

/// Standards from the YAML that people write, with the site types and methods of [World].
final class Reading {

    private static final Shelf EMPTY = new Shelf() {
        @Override
        public Optional<Found> find(String reference, String from) {
            return Optional.empty();
        }

        @Override
        public List<String> names() {
            return List.of();
        }
    };

    private Reading() {}

    /// @param body everything from `items` on
    /// @throws IllegalArgumentException with all refusals and the text if the standard is refused
    static Kernel kernel(String arithmetic, String body) {
        String text = """
                heng: standard/1
                id: law
                edition: "1"
                arithmetic: %s
                methods: {m1: m1, m2: m2}
                site-types: {s1: s1, s2: s2}
                """.formatted(arithmetic) + body;
        Problems problems = new Problems();
        var standard = new StandardReader(EMPTY, problems).read(new Shelf.Found("law.yaml", text));
        return standard.orElseThrow(() -> new IllegalArgumentException(problems.list() + "\n" + text)).kernel();
    }

    static Kernel exact(String body) {
        return kernel("exact", body);
    }
}
