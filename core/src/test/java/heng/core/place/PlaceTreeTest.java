package heng.core.place;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// S1.4: preorder, siblings by code.
class PlaceTreeTest {

    private static final List<Level> LEVELS = List.of(new Level("top"), new Level("middle"), new Level("low"));

    /// `code<parent`.
    private static PlaceTree tree(String... places) {
        return new PlaceTree("test", LEVELS, Arrays.stream(places).map(text -> {
            String[] parts = text.split("<");
            int depth = parts.length == 1 ? 0 : parts[0].length() - 1;
            return new Place(code(parts[0]), "name of " + parts[0], LEVELS.get(Math.min(depth, 2)), parts.length == 1 ? Optional.empty() : Optional.of(code(parts[1])));
        }).toList());
    }

    private static PlaceCode code(String text) {
        return new PlaceCode(text);
    }

    private static List<String> codes(List<Place> places) {
        return places.stream().map(place -> place.code().text()).toList();
    }

    private static final PlaceTree TREE = tree("b2x<b2", "b", "a2<a", "b1<b", "a", "a1<a", "b2<b", "b2a<b2");

    @Test
    void standsInPreorderSiblingsByCode() {
        assertThat(codes(TREE.all())).containsExactly("a", "a1", "a2", "b", "b1", "b2", "b2a", "b2x");
        assertThat(codes(TREE.roots())).containsExactly("a", "b");
        assertThat(codes(TREE.children(code("b")))).containsExactly("b1", "b2");
        assertThat(TREE.children(code("a1"))).isEmpty();
        assertThat(TREE.edition()).isEqualTo("test");
    }

    @Test
    void knowsWhatLiesWithin() {
        assertThat(codes(TREE.within(code("b")))).containsExactly("b", "b1", "b2", "b2a", "b2x");
        assertThat(codes(TREE.within(code("a")))).containsExactly("a", "a1", "a2");
        assertThat(codes(TREE.within(code("b2a")))).containsExactly("b2a");
        assertThat(TREE.isWithin(code("b2x"), code("b"))).isTrue();
        assertThat(TREE.isWithin(code("b"), code("b"))).isTrue();
        assertThat(TREE.isWithin(code("b"), code("b2"))).isFalse();
        assertThat(TREE.isWithin(code("b"), code("a"))).isFalse();
        assertThat(TREE.isWithin(code("a"), code("b"))).isFalse();
    }

    @Test
    void findsPlacesByCode() {
        assertThat(TREE.find(code("a1")).orElseThrow().name()).isEqualTo("name of a1");
        assertThat(TREE.find(code("zz"))).isEmpty();
        assertThatThrownBy(() -> TREE.get(code("zz"))).isInstanceOf(IllegalArgumentException.class).hasMessage("No place zz");
    }

    @Test
    void countsLevelsFromTheTop() {
        assertThat(TREE.depth(new Level("top"))).isZero();
        assertThat(TREE.depth(new Level("low"))).isEqualTo(2);
        assertThat(TREE.depth(new Level("none"))).isEqualTo(-1);
        assertThat(TREE.levels()).isEqualTo(LEVELS);
    }

    @Test
    void belowMakesAPlaceTheRoot() {
        PlaceTree below = TREE.below(code("b2"));
        assertThat(codes(below.all())).containsExactly("b2", "b2a", "b2x");
        assertThat(below.get(code("b2")).parent()).isEmpty();
        assertThat(below.get(code("b2a")).parent()).contains(code("b2"));
        assertThat(below.levels()).isEqualTo(LEVELS);
        assertThat(below.edition()).isEqualTo("test");
    }

    @Test
    void isRefusedWhatIsNoTree() {
        assertThatThrownBy(() -> tree("a", "a")).hasMessage("Place a is there twice.");
        assertThatThrownBy(() -> tree("a<z")).hasMessage("Place a has no parent in the tree.");
        assertThatThrownBy(() -> tree("a<b", "b<a")).hasMessage("The tree has a cycle.");
        assertThatThrownBy(() -> code(" ")).isInstanceOf(IllegalArgumentException.class);
    }

    /// A file decides how deep a tree is.
    @Test
    void mayBeVeryDeep() {
        List<Place> chain = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            chain.add(new Place(code("%05d".formatted(i)), "", LEVELS.getFirst(), i == 0 ? Optional.empty() : Optional.of(code("%05d".formatted(i - 1)))));
        }
        assertThat(new PlaceTree("deep", LEVELS, chain).within(code("00001"))).hasSize(19_999);
    }
}
