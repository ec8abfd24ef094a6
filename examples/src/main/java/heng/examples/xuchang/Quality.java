package heng.examples.xuchang;

import heng.core.place.Place;
import heng.core.place.PlaceTree;
import heng.core.place.Site;

/// How good an item is at a site: the share of its points that can be expected. Drawn for county, township, item and site alone, and nobody's opinion of
/// a real place.
final class Quality {

    private static final double MEAN = 0.83;

    private final PlaceTree tree;
    private final Round round;

    Quality(PlaceTree tree, Round round) {
        this.tree = tree;
        this.round = round;
    }

    /// From 0.3 to 0.99.
    double of(Site site, FieldItem item) {
        double level = MEAN + round.gain();
        for (Place place = tree.get(site.place()); place.parent().isPresent(); place = tree.get(place.parent().get())) level += shift(place);
        level += Dice.of("item", item.code()).near(0, 0.07) + Dice.of("site", Register.key(site)).near(0, 0.05);
        return Math.clamp(level, 0.3, 0.99);
    }

    /// A place keeps its level over the rounds, but for a little that it gains or loses.
    private double shift(Place place) {
        return switch (place.level().name()) {
            case "county" -> Dice.of("county", place.code().text()).near(0, 0.05) + Dice.of("county", place.code().text(), round.prefix()).near(0, 0.01);
            case "township" -> Dice.of("township", place.code().text()).near(0, 0.03) + Dice.of("township", place.code().text(), round.prefix()).near(0, 0.02);
            default -> 0;
        };
    }
}
