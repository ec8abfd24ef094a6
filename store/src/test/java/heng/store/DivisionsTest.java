package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import heng.core.text.Problems;
import heng.core.text.Spot;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DivisionsTest {

    private static final PlaceTree ALL = Divisions.all();

    private final Problems problems = new Problems();

    @Test
    void holdsTheWholeNation() {
        assertThat(counts(ALL)).containsExactly(31L, 342L, 2_978L, 41_352L, 620_573L);
        assertThat(ALL.roots()).hasSize(31).allMatch(place -> place.level().equals(new Level("province")));
        assertThat(ALL.edition()).isEqualTo("divisions-2023");
        assertThat(ALL.get(code("110101001"))).isEqualTo(Divisions.find(code("110101001")).orElseThrow());
    }

    @Test
    void holdsXuchangAlone() {
        PlaceTree xuchang = below("4110");
        assertThat(counts(xuchang)).containsExactly(0L, 1L, 7L, 105L, 2_505L);
        assertThat(xuchang.roots()).singleElement().satisfies(root -> {
            assertThat(root.name()).isEqualTo("许昌市");
            assertThat(root.parent()).isEmpty();
        });
        assertThat(xuchang.children(code("4110"))).extracting(place -> place.code().text())
                .containsExactly("411002", "411003", "411024", "411025", "411071", "411081", "411082");
        assertThat(xuchang.get(code("411002")).parent()).contains(code("4110"));
    }

    /// A part read from its province's file is the part of the whole.
    @ParameterizedTest
    @CsvSource({"65, province", "6590, city", "411002, county", "110101001, township", "110101001001, village", "11, province"})
    void readsAPartOfAnyLevel(String root, String level) {
        PlaceTree part = below(root);
        assertThat(part.roots().getFirst().level()).isEqualTo(new Level(level));
        assertThat(part.all()).allMatch(place -> place.code().text().startsWith(root));
        assertThat(part.roots()).hasSize(1);
    }

    @Test
    void givesTheSamePartAsTheWholeTree() {
        assertThat(below("11").all()).isEqualTo(ALL.below(code("11")).all());
    }

    @Test
    void namesTheAncestorsAndTheChildren() {
        assertThat(Divisions.path(code("411002001"))).extracting(Place::name).containsExactly("河南省", "许昌市", "魏都区", "西大街道");
        assertThat(Divisions.path(code("41"))).extracting(Place::name).containsExactly("河南省");
        assertThat(Divisions.path(code("419"))).isEmpty();
        assertThat(Divisions.path(code("99"))).isEmpty();
        assertThat(Divisions.children(code("4110"))).hasSize(7).isEqualTo(ALL.children(code("4110")));
        assertThat(Divisions.children(code("99"))).isEmpty();
    }

    @Test
    void findsPlacesByName() {
        assertThat(Divisions.named("河南")).first().isEqualTo(Divisions.find(code("41")).orElseThrow());
        assertThat(Divisions.named("许昌市")).extracting(place -> place.code().text()).containsExactly("4110");
        assertThat(Divisions.named("没有这个地方")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '>', textBlock = """
            许昌         > 4110 许昌市, 411071 许昌经济技术开发区
            411000       > 4110 许昌市
            411002000000 > 411002 魏都区
            4119         > 4110 许昌市, 4111 漯河市, 4112 三门峡市, 4113 南阳市, 4114 商丘市
            411          > 4110 许昌市, 4111 漯河市, 4112 三门峡市, 4113 南阳市, 4114 商丘市
            4100         > 41 河南省
            99           > 11 北京市, 12 天津市, 13 河北省, 14 山西省, 15 内蒙古自治区
            没有这个地方 > 11 北京市, 12 天津市, 13 河北省, 14 山西省, 15 内蒙古自治区
            4            > 41 河南省, 42 湖北省, 43 湖南省, 44 广东省, 45 广西壮族自治区
            """)
    void rejectsAnUnknownRootWithWhatMayBeMeant(String typed, String hint) {
        assertThat(Divisions.below(code(typed), new Spot("campaign.yaml", 7, 7), problems)).isEmpty();
        assertThat(problems.list()).singleElement().hasToString("""
                campaign.yaml:7:7: unknown-place: There is no place %s.
                  Maybe: %s""".formatted(typed, hint));
    }

    private PlaceTree below(String root) {
        return Divisions.below(code(root), Spot.of("campaign.yaml"), problems).orElseThrow();
    }

    private static List<Long> counts(PlaceTree tree) {
        var counted = tree.all().stream().collect(Collectors.groupingBy(Place::level, Collectors.counting()));
        return tree.levels().stream().map(level -> counted.getOrDefault(level, 0L)).toList();
    }

    private static PlaceCode code(String text) {
        return new PlaceCode(text);
    }
}
