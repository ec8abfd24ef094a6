package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

    private static final String TEXT = """
            {"code": "1", "n": 1.10, "yes": true}

            {"n": 12345678901234567890.5, "code": 2, "name": "东\\u8857\\n", "gone": null}
            """;

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    @Test
    void readsMembersOfAllLinesAndNumbersAsTheyAreWritten() throws IOException {
        for (FileRef file : new FileRef[] {files.file("a.jsonl", TEXT), files.file("a.ndjson", TEXT), files.gz("a.jsonl.gz", TEXT), files.xz("a.ndjson.xz", TEXT)}) {
            assertThat(files.rows(file, "code", "n", "yes", "name", "gone")).containsExactly(
                    "1|1.10|true|| @" + file.name() + ":1:5", "2|12345678901234567890.5||东街| @" + file.name() + ":3:5");
        }
        assertThat(files.refused()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"code": [1]}           | 2:10 | line-broken   | no list, no object
            {"code": {"a": 1}}      | 2:10 | line-broken   | no list, no object
            [1]                     | 2:1  | line-broken   | a line is one object
            {"code": 01}            | 2:11 | line-broken   | not JSON from here on
            {"code": 1.}            | 2:12 | line-broken   | not JSON from here on
            {"code": NaN}           | 2:10 | line-broken   | not JSON from here on
            {"code": 1,}            | 2:12 | line-broken   | not JSON from here on
            {"code": 1} x           | 2:13 | line-broken   | not JSON from here on
            {"code": "\\ud800"}     | 2:18 | line-broken   | must not stand there
            {"code": "\\u0000"}     | 2:17 | line-broken   | must not stand there
            {"code": "\\q"}         | 2:12 | line-broken   | not JSON from here on
            {"code": 1, "code": 1}  | 2:13 | duplicate-key | code
            """)
    void rejectsALineAndReadsTheOthers(String line, String spot, String code, String why) {
        assertThat(files.rows(files.file("a.jsonl", "{\"code\": 1}\n" + line.strip() + "\n{\"code\": 3}\n"), "code")).containsExactly("1 @a.jsonl:1:1", "3 @a.jsonl:3:1");
        assertThat(files.refused()).startsWith("a.jsonl:" + spot + ": " + code + ": ").contains(why);
    }

    @Test
    void rejectsAFileCutOffInItsLastLine() {
        assertThat(files.rows(files.file("a.jsonl", "{\"code\": 1}\n{\"co"), "code")).isEmpty();
        assertThat(files.refused()).startsWith("a.jsonl:2: file-unreadable: a.jsonl cannot be read: it ends too early");
    }

    @Test
    void saysThatTheLastLineHasNoEnd() {
        assertThat(files.rows(files.file("a.jsonl", "{\"code\": 1}\n{\"code\": 2}"), "code")).hasSize(2);
        assertThat(files.noted()).containsExactly("a.jsonl no-line-end 2");
    }
}
