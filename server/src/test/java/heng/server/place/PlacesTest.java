package heng.server.place;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Level CITY = new Level("city");
    private static final Level COUNTY = new Level("county");

    private final Places places = new Places(new PlaceTree("test", List.of(CITY, COUNTY), List.of(place("4110", "许昌市", null), place("411002", "魏都区", "4110"), place("411003", "建安区", "4110"),
            place("411082", "长葛市", "4110"), place("411099", "重庆路East街道", "4110"))));

    private static Place place(String code, String name, String parent) {
        return new Place(new PlaceCode(code), name, parent == null ? CITY : COUNTY, Optional.ofNullable(parent).map(PlaceCode::new));
    }

    private List<String> found(String text) {
        return places.find(text).map(Place::name).toList();
    }

    @Test
    void areFoundByNameCodeAndTheFirstLettersOfTheirPinyin() {
        assertThat(found("都")).containsExactly("魏都区");
        assertThat(found("41100")).containsExactly("魏都区", "建安区");
        assertThat(found("wdq")).containsExactly("魏都区");
        assertThat(found("WD")).containsExactly("魏都区");
        assertThat(found("cg")).containsExactly("长葛市"); // 长 is chang here, not zhang
        assertThat(found("cqleast")).containsExactly("重庆路East街道");
        assertThat(found("dq")).isEmpty();
        assertThat(found("  ")).isEmpty();
    }

    @Test
    void haveNeighboursUnderTheSameParent() {
        Place middle = places.tree().get(new PlaceCode("411003"));
        assertThat(places.sibling(middle, -1).map(Place::name)).contains("魏都区");
        assertThat(places.sibling(middle, 1).map(Place::name)).contains("长葛市");
        assertThat(places.sibling(places.tree().get(new PlaceCode("411002")), -1)).isEmpty();
        assertThat(places.sibling(places.tree().get(new PlaceCode("4110")), 1)).isEmpty();
    }
}
