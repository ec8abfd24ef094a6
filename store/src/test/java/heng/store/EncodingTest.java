package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final String TEXT = "code,name\n1,许昌市魏都区\n2,鄢陵县\n";

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsWhatAMarkDeclares(String charset) {
        files.file("a.csv", ("\uFEFF" + TEXT).getBytes(Charset.forName(charset)));
        assertThat(files.rows(Written.ref("a.csv"), "name")).containsExactly("许昌市魏都区 @a.csv:2:2", "鄢陵县 @a.csv:3:2");
        assertThat(files.refused()).isEmpty();
        assertThat(files.noted()).isEmpty();
    }

    @Test
    void detectsGb18030AndSaysSo() {
        files.file("a.csv", TEXT.getBytes(GB18030));
        assertThat(files.rows(Written.ref("a.csv"), "name")).containsExactly("许昌市魏都区 @a.csv:2:2", "鄢陵县 @a.csv:3:2");
        assertThat(files.folder.notes().list().getFirst()).hasToString("""
                a.csv: warning encoding-detected: The file was read as GB18030.
                  Maybe say so in the campaign: {file: a.csv, encoding: GB18030}""");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void saysNothingOfWhatWasTold() {
        files.file("a.csv", TEXT.getBytes(GB18030));
        assertThat(files.rows(told(GB18030), "name")).hasSize(2);
        assertThat(files.noted()).isEmpty();
    }

    @Test
    void rejectsWhatIsNotInTheEncodingTold() {
        files.file("a.csv", TEXT.getBytes(GB18030));
        assertThat(files.rows(told(StandardCharsets.UTF_8), "name")).isEmpty();
        assertThat(files.refused()).startsWith("a.csv:2: file-unreadable: a.csv cannot be read: from this line on it is not UTF-8, the encoding that was told");
    }

    /// Bytes that GB18030 could read, which nobody wrote in it: the guess must not be made.
    @ParameterizedTest
    @CsvSource({"ISO-8859-1, 'Köln,Zürich,Düsseldorf'", "Big5, 許昌市魏都區與長葛市及禹州市", "Shift_JIS, ひらがなとカタカナのテキスト", "windows-1251, Москва и Санкт-Петербург"})
    void doesNotTakeOtherEncodingsForGb18030(String charset, String text) {
        files.file("a.csv", ("code\n" + text.replace(',', ';') + "\n").getBytes(Charset.forName(charset)));
        assertThat(files.rows(Written.ref("a.csv"), "code")).isEmpty();
        assertThat(files.refused()).contains("from this line on it is not UTF-8, and it does not look like GB18030 (GBK)");
    }

    @Test
    void doesNotTakeABrokenUtf8TextForGb18030() {
        byte[] bytes = "code\n许昌市魏都区建安区鄢陵县襄城县禹州市长葛市\n".repeat(20).getBytes(StandardCharsets.UTF_8);
        bytes[30] = 'x';
        files.file("a.csv", bytes);
        assertThat(files.rows(Written.ref("a.csv"), "code")).isEmpty();
        assertThat(files.refused()).contains("it does not look like GB18030");
    }

    private static FileRef told(Charset charset) {
        return new FileRef("a.csv", Written.ref("a.csv").spot(), "records", new FileRef.Told(Optional.of(charset), Optional.empty()));
    }
}
