package heng.grid;

import heng.core.text.Hint;
import heng.core.text.Nearest;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import heng.grid.GridReader.Kind;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.filesystem.FileMagic;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/// Opens workbooks that come from outside: `.xlsx`, and `.xls` where a table of data is wanted.
///
/// Refused, never thrown: `FILE_MISSING`; `FILE_UNREADABLE` (empty, cut off or broken, no workbook, with a password, larger than the limits;
/// an old `.xls` where a standard is wanted); `SHEET_MISSING`.
public final class Workbooks {

    /// Limits on what comes from outside; our defaults. A table of a whole standard has some hundred rows, a register of sites some thousand.
    static final long MOST_FILE_MIB = 16;
    static final long MOST_PART_MIB = 48;
    private static final double LEAST_INFLATE_RATIO = 0.005;
    private static final int MOST_PARTS = 500;
    private static final long MOST_UNPACKED_MIB = 128;
    /// Angle brackets in the sheets, about five for a cell: POI keeps some hundred bytes of memory for each cell, and a blank one takes six bytes in the file.
    private static final long MOST_TAGS = 5_000_000;

    private final Path path;
    private final Spot spot;
    private final Kind kind;
    private final Optional<String> wanted;
    private final Problems problems;

    private Workbooks(Path path, Spot spot, Kind kind, Optional<String> wanted, Problems problems) {
        this.path = path;
        this.spot = spot;
        this.kind = kind;
        this.wanted = wanted;
        this.problems = problems;
    }

    /// The sheets of a workbook, hidden ones too, as a person reads them.
    public static Optional<List<Grid>> read(Path path, Problems problems) {
        return new Workbooks(path, Spot.of(path.toString()), Kind.STANDARD, Optional.empty(), problems).sheets();
    }

    /// One sheet with data, spelt for computing: dates as `2026-09-05`, shares as decimals.
    ///
    /// @param sheet the name of the sheet; the first one if none is given
    /// @param spot the file as the user named it
    public static Optional<Grid> table(Path path, Optional<String> sheet, Spot spot, Problems problems) {
        return new Workbooks(path, spot, Kind.DATA, sheet, problems).sheets().map(List::getFirst);
    }

    private Optional<List<Grid>> sheets() {
        if (!Files.isRegularFile(path)) {
            problems.add(RefusalCode.FILE_MISSING, spot, spot.file(), Path.of("").toAbsolutePath().toString());
            return Optional.empty();
        }
        try {
            long size = Files.size(path);
            if (size == 0) return refused(Phrase.EMPTY);
            if (size > MOST_FILE_MIB << 20) return refused(Phrase.TOO_LARGE.with(MOST_FILE_MIB + " MiB"));
            return switch (FileMagic.valueOf(path.toFile())) {
                case OOXML -> packed();
                case OLE2 -> old();
                default -> refused(Phrase.NO_WORKBOOK);
            };
        } catch (IOException e) {
            return refused(Phrase.CUT_OFF);
        }
    }

    private Optional<List<Grid>> packed() throws IOException {
        if (unpackedMib(path) > MOST_UNPACKED_MIB) return refused(Phrase.TOO_LARGE.with(MOST_UNPACKED_MIB + " MiB"));
        return tags(path) > MOST_TAGS ? refused(Phrase.TOO_LARGE.with("1 M ▦")) : open();
    }

    private Optional<List<Grid>> old() {
        if (isProtected(path)) return refused(Phrase.PROTECTED);
        return kind == Kind.STANDARD ? refused(Phrase.OLD_WORKBOOK) : openOld();
    }

    /// What the parts say they unpack to; POI holds each of them to its own limit. The list of parts stands at the end of a zip: a file without it is cut,
    /// and POI would read what there is of it.
    private static long unpackedMib(Path path) throws IOException {
        try (var zip = new ZipFile(path.toFile())) {
            return zip.stream().mapToLong(part -> Math.max(0, part.getSize())).sum() >> 20;
        }
    }

    /// Counts no further than the limit, whatever the parts say of their sizes.
    private static long tags(Path path) throws IOException {
        long tags = 0;
        try (var zip = new ZipFile(path.toFile())) {
            for (ZipEntry part : zip.stream().filter(entry -> entry.getName().contains("worksheets/")).toList()) {
                try (InputStream bytes = new BufferedInputStream(zip.getInputStream(part), 1 << 16)) {
                    for (int next = bytes.read(); next >= 0 && tags <= MOST_TAGS; next = bytes.read()) if (next == '<') tags++;
                }
            }
        }
        return tags;
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

    /// POI throws unchecked exceptions of many kinds at broken files, so all of them are taken for a broken file here and in [#openOld], and nowhere else.
    private Optional<List<Grid>> open() {
        setLimits();
        try (OPCPackage parts = OPCPackage.open(path.toFile(), PackageAccess.READ)) {
            if (parts.getPartsByContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml").isEmpty()
                    && parts.getPartsByContentType("application/vnd.ms-excel.sheet.macroEnabled.main+xml").isEmpty()) {
                return refused(Phrase.NO_WORKBOOK);
            }
            return grids(new XSSFWorkbook(parts));
        } catch (GridReader.TooLarge e) {
            return refused(Phrase.TOO_LARGE.with(e.limit()));
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            return refused(isBomb(e) ? Phrase.TOO_LARGE.with(MOST_PART_MIB + " MiB") : Phrase.CUT_OFF);
        }
    }

    private Optional<List<Grid>> openOld() {
        try (var files = new POIFSFileSystem(path.toFile(), true); var workbook = new HSSFWorkbook(files)) {
            return grids(workbook);
        } catch (GridReader.TooLarge e) {
            return refused(Phrase.TOO_LARGE.with(e.limit()));
        } catch (IOException | RuntimeException _) {
            return refused(Phrase.CUT_OFF);
        }
    }

    private Optional<List<Grid>> grids(Workbook workbook) {
        List<Sheet> sheets = new ArrayList<>();
        workbook.sheetIterator().forEachRemaining(sheets::add);
        if (sheets.isEmpty()) return refused(Phrase.EMPTY);
        if (kind == Kind.DATA) {
            List<String> names = sheets.stream().map(Sheet::getSheetName).toList();
            if (wanted.isEmpty()) sheets = sheets.subList(0, 1);
            else sheets = sheets.stream().filter(sheet -> sheet.getSheetName().equals(wanted.get())).limit(1).toList();
            if (sheets.isEmpty()) {
                problems.add(RefusalCode.SHEET_MISSING, spot, wanted.orElse(""), Nearest.hint(wanted.orElse(""), names));
                return Optional.empty();
            }
        }
        return Optional.of(sheets.stream().map(sheet -> new GridReader(sheet, kind).read()).toList());
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
        problems.add(RefusalCode.FILE_UNREADABLE, spot, spot.file(), why);
        return Optional.empty();
    }
}
