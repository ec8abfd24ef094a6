package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final String TEXT = "code,name\n1,东街\n2,\"西\n街\"\n3,南街\n";

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    @Test
    void readsPlainAndPackedFilesAlike() throws IOException {
        String[] expected = {"1|东街 @X:2:2", "2|西\n街 @X:3:2", "3|南街 @X:5:2"};
        assertThat(files.rows(files.file("a.csv", TEXT), "code", "name")).containsExactly(named(expected, "a.csv"));
        assertThat(files.rows(files.gz("a.csv.gz", TEXT), "code", "name")).containsExactly(named(expected, "a.csv.gz"));
        assertThat(files.rows(files.xz("a.csv.xz", TEXT), "code", "name")).containsExactly(named(expected, "a.csv.xz"));
        assertThat(files.rows(files.file("A.CSV", TEXT), "code", "name")).containsExactly(named(expected, "A.CSV"));
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void passesOverAByteOrderMarkEvenBeforeAQuote() {
        assertThat(files.rows(files.file("a.csv", "\uFEFF\"code\",name\r\n1,x\r\n"), "code")).containsExactly("1 @a.csv:2:1");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void trimsCellsAndHeadAlsoOfIdeographicAndNoBreakSpaces() {
        assertThat(files.rows(files.file("a.csv", " code ,name\n 1\u00A0,\u3000x y \n"), "code", "name")).containsExactly("1|x y @a.csv:2:2");
    }

    @Test
    void passesOverRowsWithoutContent() {
        assertThat(files.rows(files.file("a.csv", "code,name\n\n,\n ,,, \n1,x\n"), "code")).containsExactly("1 @a.csv:5:1");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void readsAHeadAlone() {
        assertThat(files.rows(files.file("a.csv", "code,name"), "code")).isEmpty();
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void rejectsRowsOfAnotherLengthAndReadsTheOthers() {
        assertThat(files.rows(files.file("a.csv", "code,name\n1\n2,x\n3,x,y\n"), "code")).containsExactly("2 @a.csv:3:1");
        assertThat(files.refused()).isEqualTo("""
                a.csv:2: row-length: The row has 1 fields.
                  Maybe a comma or a quote is missing: the head has 2.
                a.csv:4: row-length: The row has 3 fields.
                  Maybe a comma or a quote is missing: the head has 2.""");
    }

    @Test
    void rejectsAMissingColumnWithTheMostSimilarOne() {
        assertThat(files.rows(files.file("a.csv", "Code,name\n1,x\n"), "code", "name")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                a.csv:1: column-missing: There is no column code.
                  Maybe it is called: Code""");
    }

    @Test
    void rejectsAColumnThatIsThereTwiceOnlyIfItIsWanted() {
        assertThat(files.rows(files.file("a.csv", "code,name,name\n1,x,y\n"), "code")).containsExactly("1 @a.csv:2:1");
        assertThat(files.rows(files.file("a.csv", "code,name,name\n1,x,y\n"), "code", "name")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                a.csv:1:3: duplicate-key: The key “name” stands here twice.
                  Maybe one of the two belongs elsewhere.""");
    }

    @Test
    void rejectsAFileThatIsNotThereWhereItIsNamed() {
        assertThat(files.rows(Written.ref("no.csv"), "code")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                campaign.yaml:3:8: file-missing: There is no file no.csv.
                  Maybe the path is meant from another folder: %s""".formatted(path));
    }

    @Test
    void rejectsAnEmptyFile() {
        assertThat(files.rows(files.file("a.csv", ""), "code")).isEmpty();
        assertThat(files.refused()).isEqualTo(unreadable("a.csv", "it is empty"));
    }

    @Test
    void rejectsAnotherFormat() {
        files.rows(files.file("a.ods", "PK"), "code");
        assertThat(files.refused()).isEqualTo(unreadable("a.ods", "its name must end in .csv, .jsonl, .ndjson (each also .gz, .xz), .parquet, .xlsx or .xls"));
    }

    @Test
    void rejectsAFolder() throws IOException {
        Files.createDirectory(path.resolve("a.csv"));
        files.rows(Written.ref("a.csv"), "code");
        assertThat(files.refused()).isEqualTo(unreadable("a.csv", "it is a folder"));
    }

    @Test
    void rejectsBytesThatAreNotGzip() {
        files.rows(files.file("a.csv.gz", TEXT), "code");
        assertThat(files.refused()).isEqualTo(unreadable("a.csv.gz", "it is not packed as its name says"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv.gz", "a.csv.xz"})
    void rejectsAPackedFileCutOffAnywhere(String name) throws IOException {
        FileRef file = name.endsWith("gz") ? files.gz(name, TEXT.repeat(200)) : files.xz(name, TEXT.repeat(200));
        byte[] whole = Files.readAllBytes(path.resolve(name));
        for (int length = 0; length < whole.length; length++) {
            var cut = new Written(path);
            cut.file(name, Arrays.copyOf(whole, length));
            cut.rows(file, "code");
            assertThat(cut.refused()).as("cut to %d bytes", length).isEqualTo(unreadable(name, "it ends too early"));
            assertThat(cut.folder.inputs()).isEmpty();
        }
    }

    @Test
    void rejectsBrokenXz() throws IOException {
        FileRef file = files.xz("a.csv.xz", TEXT);
        byte[] bytes = Files.readAllBytes(path.resolve("a.csv.xz"));
        bytes[bytes.length / 2] ^= 1;
        files.file("a.csv.xz", bytes);
        files.rows(file, "code");
        assertThat(files.refused()).startsWith("a.csv.xz: file-unreadable: a.csv.xz cannot be read: ");
    }

    @Test
    void rejectsOneBadByteFarDownOnItsLineAndInPackedFilesToo() throws IOException {
        String text = "code\n" + "许昌\n".repeat(50_000);
        byte[] bytes = (text + "x").getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 1] = (byte) 0xFF;
        files.rows(files.file("a.csv", bytes), "code");
        assertThat(files.refused()).isEqualTo("a.csv:50002: " + message("a.csv", "from this line on it is not UTF-8, and it does not look like GB18030 (GBK)"));
    }

    @Test
    void rejectsAQuoteThatIsNeverClosed() {
        files.rows(files.file("a.csv", "code,name\n1,x\n2,\"y\n3,z\n"), "code");
        assertThat(files.refused()).isEqualTo("a.csv:3: " + message("a.csv", "a quote opened on this line is never closed"));
    }

    @Test
    void rejectsLettersAfterAQuote() {
        files.rows(files.file("a.csv", "code,name\n1,\"x\"y\n"), "code");
        assertThat(files.refused()).isEqualTo("a.csv:2: " + message("a.csv", "text follows a closing quote on this line"));
    }

    @Test
    void remembersTheHashOfEveryFileReadOnceAndInOrder() throws IOException {
        files.rows(files.file("b.csv", "code\n1\n"), "code");
        files.rows(files.gz("a.csv.gz", "code\n1\n"), "code");
        files.rows(Written.ref("b.csv"), "code");
        files.rows(files.file("c.csv", "name\n1\n"), "code"); // refused: not part of any data cut
        assertThat(files.folder.inputs()).containsExactly(
                new InputFile("b.csv", "502f7f148eec06c4343f0284bf8ac6ba581bbfc95306236a97337ff7f4b2146b"),
                new InputFile("a.csv.gz", Sha256.of(path.resolve("a.csv.gz"))));
    }

    /// An unpacker does not look at what follows its own end.
    @Test
    void hashesTheWholeFileAlsoBehindItsPackedEnd() throws IOException {
        FileRef file = files.gz("a.csv.gz", TEXT);
        byte[] packed = Files.readAllBytes(path.resolve("a.csv.gz"));
        files.file("a.csv.gz", Arrays.copyOf(packed, packed.length + 1_000_000));
        assertThat(files.rows(file, "code")).hasSize(3);
        assertThat(files.folder.inputs()).containsExactly(new InputFile("a.csv.gz", Sha256.of(path.resolve("a.csv.gz"))));
    }

    @Test
    void looksInTheSecondFolderForWhatTheFirstDoesNotHave(@TempDir Path data) throws IOException {
        Files.writeString(data.resolve("a.csv"), "code\nfar\n");
        Files.writeString(data.resolve("b.csv"), "code\nfar\n");
        Files.writeString(path.resolve("a.csv"), "code\nnear\n");
        var both = new DataFolder(path, data);
        StringBuilder seen = new StringBuilder();
        for (String name : new String[] {"a.csv", "b.csv", "\0"}) {
            Table.read(both, Written.ref(name), files.problems, head -> {
                Column code = head.need("code");
                return row -> seen.append(row.text(code)).append(' ');
            });
        }
        assertThat(seen).hasToString("near far ");
        assertThat(files.refused()).endsWith("Maybe the path is meant from another folder: " + path + ", " + data);
    }

    private static String[] named(String[] rows, String file) {
        return Arrays.stream(rows).map(row -> row.replace("@X", "@" + file)).toArray(String[]::new);
    }

    private static String unreadable(String file, String why) {
        return file + ": " + message(file, why);
    }

    private static String message(String file, String why) {
        return "file-unreadable: " + file + " cannot be read: " + why + "\n  Maybe it is cut off, or of another format than its name says.";
    }
}
