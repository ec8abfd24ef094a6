package heng.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

/// Files that want to hurt, or were hurt: a message, in little time and memory.
class HostileFilesTest {

    private static final int BLOCK = 1 << 20;

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    private String refused(String name) {
        var start = System.nanoTime();
        assertThat(files.rows(Written.ref(name), "code")).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(60));
        String said = files.refused();
        files = new Written(path);
        return said;
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv.gz", "a.csv.xz", "a.jsonl", "a.ndjson.gz", "a.parquet", "a.xlsx", "a.xls"})
    void rejectsTwoGigabytesOfNothing(String name) throws IOException {
        try (var file = new RandomAccessFile(path.resolve(name).toFile(), "rw")) {
            file.setLength(2L << 30);
        }
        long before = used();
        assertThat(refused(name)).contains("file-unreadable");
        assertThat(used() - before).isLessThan(256L << 20);
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.csv", "a.csv.gz", "a.csv.xz", "a.jsonl", "a.parquet", "a.xlsx", "a.xls"})
    void rejectsAnEmptyFile(String name) {
        files.file(name, "");
        assertThat(refused(name)).contains("file-unreadable").containsAnyOf("it is empty", "it ends too early");
    }

    @Test
    void rejectsBombs() throws IOException {
        byte[] block = "code\n".repeat(BLOCK / 5).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream gz = new GZIPOutputStream(Files.newOutputStream(path.resolve("a.csv.gz"))); var xz = new XZOutputStream(Files.newOutputStream(path.resolve("a.csv.xz")), new LZMA2Options(1))) {
            for (int i = 0; i < 200; i++) {
                gz.write(block);
                xz.write(block);
            }
        }
        assertThat(refused("a.csv.gz")).contains("it unpacks to more than 200 times its own size");
        assertThat(refused("a.csv.xz")).contains("it unpacks to more than 200 times its own size");
    }

    @Test
    void rejectsAWorkbookThatUnpacksWithoutEnd() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            for (int i = 0; i < 200; i++) zip.write(new byte[BLOCK]);
        }
        files.file("a.xlsx", bytes.toByteArray());
        assertThat(refused("a.xlsx")).contains("it is larger than the limit of 128 MiB");
    }

    /// Cells that take six bytes in the file and hundreds in memory.
    @Test
    void rejectsAWorkbookOfMillionsOfCells() throws IOException {
        byte[] whole = Sheets.texts(List.of(List.of("code", "name"), List.of("1", "x")));
        var bytes = new ByteArrayOutputStream();
        try (var from = new java.util.zip.ZipInputStream(new java.io.ByteArrayInputStream(whole)); var zip = new ZipOutputStream(bytes)) {
            for (ZipEntry part = from.getNextEntry(); part != null; part = from.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(part.getName()));
                if (!part.getName().contains("worksheets/")) from.transferTo(zip);
                else zip.write(("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row>" + "<c/>".repeat(6_000_000) + "</row></sheetData></worksheet>").getBytes(StandardCharsets.US_ASCII));
            }
        }
        files.file("a.xlsx", bytes.toByteArray());
        assertThat(refused("a.xlsx")).contains("it is larger than the limit of 1 M");
    }

    @Test
    void rejectsNulLongLinesManyColumnsAndQuotesThatNeverClose() {
        files.file("a.csv", "code\n1\n\0\n");
        assertThat(refused("a.csv")).startsWith("a.csv:3: file-unreadable: a.csv cannot be read: it holds NUL bytes");
        files.file("a.csv", "code\n" + "x".repeat(10_000_000) + "\n");
        assertThat(refused("a.csv")).startsWith("a.csv:2: file-unreadable: a.csv cannot be read: this row is longer than the limit of 1048576");
        files.file("a.csv", "code\n\"" + "x\n".repeat(5_000_000) + "\"\n");
        assertThat(refused("a.csv")).contains("a.csv cannot be read: this row is longer than the limit of 1048576");
        files.file("a.csv", ",".repeat(1_000_000) + "\n");
        assertThat(refused("a.csv")).contains("it has more columns than the limit of 10000");
        files.file("a.csv", "code\n\"1\n2\n");
        assertThat(refused("a.csv")).startsWith("a.csv:2: file-unreadable: a.csv cannot be read: a quote opened on this line is never closed");
        StringBuilder members = new StringBuilder("{");
        for (int i = 0; i < 20_000; i++) members.append("\"m").append(i).append("\":1,");
        files.file("a.jsonl", members.append("\"code\":1}\n").toString());
        assertThat(refused("a.jsonl")).contains("it has more columns than the limit of 10000");
    }

    /// A last row without its end is where a file was cut; before it nothing may count.
    @Test
    void rejectsACsvFileCutInItsLastRow() {
        files.file("a.csv", "code,name,x\n1,a,b\n2,a");
        assertThat(files.rows(Written.ref("a.csv"), "code")).hasSize(1);
        assertThat(files.refused()).startsWith("a.csv:3: file-unreadable: a.csv cannot be read: it ends too early");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.parquet", "a.xlsx"})
    void rejectsAFileCutOffAnywhere(String name) {
        byte[] whole = name.endsWith("xlsx") ? Sheets.texts(List.of(List.of("code", "name"), List.of("1", "x"))) : Parquets.bytes(path, "SELECT 1 AS code, 'x' AS name");
        for (int length = 0; length < whole.length; length += 1 + whole.length / 60) {
            files.file(name, Arrays.copyOf(whole, length));
            assertThat(refused(name)).as("cut to %d bytes", length).contains("file-unreadable");
        }
    }

    @Test
    void stopsWhereTooManyRowsAreRefused() {
        files.file("a.csv", "code,x\n" + "1\n".repeat(100_002));
        assertThatCode(() -> files.rows(Written.ref("a.csv"), "code")).doesNotThrowAnyException();
        assertThat(files.problems.list()).extracting(refusal -> refusal.code().id()).contains("file-unreadable");
        assertThat(files.problems.size()).isEqualTo(100_002);
    }
}
