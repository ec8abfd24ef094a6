package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.Attributes;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Spot;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttributeReaderTest {

    private static final PlaceCode A = new PlaceCode("A");
    private static final PlaceCode B = new PlaceCode("B");

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    @Test
    void readsTheNamedColumnsUnderTheirNewNames() {
        Attributes attributes = read(source("code,\"Residents, mid 2025\",status,rain\nA,\"1,234,567\",\"holder, once\",800\nB,900,,\n",
                Map.of("people", "Residents, mid 2025", "status", "status"), ","));
        assertThat(attributes.find(A, "people")).contains(new Attributes.Given("1234567", new Spot("towns.csv", 2, 2)));
        assertThat(attributes.find(A, "status").orElseThrow().text()).isEqualTo("holder, once");
        assertThat(attributes.find(B, "people").orElseThrow().text()).isEqualTo("900");
        assertThat(attributes.find(B, "status")).isEmpty();
        assertThat(attributes.find(A, "rain")).isEmpty();
        assertThat(attributes.names()).containsExactly("people", "status");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void readsEveryColumnWithoutAList() {
        Attributes attributes = read(source("code,rain,never,\nA,800,,x\n", Map.of(), null));
        assertThat(attributes.names()).containsExactly("never", "rain");
        assertThat(attributes.find(A, "rain").orElseThrow().text()).isEqualTo("800");
    }

    @Test
    void joinsACodeOfSeveralColumnsAndKeepsThemAsAttributes() {
        FileRef file = files.file("panel.csv", "country,year,rain\n4110,A,7\n");
        var tree = new PlaceTree("test", List.of(new Level("row")), List.of(new Place(new PlaceCode("4110-A"), "许昌", new Level("row"), Optional.empty())));
        var source = new AttributeSource(file, List.of("country", "year"), Map.of(), Optional.empty());
        Attributes attributes = AttributeReader.read(List.of(source), tree, _ -> false, files.folder, files.problems);
        assertThat(List.of("country", "year", "rain")).map(name -> attributes.find(new PlaceCode("4110-A"), name).orElseThrow().text()).containsExactly("4110", "A", "7");
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void stripsSeparatorsOfWholeGroupsOnly() {
        Attributes attributes = read(source("code,a,b,c\nA,1.234.567,\"1,5\",1.23\n", Map.of(), "."));
        assertThat(List.of("a", "b", "c")).map(name -> attributes.find(A, name).orElseThrow().text()).containsExactly("1234567", "1,5", "1.23");
    }

    @Test
    void rejectsPlacesThatAreNotInTheTreeUnlessTheyLieOutside() {
        Attributes attributes = read(source("code,rain\nA,1\n4199,2\nAA,3\n,4\n", Map.of(), null));
        assertThat(attributes.find(A, "rain")).isPresent();
        assertThat(files.refused()).isEqualTo("""
                towns.csv:4:1: unknown-place: There is no place AA.
                  Maybe: A
                towns.csv:5:1: cell-empty: The cell code is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.""");
    }

    @Test
    void rejectsTwoValuesForOneAndTheSame() {
        Attributes attributes = read(source("code,rain,snow\nA,1,5\nA,1,\nA,2,\n", Map.of(), null));
        assertThat(attributes.find(A, "rain").orElseThrow().text()).isEqualTo("1");
        assertThat(files.refused()).isEqualTo("""
                towns.csv:4:2: duplicate-place: The place A stands here again; first at towns.csv:2:2.
                  Maybe the file holds two editions of the tree.""");
    }

    @Test
    void rejectsAMissingColumn() {
        read(source("code,rain\nA,1\n", Map.of("people", "Rain"), null));
        assertThat(files.refused()).isEqualTo("""
                towns.csv:1: column-missing: There is no column Rain.
                  Maybe it is called: rain""");
    }

    private AttributeSource source(String text, Map<String, String> columns, @org.jspecify.annotations.Nullable String thousands) {
        return new AttributeSource(files.file("towns.csv", text), List.of("code"), columns, Optional.ofNullable(thousands));
    }

    private Attributes read(AttributeSource source) {
        return AttributeReader.read(List.of(source), Written.tree(), code -> code.text().startsWith("41"), files.folder, files.problems);
    }
}
