package heng.cli;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.Phrase;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// Every word and phrase is said in both languages.
class BundlesTest {

    private static final Map<String, String> WORDS = Arrays.stream(Word.values()).collect(toMap(Word::key, Word::english));
    private static final Map<String, String> PHRASES = Arrays.stream(Phrase.values()).collect(toMap(Phrase::key, Phrase::english));

    @Test
    void saysEveryWordInChinese() {
        assertThat(Bundles.differences(WORDS, Bundles.texts(Word.chinese()))).isEmpty();
        assertThat(WORDS).hasSize(Word.values().length).hasSizeGreaterThan(50);
    }

    @Test
    void saysEveryPhraseInChinese() {
        assertThat(Bundles.differences(PHRASES, Bundles.texts(Phrase.chinese()))).isEmpty();
        assertThat(PHRASES).hasSize(Phrase.values().length).hasSizeGreaterThan(20);
    }

    /// `Word.of` finds a word by its English text.
    @Test
    void hasOneWordForEachEnglishText() {
        assertThat(Arrays.stream(Word.values()).map(Word::english)).doesNotHaveDuplicates();
    }

    @Test
    void findsEachKindOfDifference() {
        Map<String, String> english = Map.of("gone", "gone", "empty", "empty", "same", "same", "filled", "from {0} to {1}", "fine", "{0} fine");
        Map<String, String> chinese = Map.of("empty", " ", "same", "same", "filled", "从 {0} 到 {0}", "fine", "好 {0}", "orphan", "多余");
        assertThat(Bundles.differences(english, chinese)).containsExactly("empty has no Chinese text", "filled: English has [{0}, {1}], Chinese [{0}, {0}]",
                "gone has no Chinese text", "orphan has no English text", "same is not Chinese");
    }
}
