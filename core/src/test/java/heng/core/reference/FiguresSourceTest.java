package heng.core.reference;

import heng.core.kit.Campaign;
import org.junit.jupiter.api.Test;

/// S4.3, S4.4: what is known of a place.
class FiguresSourceTest {

    private static final String TOWNS = """
            place  residents  zone
            A1     1200.5     north
            A2     0          south
            B1     -          east
            """;

    @Test
    void anAttributeIsANumberOrThereIsNoEvidence() {
        Campaign.of("items: [{code: n, attribute: residents}]").attributes(TOWNS).shows("""
                place  n
                A1     1200.5 scored 1/1
                A2     0 scored 1/1
                B1     no evidence 0/1
                A      no evidence 0/1
                """);
    }

    @Test
    void aTableIsLookedUpByAnAttribute() {
        Campaign.of("items: [{code: t, table: {key: zone, rows: {north: 3, south: -1.5}}}]").attributes(TOWNS).shows("""
                place  t
                A1     3 scored 1/1
                A2     -1.5 scored 1/1
                B1     no evidence 0/1
                A      no evidence 0/1
                """);
    }

    @Test
    void elseIsForARowOrAnAttributeThatIsNotThere() {
        Campaign.of("items: [{code: t, table: {key: zone, rows: {north: 3}, else: 9}}]").attributes(TOWNS).shows("""
                place  t
                A1     3 scored 1/1
                B1     9 scored 1/1
                A      9 scored 1/1
                """);
    }

    @Test
    void theKeyCodeIsThePlacesOwnCode() {
        Campaign.of("""
                tables:
                  towns: {rows: {A1: 1, A2: 2}}
                items:
                - {code: t, table: {key: code, rows: {A1: 5}}}
                - {code: u, table: towns}
                """).shows("""
                place  t                u
                A1     5 scored 1/1     1 scored 1/1
                A2     no evidence 0/1  2 scored 1/1
                A      no evidence 0/1  no evidence 0/1
                """);
    }
}
