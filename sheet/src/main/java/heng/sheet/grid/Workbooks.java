package heng.sheet.grid;

import heng.core.text.Hint;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Opens `.xlsx` files that come from outside.
///
/// Refused, never thrown: `FILE_MISSING`; `FILE_UNREADABLE` (empty, cut off or broken, no workbook, an old `.xls`, with a password, larger than the limits).
public final class Workbooks {

    /// Limits on what comes from outside; our defaults. A table of a whole standard has some hundred rows.
    static final long MOST_FILE_MIB = 16;
    static final long MOST_PART_MIB = 48;
    private static final double LEAST_INFLATE_RATIO = 0.005;
    private static final int MOST_PARTS = 500;
    private static final long MOST_UNPACKED_MIB = 128;

    private final String file;
    private final Problems problems;

    private Workbooks(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    /// The sheets of a workbook, hidden ones too.
    public static Optional<List<Grid>> read(Path path, Problems problems) {
        return new Workbooks(path.toString(), problems).sheets(path);
    }

    private Optional<List<Grid>> sheets(Path path) {
        if (!Files.isRegularFile(path)) {
            problems.add(RefusalCode.FILE_MISSING, Spot.of(file), file, Path.of("").toAbsolutePath().toString());
            return Optional.empty();
        }
        try {
            long size = Files.size(path);
            if (size == 0) return refused(Phrase.EMPTY);
            if (size > MOST_FILE_MIB << 20) return refused(Phrase.TOO_LARGE.with(MOST_FILE_MIB + " MiB"));
            return switch (FileMagic.valueOf(path.toFile())) {
                case OOXML -> unpackedMib(path) > MOST_UNPACKED_MIB ? refused(Phrase.TOO_LARGE.with(MOST_UNPACKED_MIB + " MiB")) : open(path);
                case OLE2 -> refused(isProtected(path) ? Phrase.PROTECTED : Phrase.OLD_WORKBOOK);
                default -> refused(Phrase.NO_WORKBOOK);
            };
        } catch (IOException e) {
            return refused(Phrase.CUT_OFF);
        }
    }

    /// What the parts say they unpack to; POI holds each of them to its own limit. The list of parts stands at the end of a zip: a file without it is cut,
    /// and POI would read what there is of it.
    private static long unpackedMib(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream().mapToLong(part -> Math.max(0, part.getSize())).sum() >> 20;
        }
    }

    private static boolean isProtected(Path path) {
        try (var files = new POIFSFileSystem(path.toFile(), true)) {
            return files.getRoot().hasEntryCaseInsensitive(Decryptor.DEFAULT_POIFS_ENTRY);
        } catch (IOException | RuntimeException _) {
            return false; // a broken one is no workbook either way
        }
    }

    /// POI keeps its limits in static fields; they are set before every use.
    static void setLimits() {
        ZipSecureFile.setMinInflateRatio(LEAST_INFLATE_RATIO);
        ZipSecureFile.setMaxEntrySize(MOST_PART_MIB << 20);
        ZipSecureFile.setMaxTextSize(MOST_PART_MIB << 20);
        ZipSecureFile.setMaxFileCount(MOST_PARTS);
    }

    /// POI throws unchecked exceptions of many kinds at broken files, so all of them are taken for a broken file here, and nowhere else.
    private Optional<List<Grid>> open(Path path) {
        setLimits();
        try (OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            if (parts.getPartsByContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml").isEmpty()
                    && parts.getPartsByContentType("application/vnd.ms-excel.sheet.macroEnabled.main+xml").isEmpty()) {
                return refused(Phrase.NO_WORKBOOK);
            }
            var workbook = new XSSFWorkbook(parts);
            List<Grid> grids = new ArrayList<>();
            for (int i = 0; i < workbook.getNumberOfSheets(); i++) grids.add(new GridReader(workbook.getSheetAt(i)).read());
            return Optional.of(grids);
        } catch (GridReader.TooLarge e) {
            return refused(Phrase.TOO_LARGE.with(e.limit()));
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            return refused(isBomb(e) ? Phrase.TOO_LARGE.with(MOST_PART_MIB + " MiB") : Phrase.CUT_OFF);
        }
    }

    /// POI tells its own limits only by their names in the message.
    private static boolean isBomb(Throwable thrown) {
        for (Throwable e = thrown; e != null; e = e.getCause()) {
            String message = String.valueOf(e.getMessage());
            if (message.contains("Zip bomb") || message.contains("MIN_INFLATE_RATIO") || message.contains("MAX_ENTRY_SIZE") || message.contains("MAX_FILE_COUNT")) return true;
        }
        return false;
    }

    private Optional<List<Grid>> refused(Hint why) {
        problems.add(RefusalCode.FILE_UNREADABLE, Spot.of(file), file, why);
        return Optional.empty();
    }
}
