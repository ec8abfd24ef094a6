package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceTree;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlaceReaderTest {

    private static final TreeSource.LevelName COLUMN = new TreeSource.InColumn("level");

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    @Test
    void readsATreeWithItsLevelsFromTheTopWhateverTheOrderOfRows() {
        PlaceTree tree = tree("""
                code,name,parent,level
                v,Village,t,village
                t,Town,c,town
                d,District,c,district
                c,County,,county
                """).orElseThrow();
        assertThat(tree.all()).extracting(place -> place.code().text()).containsExactly("c", "d", "t", "v");
        assertThat(tree.levels()).extracting(Level::name).containsExactly("county", "town", "district", "village");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void isOfTheEditionOfItsBytes() {
        assertThat(tree("code,name,parent,level\nc,County,,county\n").orElseThrow().edition())
                .isEqualTo("sha256:" + files.folder.inputs().getFirst().sha256().substring(0, 16));
    }

    @Test
    void readsOneTreeFromTwoFilesAndALevelFromATableOfItsChildren() {
        FileRef file = files.file("areas.csv", """
                area,areaName,district,districtName
                a1,One,d1,North
                a2,Two,d1,North
                a3,Three,d2,South
                """);
        Optional<PlaceTree> tree = PlaceReader.read(List.of(
                new TreeSource(file, List.of("area"), "areaName", Optional.of("district"), new TreeSource.All("area"), false),
                new TreeSource(file, List.of("district"), "districtName", Optional.empty(), new TreeSource.All("district"), true)), files.folder, files.problems);
        assertThat(tree.orElseThrow().all()).extracting(Place::code).map(Object::toString).containsExactly("d1", "a1", "a2", "d2", "a3");
        assertThat(tree.orElseThrow().levels()).extracting(Level::name).containsExactly("district", "area");
        assertThat(files.folder.inputs()).hasSize(1);
    }

    @Test
    void isOfAnEditionOfItsOwnForSeveralFiles() {
        List<TreeSource> sources = List.of(
                source(files.file("a.csv", "code,name,parent,level\nc,County,,county\n")),
                source(files.file("b.csv", "code,name,parent,level\nt,Town,c,town\n")));
        String hashes = PlaceReader.read(sources, files.folder, files.problems).map(_ -> files.folder.inputs().stream().map(InputFile::sha256)
                .collect(Collectors.joining("\n"))).orElseThrow();
        assertThat(PlaceReader.read(sources, files.folder, files.problems).orElseThrow().edition())
                .isEqualTo("sha256:" + Sha256.of(hashes).substring(0, 16));
    }

    @Test
    void joinsACodeOfSeveralColumnsWithHyphens() {
        FileRef file = files.file("panel.csv", "country,year,name\nAT,2018,Austria\nAT,2019,Austria\nBE,2018,Belgium\n");
        Optional<PlaceTree> tree = PlaceReader.read(List.of(panel(file)), files.folder, files.problems);
        assertThat(tree.orElseThrow().all()).extracting(Place::code).map(Object::toString).containsExactly("AT-2018", "AT-2019", "BE-2018");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void rejectsAJoinedCodeThatLacksAPartOrStandsThereTwice() {
        FileRef file = files.file("panel.csv", "country,year,name\nAT,2018,Austria\nAT,,Austria\n,,Nobody\nAT,2018,Austria\n");
        assertThat(PlaceReader.read(List.of(panel(file)), files.folder, files.problems)).isEmpty();
        assertThat(files.problems.list()).extracting(refusal -> refusal.spot() + " " + refusal.code().id() + " " + refusal.value()).containsExactly(
                "panel.csv:3:2 cell-empty year", "panel.csv:4:1 cell-empty country", "panel.csv:4:2 cell-empty year", "panel.csv:5:1 duplicate-place AT-2018");
    }

    @Test
    void rejectsAPlaceThatStandsThereTwice() {
        assertThat(tree("code,name,parent,level\nc,County,,county\nc,County,,county\n")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                places.csv:3:1: duplicate-place: The place c stands here again; first at places.csv:2:1.
                  Maybe the file holds two editions of the tree.""");
    }

    @Test
    void rejectsDistinctRowsThatDiffer() {
        FileRef file = files.file("places.csv", "code,name,parent,level\nc,County,,county\nc,County,,county\nc,Shire,,county\n");
        var distinct = new TreeSource(file, List.of("code"), "name", Optional.of("parent"), COLUMN, true);
        assertThat(PlaceReader.read(List.of(distinct), files.folder, files.problems)).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                places.csv:4:1: duplicate-place: The place c stands here again; first at places.csv:2:1.
                  Maybe the file holds two editions of the tree.""");
    }

    @Test
    void rejectsAPlaceWithoutItsParent() {
        assertThat(tree("code,name,parent,level\nc,County,,county\nt,Town,x,town\nv,Village,t,village\n")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                places.csv:3:3: place-without-parent: The place t lies in x, which is not in the tree.
                  Maybe its row is missing, or a leading zero was lost.""");
    }

    @Test
    void rejectsAPlaceInItself() {
        assertThat(tree("code,name,parent,level\n41,Province,,province\n4110,City,4110,city\n")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                places.csv:3:3: place-in-itself: The place 4110 lies in itself.
                  Maybe its parent should be: 41""");
    }

    @Test
    void rejectsEveryCycleOnceAndNotWhatHangsBelowIt() {
        assertThat(tree("code,name,parent,level\nx,X,a,v\na,A,b,t\nb,B,a,t\np,P,q,t\nq,Q,p,t\nc,C,,c\n")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                places.csv:3:3: place-in-itself: The place a lies in itself.
                  Maybe its parent should be: —
                places.csv:5:3: place-in-itself: The place p lies in itself.
                  Maybe its parent should be: —""");
    }

    @Test
    void rejectsEmptyCellsAndCodesWithSpaces() {
        assertThat(tree("code,name,parent,level\n,County,,county\na,,,county\nb,B,,\nc d,C,,county\n")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                places.csv:2:1: cell-empty: The cell code is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.
                places.csv:3:2: cell-empty: The cell name is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.
                places.csv:4:4: cell-empty: The cell level is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.
                places.csv:5:1: bad-code: “c d” cannot be a code.
                  Maybe use letters, digits, - _ and . only.""");
    }

    @Test
    void doesNotBlameTheParentsWhenAFileIsMissing() {
        var sources = List.of(source(Written.ref("counties.csv")), source(files.file("towns.csv", "code,name,parent,level\nt,Town,c,town\n")));
        assertThat(PlaceReader.read(sources, files.folder, files.problems)).isEmpty();
        assertThat(files.problems.list()).singleElement().asString().startsWith("campaign.yaml:3:8: file-missing: There is no file counties.csv.");
    }

    @Test
    void rejectsAChainThatIsNoTree() {
        assertThat(tree("code,name,parent,level\np0,P,,l\n" + chain(99)).orElseThrow().all()).hasSize(100);
        assertThat(tree("code,name,parent,level\np0,P,,l\n" + chain(20_000))).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                places.csv:102:3: tree-too-deep: The place p100 has 100 places above it.
                  Maybe its parent should be: p10""");
    }

    private static String chain(int length) {
        return IntStream.rangeClosed(1, length).mapToObj(i -> "p" + i + ",P,p" + (i - 1) + ",l\n").collect(Collectors.joining());
    }

    private Optional<PlaceTree> tree(String text) {
        return PlaceReader.read(List.of(source(files.file("places.csv", text))), files.folder, files.problems);
    }

    private static TreeSource panel(FileRef file) {
        return new TreeSource(file, List.of("country", "year"), "name", Optional.empty(), new TreeSource.All("row"), false);
    }

    private static TreeSource source(FileRef file) {
        return new TreeSource(file, List.of("code"), "name", Optional.of("parent"), COLUMN, false);
    }
}
