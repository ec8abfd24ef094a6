package heng.core.standard;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Standards;
import heng.core.text.Problems;
import heng.core.yaml.YamlReader;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// L8: files that only hold things to use.
class LibraryTest {

    private static boolean isLibrary(String yaml) {
        return LibraryReader.isLibrary(YamlReader.read("s.yaml", yaml, new Problems()).orElseThrow());
    }

    @Test
    void holdsSomethingToUseAndComputesNothing() {
        assertThat(isLibrary("templates: {}")).isTrue();
        assertThat(isLibrary("literals: {a: 1}\ntitle: Rules")).isTrue();
        assertThat(isLibrary("title: Rules")).isFalse();
        assertThat(isLibrary("templates: {}\nitems: []")).isFalse();
        assertThat(isLibrary("templates: {}\ncolumns: []")).isFalse();
        assertThat(isLibrary("templates: {}\npublish: []")).isFalse();
        assertThat(isLibrary("templates: {}\nextends: a.yaml")).isFalse();
    }

    private static String checked(String yaml) {
        Problems problems = new Problems();
        new LibraryReader(new Standards.Memory(Map.of()), problems).check(new Shelf.Found("s.yaml", yaml));
        return Standards.lines(problems);
    }

    @Test
    void isRefusedWhatIsWrongWhereverItWillBeUsed() {
        assertThat(checked("heng: standard/1\ntemplates: {t: {parameters: {p: }, attribute: $p}}\n")).isEmpty();
        assertThat(checked("heng: standard/1\ntemplates: {t: {parameters: [p], atribute: n}, u: 5}\nliterals: [1]\n")).isEqualTo("""
                2:29: wrong-shape: “[p]” is not a map of keys.
                2:34: unknown-key: The key “atribute” means nothing here.
                2:51: wrong-shape: “5” is not a map of keys.
                3:11: wrong-shape: “[1]” is not a map of keys.""");
        assertThat(checked("heng: campaign/1\n")).isEqualTo("1:7: not-of-this-format: The file says “campaign/1”.");
    }
}
