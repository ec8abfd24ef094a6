package heng.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.Problems;
import heng.store.FileShelf;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files that are no workbooks, or want to hurt, are refused by name, with a remedy, in both languages.
class RefusalTest {

    private static final String TABLE = """
            项目 | 分值 | 扣分
            街道 | 3 | 每处扣1分
            """;

    @TempDir
    Path folder;

    private String refusal(Path file) {
        return refusal(file, Optional.empty(), Locale.ENGLISH);
    }

    private String refusal(Path file, Optional<String> sheet, Locale locale) {
        var problems = new Problems();
        assertThat(new StandardImport(new FileShelf(), Locale.ENGLISH, problems).read(file, sheet)).isEmpty();
        assertThat(problems.list()).hasSize(1);
        return problems.list().getFirst().message(locale).replace(folder + "/", "");
    }

    private Path good() throws IOException {
        return Workbook.write(folder.resolve("good.xlsx"), TABLE);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void refusesAMissingFile() {
        assertThat(refusal(folder.resolve("none.xlsx"))).startsWith("none.xlsx: file-missing:");
    }

    @Test
    void refusesAnEmptyFile() throws IOException {
        assertThat(refusal(file("empty.xlsx", new byte[0]))).contains("file-unreadable").contains("it is empty");
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        assertThat(refusal(file("text.xlsx", "项目,分值\n".getBytes(StandardCharsets.UTF_8)))).contains("it is no .xlsx workbook");
        assertThat(refusal(zip("other.xlsx", "a.txt", "hello".getBytes(StandardCharsets.UTF_8)))).contains("file-unreadable");
    }

    @Test
    void refusesACutFileWhereverItIsCut() throws IOException {
        byte[] whole = Files.readAllBytes(good());
        for (int length = 1; length < whole.length; length += 97) {
            assertThat(refusal(file("cut.xlsx", Arrays.copyOf(whole, length)))).contains("file-unreadable");
        }
    }

    @Test
    void refusesAPasswordAndAnOldWorkbook() throws Exception {
        Path file = folder.resolve("locked.xlsx");
        try (var files = new POIFSFileSystem(); OutputStream out = Files.newOutputStream(file)) {
            Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (OutputStream into = encryptor.getDataStream(files)) {
                Files.copy(good(), into);
            }
            files.writeFilesystem(out);
        }
        assertThat(refusal(file)).contains("it is protected with a password");
        assertThat(refusal(file, Optional.empty(), Locale.CHINESE)).contains("文件有密码保护");
        Path old = folder.resolve("old.xlsx");
        try (var workbook = new HSSFWorkbook(); OutputStream out = Files.newOutputStream(old)) {
            workbook.createSheet().createRow(0).createCell(0).setCellValue("项目");
            workbook.write(out);
        }
        assertThat(refusal(old)).contains("save it as .xlsx");
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path bomb = bomb("bomb.xlsx", 200);
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(refusal(bomb)).contains("it is larger than the limit of 128 MiB");
        assertThat(refusal(bomb("one-part.xlsx", 60))).contains("it is larger than the limit of 48 MiB");
    }

    /// A good workbook whose first sheet goes on with blanks.
    private Path bomb(String name, int mib) throws IOException {
        Path bomb = folder.resolve(name);
        try (var in = new ZipInputStream(Files.newInputStream(good())); var out = new ZipOutputStream(Files.newOutputStream(bomb))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                byte[] bytes = in.readAllBytes();
                if (!entry.getName().equals("xl/worksheets/sheet1.xml")) {
                    out.write(bytes);
                } else {
                    out.write(new String(bytes, StandardCharsets.UTF_8).replaceFirst("(?s)</sheetData>.*", "").getBytes(StandardCharsets.UTF_8));
                    for (int i = 0; i < mib; i++) out.write(" ".repeat(1 << 20).getBytes(StandardCharsets.UTF_8));
                    out.write("</sheetData></worksheet>".getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return bomb;
    }

    @Test
    void refusesOneTextInAMillionCells() throws IOException {
        String text = "x".repeat(30_000);
        Path file = Workbook.write(folder.resolve("texts.xlsx"), TABLE, sheet -> {
            for (int i = 2; i < 1002; i++) sheet.createRow(i).createCell(0).setCellValue(text);
        });
        assertThat(Files.size(file)).isLessThan(1 << 20);
        assertThat(refusal(file)).contains("it is larger than the limit of 20 M");
    }

    @Test
    void refusesMoreRowsThanATableHas() throws IOException {
        Path file = Workbook.write(folder.resolve("long.xlsx"), TABLE, sheet -> {
            for (int i = 2; i < 20_010; i++) sheet.createRow(i).createCell(0).setCellValue("x");
        });
        assertThat(refusal(file)).contains("it is larger than the limit of 20000");
    }

    @Test
    void refusesASheetThatIsNotThereAndOneWithoutATable() throws IOException {
        assertThat(refusal(good(), Optional.of("任务分解"), Locale.ENGLISH)).contains("sheet-missing").contains("Maybe it is called: 任务分解表");
        Path prose = Workbook.write(folder.resolve("prose.xlsx"), "关于印发任务分解表的通知\n各区县人民政府：");
        assertThat(refusal(prose)).contains("head-missing").contains("项目, 分值");
        assertThat(refusal(prose, Optional.empty(), Locale.CHINESE)).contains("找不到表头");
    }

    @Test
    void refusesAHiddenSheetThatSomebodyChanged() throws IOException {
        Path file = Standards.export(new FileShelf().find("heng:civilised-city-field", "").orElseThrow(), folder.resolve("carried.xlsx"));
        Workbook.edit(file, sheet -> sheet.getWorkbook().getSheet("heng").getRow(5).getCell(11).setCellValue("|code: [|"));
        assertThat(refusal(file)).contains("carried-broken");
    }

    private Path zip(String name, String entry, byte[] bytes) throws IOException {
        Path file = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(file))) {
            out.putNextEntry(new ZipEntry(entry));
            out.write(bytes);
        }
        return file;
    }
}
