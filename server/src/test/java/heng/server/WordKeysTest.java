package heng.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

/// No list of words or settings says a key twice: of two lines the last would hold, and the first would be changed in vain.
class WordKeysTest {

    private static final Path HOME = Path.of(System.getProperty("heng.home"));

    /// As the JDK reads such a file, so that escapes and lines that go on in the next are what they are.
    private static final class Lines extends Properties {

        private final List<String> twice = new ArrayList<>();

        static Lines of(Reader text) throws IOException {
            var lines = new Lines();
            lines.load(text);
            return lines;
        }

        @Override
        public synchronized Object put(Object key, Object value) {
            Object before = super.put(key, value);
            if (before != null) twice.add(key.toString());
            return before;
        }
    }

    private static List<Path> lists() throws IOException {
        List<Path> lists = new ArrayList<>();
        try (DirectoryStream<Path> modules = Files.newDirectoryStream(HOME, module -> Files.isDirectory(module.resolve("src")))) {
            for (Path module : modules) {
                try (var files = Files.walk(module.resolve("src"))) {
                    files.filter(file -> file.toString().endsWith(".properties")).forEach(lists::add);
                }
            }
        }
        return lists;
    }

    @Test
    void standOnceInEachList() throws IOException {
        List<Path> files = lists();
        List<String> twice = new ArrayList<>();
        int keys = 0;
        for (Path file : files) {
            try (Reader text = Files.newBufferedReader(file)) {
                Lines lines = Lines.of(text);
                lines.twice.forEach(key -> twice.add(HOME.relativize(file) + ": " + key));
                keys += lines.size();
            }
        }
        assertThat(twice).isEmpty();
        assertThat(files).extracting(file -> HOME.relativize(file).getName(0).toString()).contains("core", "store", "sheet", "report", "ledger", "postgres", "cli", "server");
        assertThat(files).extracting(file -> file.getFileName().toString()).contains("words_zh.properties", "words_en.properties", "refusals_zh.properties", "application.properties");
        assertThat(keys).isGreaterThan(2_000);
    }

    @Test
    void noticeAKeyThatIsSaidTwice() throws IOException {
        assertThat(Lines.of(new StringReader("# a=0\na=1\nb=a=2\nc=long \\\n  a=3\nd=\n\\u0061:4\nb 5\n")).twice).containsExactly("a", "b");
        assertThat(Lines.of(new StringReader("a=1\nA=1\na-b=1\n")).twice).isEmpty();
    }
}
