package heng.core.score;

import heng.core.number.Arithmetic;
import heng.core.place.Place;
import heng.core.place.PlaceTree;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Positions against those of the last round (S9.9): only within the same group, and only where the same places were ranked in it.
final class Changes {

    private final Ladder now;
    private final Ladder then;
    private final PlaceTree treeThen;
    private final Arithmetic arithmetic;
    private final Map<Group, Boolean> comparable = new HashMap<>();

    Changes(Ladder now, Ladder then, PlaceTree treeThen, Arithmetic arithmetic) {
        this.now = now;
        this.then = then;
        this.treeThen = treeThen;
        this.arithmetic = arithmetic;
    }

    Since since(Place place, Position.Placed placed) {
        if (treeThen.find(place.code()).isEmpty()) return Since.None.NOT_IN_TREE;
        Optional<Position> before = then.find(place.code());
        if (before.isPresent() && !before.get().group().equals(placed.group())) return Since.None.OTHER_GROUP;
        if (before.flatMap(Position::number).isEmpty()) return Since.None.NOT_RANKED_THEN;
        if (!comparable.computeIfAbsent(placed.group(), group -> now.ranked(group).equals(then.ranked(group)))) return Since.None.OTHER_MEMBERS;
        var rank = before.get().number().orElseThrow();
        return new Since.Moved(rank, arithmetic.subtract(placed.rank(), rank));
    }
}
