package heng.core.place;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.text.Spot;
import org.junit.jupiter.api.Test;

/// What is known of places.
class AttributesTest {

    private static final PlaceCode A = new PlaceCode("A");
    private static final Attributes.Given FIRST = new Attributes.Given("1", new Spot("a.csv", 2, 3));
    private static final Attributes.Given SECOND = new Attributes.Given("2", new Spot("a.csv", 3, 3));

    @Test
    void theFirstValueOfAPlaceIsKept() {
        var builder = new Attributes.Builder();
        assertThat(builder.add(A, "people", FIRST)).isEmpty();
        assertThat(builder.add(A, "people", SECOND)).contains(FIRST);
        assertThat(builder.build().find(A, "people")).contains(FIRST);
    }

    @Test
    void namesAreSortedAndKnownWithoutValues() {
        Attributes attributes = new Attributes.Builder().declare("rain").declare("area").build();
        assertThat(attributes.names()).containsExactly("area", "rain");
        assertThat(attributes.find(A, "rain")).isEmpty();
        assertThat(attributes.find(A, "snow")).isEmpty();
        assertThat(Attributes.none().names()).isEmpty();
    }

    @Test
    void whatIsBuiltDoesNotChange() {
        var builder = new Attributes.Builder();
        Attributes before = builder.build();
        builder.add(A, "people", FIRST);
        assertThat(before.find(A, "people")).isEmpty();
    }
}
