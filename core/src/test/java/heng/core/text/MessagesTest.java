package heng.core.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/// Spots, hints and refusals.
class MessagesTest {

    @Test
    void aSpotIsAsLongAsWhatIsKnown() {
        assertThat(new Spot("a.yaml", 3, 7)).hasToString("a.yaml:3:7");
        assertThat(new Spot("a.yaml", 3, 0)).hasToString("a.yaml:3");
        assertThat(Spot.of("a.yaml")).hasToString("a.yaml");
    }

    @Test
    void spotsSortByFileLineAndColumn() {
        assertThat(List.of(new Spot("b", 1, 1), new Spot("a", 10, 1), new Spot("a", 9, 20), new Spot("a", 9, 3), Spot.of("a")).stream().sorted().map(Spot::toString))
                .containsExactly("a", "a:9:3", "a:9:20", "a:10:1", "b:1:1");
    }

    @Test
    void aRefusalHasALineAndARemedy() {
        var refusal = new Refusal(RefusalCode.UNKNOWN_KEY, new Spot("a.yaml", 3, 7), "wieght", List.of(new Hint.Name("weight")));
        assertThat(refusal).hasToString("a.yaml:3:7: unknown-key: The key “wieght” means nothing here.\n  Maybe: weight");
        assertThat(refusal.message(Locale.SIMPLIFIED_CHINESE)).startsWith("a.yaml:3:7: unknown-key: ").contains("wieght", "也许");
    }

    @Test
    void phrasesAreSaidInTheLanguageOfTheReader() {
        Problems problems = new Problems();
        problems.add(RefusalCode.WRONG_SHAPE, Spot.of("a"), "x", Phrase.WHOLE_BETWEEN.with(1, 5), "n: 1");
        assertThat(problems.list().getFirst()).hasToString("a: wrong-shape: “x” is not a whole number from 1 to 5.\n  Maybe write: n: 1");
        assertThat(problems.list().getFirst().message(Locale.CHINESE)).contains("1", "5", "n: 1").doesNotContain("whole number");
    }

    @Test
    void problemsAreListedOnceInOrder() {
        Problems problems = new Problems();
        assertThat(problems.none()).isTrue();
        problems.add(RefusalCode.UNKNOWN_KEY, new Spot("a", 2, 1), "x", "y");
        problems.add(RefusalCode.UNKNOWN_KEY, new Spot("a", 1, 1), "x", "y");
        problems.add(RefusalCode.UNKNOWN_KEY, new Spot("a", 2, 1), "x", "y");
        assertThat(problems.none()).isFalse();
        assertThat(problems.list().stream().map(Refusal::spot)).containsExactly(new Spot("a", 1, 1), new Spot("a", 2, 1));
        Problems others = new Problems();
        others.addAll(problems);
        assertThat(others.list()).isEqualTo(problems.list());
    }

    @Test
    void theNearestNameIsTheHint() {
        List<String> known = List.of("weight", "points", "title");
        assertThat(Nearest.hint("wieght", known)).isEqualTo("weight");
        assertThat(Nearest.hint("pionts", known)).isEqualTo("points");
        assertThat(Nearest.hint("xyz", known)).isEqualTo("points, title, weight");
        assertThat(Nearest.hint("xyz", List.of())).isEqualTo("—");
        assertThat(Nearest.hint("ab", List.of("ax", "ay"))).as("equally near: the first by name").isEqualTo("ax");
        assertThat(Nearest.hint("ab", List.of("ay", "ax"))).isEqualTo("ax");
        assertThat(Nearest.hint("abcdefghi", List.of("abcdef"))).as("a third of the letters").isEqualTo("abcdef");
        assertThat(Nearest.hint("abcdefgh", List.of("abcde", "z"))).as("more than a third: all names").isEqualTo("abcde, z");
    }

    @Test
    void manyNamesAreCutAtTwelve() {
        List<String> fourteen = List.of("n", "m", "l", "k", "j", "i", "h", "g", "f", "e", "d", "c", "b", "a");
        assertThat(Nearest.hint("quite different", fourteen)).isEqualTo("a, b, c, d, e, f, g, h, i, j, k, l, …");
        assertThat(Nearest.hint("quite different", fourteen.subList(2, 14))).isEqualTo("a, b, c, d, e, f, g, h, i, j, k, l");
    }

    @Test
    void distanceCountsLettersChanged() {
        assertThat(Nearest.distance("kitten", "sitting")).isEqualTo(3);
        assertThat(Nearest.distance("", "abc")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "")).isEqualTo(3);
        assertThat(Nearest.distance("abc", "abc")).isZero();
    }
}
