package heng.examples.xuchang;

import heng.core.place.Place;
import heng.core.place.Site.Position;
import java.math.BigDecimal;
import java.util.Map;

/// Simulated positions: around a rough centre of the county (our estimate), inside the box of the city. Good for a map, true of no site.
final class Whereabouts {

    private record Centre(int longitude, int latitude) {}

    /// In units of 1e-5 degrees, as all numbers here.
    private static final Map<String, Centre> COUNTIES = Map.of(
            "411002", new Centre(11383000, 3403000),
            "411003", new Centre(11382000, 3411000),
            "411024", new Centre(11419000, 3410000),
            "411025", new Centre(11350000, 3386000),
            "411071", new Centre(11379000, 3398000),
            "411081", new Centre(11349000, 3416000),
            "411082", new Centre(11379000, 3421000));

    private Whereabouts() {}

    static Position of(Town town, Place place, String site) {
        Centre county = COUNTIES.get(town.place().code().text().substring(0, 6));
        if (county == null) throw new IllegalArgumentException("Where is " + town.place() + "?");
        Centre centre = near(near(county, town.place().code().text(), town.built() ? 3000 : 11000), place.code().text(), place.equals(town.place()) ? 0 : 2500);
        Centre spot = near(centre, place.code() + site, 1200);
        return new Position(degrees(clamp(spot.longitude(), 11340000, 11430000)), degrees(clamp(spot.latitude(), 3370000, 3440000)));
    }

    private static Centre near(Centre centre, String what, int reach) {
        Dice dice = Dice.of("position", what);
        return new Centre(centre.longitude() + dice.between(-reach, reach), centre.latitude() + dice.between(-reach, reach));
    }

    /// Reflects what lies outside, so that no row of sites stands on the edge.
    private static int clamp(int value, int least, int most) {
        if (value < least) return 2 * least - value;
        return value > most ? 2 * most - value : value;
    }

    private static BigDecimal degrees(int units) {
        return BigDecimal.valueOf(units, 5);
    }
}
