package heng.cli;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.standard.Standard;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever changes a number of a shipped standard changes a result that somebody worked out. Each number is made larger and smaller in memory, and each time an
/// example has to come out otherwise: a cell of its `expected.csv`, a number or a band of its `expected-published.csv`.
class PerturbationTest {

    private static final Path HOME = Path.of(System.getProperty("heng.home")).toAbsolutePath().normalize();
    private static final int FEWEST_NUMBERS = 300;
    private static final int FEWEST_EXAMPLES = 20;

    /// Numbers that no result can show, and why. A number that stands here and is noticed all the same is a failure too.
    private static final List<Excused> EXCUSED = List.of(
            new Excused("below the first row of steps its own points hold (S6.2), so where it begins says nothing", WrittenNumber::isOfFirstStep));

    private record Excused(String why, Predicate<WrittenNumber> which) {}

    /// What became of the changes in one direction: noticed when made by a tenth; only when made by more; only by `heng check`; refused; nothing.
    private enum Outcome { NOTICED, COARSE, BY_CHECK, REFUSED, UNNOTICED }

    /// @param larger what became of it made larger
    private record Tried(WrittenNumber number, Outcome larger, Outcome smaller) {

        /// Where every change in one direction is refused (a weight below 0), the other has to be noticed.
        /// Nothing is computed from a declared total: `heng check` compares it.
        boolean isNoticed() {
            return directions().noneMatch(Outcome.UNNOTICED::equals) && directions().anyMatch(outcome -> outcome != Outcome.REFUSED)
                    && (isDeclaredTotal() || directions().noneMatch(Outcome.BY_CHECK::equals));
        }

        boolean isNeverNoticed() {
            return directions().allMatch(outcome -> outcome == Outcome.UNNOTICED || outcome == Outcome.REFUSED);
        }

        boolean is(Outcome outcome) {
            return directions().anyMatch(outcome::equals);
        }

        private Stream<Outcome> directions() {
            return Stream.of(larger, smaller);
        }

        private boolean isDeclaredTotal() {
            return number.path().contains("total") || EditedShelf.text(number.file()).contains("total: $" + number.path().get(1) + "\n");
        }

        @Override
        public String toString() {
            return number + " (larger " + larger + ", smaller " + smaller + ")";
        }
    }

    @Test
    void changingAnyNumberOfAShippedStandardChangesAResult() throws IOException {
        long start = System.nanoTime();
        List<Oracle> oracles = Oracle.under(HOME.resolve("examples"));
        assertThat(oracles).hasSizeGreaterThanOrEqualTo(FEWEST_EXAMPLES);
        List<Path> files = standards();
        List<Tried> all = tried(files, oracles);
        List<Tried> excused = all.stream().filter(one -> EXCUSED.stream().anyMatch(excuse -> excuse.which().test(one.number()))).toList();
        List<Tried> judged = all.stream().filter(one -> !excused.contains(one)).toList();
        System.out.printf("PerturbationTest: %d numbers of %d files changed, %d noticed only when by more than a tenth, %d only by `heng check`, %d excused; "
                + "%d examples; %.1f s%n", all.size(), files.size(), count(judged, Outcome.COARSE), count(judged, Outcome.BY_CHECK), excused.size(), oracles.size(),
                (System.nanoTime() - start) / 1e9);
        assertThat(judged).filteredOn(one -> !one.isNoticed()).isEmpty();
        assertThat(excused).filteredOn(one -> !one.isNeverNoticed()).as("numbers that need no excuse").isEmpty();
        assertThat(EXCUSED).allMatch(excuse -> excused.stream().anyMatch(one -> excuse.which().test(one.number())));
        assertThat(judged).hasSizeGreaterThanOrEqualTo(FEWEST_NUMBERS);
    }

    @Test
    void agreesWithEveryExampleBeforeAnythingIsChanged() throws IOException {
        for (Oracle oracle : Oracle.under(HOME.resolve("examples"))) {
            Standard standard = Oracle.read(oracle.standard(), new EditedShelf(Map.of())).orElseThrow();
            assertThat(oracle.difference(standard)).as(oracle.folder().toString()).isEmpty();
            assertThat(standard.warnings()).as(oracle.folder().toString()).isEmpty();
        }
    }

    /// A number in a column that nobody worked out, one above a threshold that no figure comes near, and one that all is computed from.
    @Test
    void reportsANumberThatNoResultShows(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("standard.yaml"), """
                heng: standard/1
                id: fixture
                edition: "1"
                items:
                - code: total
                  attribute: mark
                  steps:
                  - map: {formula: "case(x > 4000: 7, else: x * 3)"}
                - {code: idle, attribute: mark, steps: [{map: {formula: "x + 5"}}]}
                """);
        Files.writeString(folder.resolve("campaign.yaml"), """
                heng: campaign/1
                id: fixture
                standard: standard.yaml
                tree: {file: marks.csv, code: code, name: name, level: {all: city}}
                attributes: [{file: marks.csv, code: code}]
                """);
        Files.writeString(folder.resolve("marks.csv"), "code,name,mark\nA,A,2\n");
        Files.writeString(folder.resolve("expected.csv"), "column,place,value,state\ntotal,A,6,scored\n");
        List<Tried> all = tried(List.of(folder.resolve("standard.yaml")), Oracle.under(folder));
        assertThat(all).extracting(one -> one.number().digits()).containsExactly("4000", "7", "3", "5");
        assertThat(all).filteredOn(one -> !one.isNoticed()).extracting(one -> one.number().digits()).containsExactly("4000", "7", "5");
        assertThat(all).filteredOn(Tried::isNeverNoticed).hasSize(3);
    }

    @Test
    void readsTheNumbersThatComputeAndNoOthers() {
        List<WrittenNumber> numbers = WrittenNumber.of(Path.of("x.yaml"), """
                heng: standard/1
                edition: 2026
                valid: {from: 2026-01-01}
                sources: {S34: Page of 2015}
                literals: {full-1: {value: 0.95, source: S34, certainty: weak source}}
                items:
                - code: 4101
                  title: {zh: 前6项, en: First 6}
                  weight: 3
                  events: {kind: G15, look-back: 12 months}
                  steps:
                  - map: {formula: "case(form = '2': 100 - $full-1 * x1, else: -7 + [class 9])"}
                  - map: {steps: [[0, 8], [40, 0, vetoed]]}
                  - map: {look-up: {1: 16, else: 5}}
                - {code: b-2, children: {class-1: 2.5}, combine: {best: 4}}
                """);
        assertThat(numbers).extracting(WrittenNumber::digits).containsExactly("0.95", "3", "12", "100", "7", "0", "8", "40", "0", "1", "16", "5", "2.5", "4");
        assertThat(numbers).filteredOn(WrittenNumber::isOfFirstStep).extracting(WrittenNumber::line).containsExactly(13);
    }

    /// Libraries too: what they compute shows in the examples whose standards use them.
    private static List<Path> standards() throws IOException {
        List<Path> files = new ArrayList<>();
        for (Path folder : List.of(HOME.resolve("standards"), HOME.resolve("examples"))) {
            try (Stream<Path> found = Files.walk(folder)) {
                found.filter(file -> file.toString().endsWith(".yaml") && !HOME.relativize(file).toString().contains("target"))
                        .filter(file -> EditedShelf.text(file).lines().anyMatch("heng: standard/1"::equals)).sorted().forEach(files::add);
            }
        }
        return files;
    }

    private static List<Tried> tried(List<Path> files, List<Oracle> oracles) {
        List<WrittenNumber> numbers = files.stream().flatMap(file -> WrittenNumber.of(file, EditedShelf.text(file)).stream()).toList();
        return numbers.parallelStream().map(number -> new Tried(number, outcome(number, number.larger(), oracles), outcome(number, number.smaller(), oracles))).toList();
    }

    private static long count(List<Tried> all, Outcome outcome) {
        return all.stream().filter(one -> one.is(outcome)).count();
    }

    /// Of the changes in one direction the first that is noticed counts.
    private static Outcome outcome(WrittenNumber number, List<BigDecimal> others, List<Oracle> oracles) {
        Outcome best = Outcome.REFUSED;
        for (BigDecimal other : others) {
            Outcome outcome = outcome(number, other, oracles);
            if (outcome == Outcome.REFUSED && best == Outcome.UNNOTICED) best = Outcome.REFUSED; // beyond here the language itself refuses
            if (outcome == Outcome.NOTICED) return best == Outcome.REFUSED ? outcome : Outcome.COARSE;
            if (outcome != Outcome.REFUSED && best != Outcome.BY_CHECK) best = outcome;
        }
        return best;
    }

    private static Outcome outcome(WrittenNumber number, BigDecimal other, List<Oracle> oracles) {
        var changed = new EditedShelf(Map.of(number.file(), number.changed(EditedShelf.text(number.file()), other)));
        Outcome outcome = Outcome.UNNOTICED;
        for (Oracle oracle : oracles) {
            if (!oracle.files().contains(number.file())) continue;
            Optional<Standard> standard = Oracle.read(oracle.standard(), changed);
            if (standard.isEmpty()) return Outcome.REFUSED;
            if (oracle.difference(standard.get()).isPresent()) return Outcome.NOTICED;
            if (!standard.get().warnings().isEmpty()) outcome = Outcome.BY_CHECK;
        }
        return outcome;
    }
}
