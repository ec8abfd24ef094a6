package heng.core.score;

import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import heng.core.place.PlaceTree;
import java.util.Optional;
import java.util.Set;

/// Places that are two entries of one tree (S9.8). A place is what lies in it, so an only child has the extent of its parent.
final class Extents {

    private final PlaceTree tree;
    private final Set<Level> ranked;

    /// @param ranked the levels at which places have positions
    Extents(PlaceTree tree, Set<Level> ranked) {
        this.tree = tree;
        this.ranked = Set.copyOf(ranked);
    }

    /// The highest place of the same extent at a ranked level; empty where that is the place itself.
    Optional<Place> countedAs(Place place) {
        Optional<Place> highest = Optional.empty();
        Place at = place;
        while (at.parent().isPresent() && isOnlyChild(at.parent().get())) {
            at = tree.get(at.parent().get());
            if (ranked.contains(at.level())) highest = Optional.of(at);
        }
        return highest;
    }

    private boolean isOnlyChild(PlaceCode parent) {
        return tree.children(parent).size() == 1;
    }
}
