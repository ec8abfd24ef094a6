package heng.store.cells;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.core.number.Arithmetic;
import heng.core.plan.CellBatch;
import heng.core.text.Problems;
import heng.store.InputFile;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CellFileTest {

    @TempDir
    Path folder;

    private static CellHead head(Arithmetic arithmetic, boolean rare) {
        return new CellHead("sha256:1", arithmetic, "divisions-2023", "sha256:2", 700, 123, 4, List.of(new InputFile("r.csv", "ab")),
                List.of(new CellHead.Leaf("a", 0), new CellHead.Leaf("b", 2), new CellHead.Leaf("c", 12)), rare, rare);
    }

    /// What a file of version 1 holds, and will hold for ever: `golden/heng-cells-1.parquet`.
    private static List<CellBatch> few() {
        CellBatch batch = new CellBatch(8);
        int row = batch.append(0, 1);
        batch.due[row] = 3;
        batch.seen[row] = 2;
        batch.units[row] = 1;
        batch.notApplicable[row] = 1;
        batch.unseen[row] = 1;
        batch.risen[row] = 4;
        batch.over[row] = -250;
        batch.under[row] = 400;
        batch.least[row] = -250;
        batch.greatest[row] = 7;
        batch.append(0, 2);
        batch.tally(batch.grade("A"), 3);
        batch.tally(batch.grade("良 \"好\""), 1);
        row = batch.append(699, 0);
        batch.overflow(row, new CellBatch.Overflow(BigInteger.TWO.pow(70), BigInteger.ONE, BigInteger.TEN.pow(30).negate(), BigInteger.ZERO));
        return List.of(batch);
    }

    private static final List<String> FEW = List.of(
            "0 1 3/2 1 1 1 4 -250 400 extremes -250 7",
            "0 2 0/0 0 0 0 0 0 0 A:3 良 \"好\":1",
            "699 0 0/0 0 0 0 0 0 0 Overflow[over=1180591620717411303424, under=1, least=-1000000000000000000000000000000, greatest=0]");

    @Test
    void readsWhatItWrote() throws IOException {
        Path file = folder.resolve("it's [1].parquet");
        CellHead head = head(Arithmetic.EXACT, true);
        assertThat(CellFile.write(file, head, CellText.stream(few(), 2))).isEqualTo(3);
        CellFile read = open(file);
        assertThat(read.head()).isEqualTo(head);
        assertThat(read.overflows()).isTrue();
        assertThat(CellText.of(read.stream(0, 700))).isEqualTo(FEW);
        assertThat(CellText.of(read.stream(1, 700))).isEqualTo(FEW.subList(2, 3));
        assertThat(read.stream(0, 1).scale(1)).isEqualTo(2);
    }

    /// The file lies in the resources since version 1 and is not written again.
    @Test
    void readsTheGoldenFileOfVersion1() throws IOException, URISyntaxException {
        Path golden = Path.of(CellFileTest.class.getResource("/heng/store/cells/heng-cells-1.parquet").toURI());
        CellFile read = open(golden);
        assertThat(read.head()).isEqualTo(head(Arithmetic.EXACT, true));
        assertThat(CellText.of(read.stream(0, 700))).isEqualTo(FEW);
    }

    @Test
    void keepsManyCellsInOrderInBothArithmetics() throws IOException {
        for (Arithmetic arithmetic : List.of(Arithmetic.EXACT, Arithmetic.REAL)) {
            for (boolean rare : List.of(false, true)) {
                List<CellBatch> many = many(arithmetic, rare, new Random(17));
                Path file = folder.resolve("many.parquet");
                CellFile.write(file, head(arithmetic, rare), CellText.stream(many, 2));
                List<String> expected = CellText.of(CellText.stream(many, 2));
                assertThat(expected).hasSizeGreaterThan(100_000);
                assertThat(CellText.of(open(file).stream(0, 1_000_000))).isEqualTo(expected);
                List<String> part = expected.stream().filter(line -> place(line) >= 12_345 && place(line) < 20_000).toList();
                assertThat(CellText.of(open(file).stream(12_345, 20_000))).isEqualTo(part).isNotEmpty();
            }
        }
    }

    @Test
    void readsHistogramsOfWhichNearlyAllDiffer() throws IOException {
        List<CellBatch> batches = new ArrayList<>();
        for (int from = 0; from <= Tallies.MOST; from += 300) {
            CellBatch batch = new CellBatch(300);
            for (int place = from; place < from + 300; place++) {
                batch.append(place, 2);
                batch.tally(batch.grade("A"), 1 + place);
            }
            batches.add(batch);
        }
        Path file = folder.resolve("different.parquet");
        CellFile.write(file, head(Arithmetic.EXACT, true), CellText.stream(batches, 2));
        assertThat(CellText.of(open(file).stream(0, 1_000_000))).isEqualTo(CellText.of(CellText.stream(batches, 2))).hasSizeGreaterThan(Tallies.MOST);
    }

    private static int place(String line) {
        return Integer.parseInt(line.substring(0, line.indexOf(' ')));
    }

    private static List<CellBatch> many(Arithmetic arithmetic, boolean rare, Random random) {
        List<CellBatch> batches = new ArrayList<>();
        for (int place = 0; place < 50_000; place++) {
            CellBatch batch = place % 90 == 0 ? new CellBatch(300) : batches.getLast();
            if (place % 90 == 0) batches.add(batch);
            for (int leaf = 0; leaf < 3; leaf++) {
                if (random.nextInt(10) == 0) continue;
                int row = batch.append(place, leaf);
                batch.due[row] = random.nextInt(5);
                batch.units[row] = random.nextInt(5);
                batch.over[row] = arithmetic.isExact() ? random.nextLong() : Double.doubleToRawLongBits(random.nextGaussian());
                if (!arithmetic.isExact()) batch.overLow[row] = Double.doubleToRawLongBits(random.nextGaussian() * 1e-17);
                if (rare && leaf == 1) batch.least[row] = batch.over[row];
                if (rare && leaf == 2) batch.tally(batch.grade("ABCDE".charAt(random.nextInt(5)) + ""), 1 + random.nextInt(3));
            }
        }
        return batches;
    }

    @Test
    void refusesWhatIsNoCellFileOfAKnownVersion() throws IOException, SQLException {
        Path other = folder.resolve("other.parquet");
        Path later = folder.resolve("later.parquet");
        Path none = Files.writeString(folder.resolve("none.parquet"), "no parquet");
        try (Connection duck = Duck.open(1)) {
            Duck.execute(duck, "COPY (SELECT 1 AS place) TO '" + other + "' (FORMAT parquet)");
            Duck.execute(duck, "COPY (SELECT 1 AS place) TO '" + later + "' (FORMAT parquet, KV_METADATA {heng: '{\"format\":\"heng-cells/2\"}'})");
        }
        assertThat(refused(other)).contains("cells-format: The file holds no cells of a known version; it says “”.", "heng-cells/1 is read here");
        assertThat(refused(later)).contains("cells-format", "it says “heng-cells/2”");
        assertThat(refused(none)).contains("file-unreadable");
        assertThat(refused(folder.resolve("absent.parquet"))).contains("file-missing");
    }

    @Test
    void writesNothingWhereTheCellsAreNotSorted() throws IOException {
        CellBatch batch = new CellBatch(4);
        batch.append(5, 1);
        batch.append(5, 1);
        Path file = folder.resolve("a.parquet");
        assertThatThrownBy(() -> CellFile.write(file, head(Arithmetic.EXACT, false), CellText.stream(List.of(batch), 0)))
                .isInstanceOf(IllegalStateException.class).hasMessage("The cell of place 5, leaf 1 comes after place 5, leaf 1");
        try (var left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    /// A file that somebody else sorted otherwise is not taken for one of ours.
    @Test
    void seesCellsInAnotherOrderWhenReading() throws IOException, SQLException {
        Path file = folder.resolve("a.parquet");
        Path turned = folder.resolve("b.parquet");
        CellHead head = head(Arithmetic.EXACT, true);
        CellFile.write(file, head, CellText.stream(few(), 0));
        try (Connection duck = Duck.open(1)) {
            Duck.execute(duck, "COPY (SELECT * FROM " + Duck.parquet(file) + " ORDER BY place DESC) TO '" + turned + "' (FORMAT parquet, KV_METADATA {heng: " + Duck.text(head.json().canonical()) + "})");
        }
        assertThatThrownBy(() -> CellText.of(open(turned).stream(0, 700))).isInstanceOf(IllegalStateException.class);
    }

    private static CellFile open(Path file) {
        var problems = new Problems();
        CellFile found = CellFile.open(file, problems).orElse(null);
        assertThat(problems.list()).isEmpty();
        assertThat(found).isNotNull();
        return found;
    }

    private static String refused(Path file) {
        var problems = new Problems();
        assertThat(CellFile.open(file, problems)).isEmpty();
        return problems.list().getFirst().message(Locale.ENGLISH);
    }
}
