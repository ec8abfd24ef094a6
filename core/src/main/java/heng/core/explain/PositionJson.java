package heng.core.explain;

import heng.core.place.Place;
import heng.core.score.Group;
import heng.core.score.Position;
import heng.core.score.Positions;
import heng.core.score.Since;
import heng.core.text.Json;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A position as JSON (docs/formats.md F2): the group, its neighbours, the change; or why there is none.
public final class PositionJson {

    private PositionJson() {}

    /// @param shown marks what is for study only, in the object itself
    public static Json.Obj of(Place place, Position position, Positions shown) {
        String mark = shown == Positions.FOR_STUDY ? shown.word() : null;
        Json group = of(position.group());
        return switch (position) {
            case Position.Placed placed -> Json.object("positions", mark, "group", group, "rank", placed.rank(), "of", placed.of(), "without", placed.without(),
                    "tied", placed.tied(place).isEmpty() ? null : codes(placed.tied(place)), "above", placed.above().map(PositionJson::of).orElse(null), "below", placed.below().map(PositionJson::of).orElse(null),
                    "then", placed.since() instanceof Since.Moved moved ? moved.then() : null, "change", placed.since() instanceof Since.Moved moved ? moved.by() : null, "noChange", noChange(placed.since()));
            case Position.NoPeerData(var _, int without) -> Json.object("positions", mark, "group", group, "none", word(position), "without", without);
            case Position.NotScored _ -> Json.object("positions", mark, "group", group, "none", word(position));
            case Position.CountedAs(var _, Place other) -> Json.object("positions", mark, "group", group, "none", word(position), "as", other.code());
        };
    }

    /// In place of a position: `no peer data`, `not scored`, `counted as`.
    ///
    /// @throws IllegalArgumentException for a place that has one
    public static String word(Position position) {
        return switch (position) {
            case Position.Placed _ -> throw new IllegalArgumentException("There is a position: " + position);
            case Position.NoPeerData _ -> "no peer data";
            case Position.NotScored _ -> "not scored";
            case Position.CountedAs _ -> "counted as";
        };
    }

    private static @Nullable String noChange(Since since) {
        return since instanceof Since.None none ? none.word() : null;
    }

    private static Json of(Group group) {
        Map<String, Json> by = new LinkedHashMap<>();
        group.traits().forEach(trait -> by.put(trait.attribute(), trait.value().map(Json::of).orElse(Json.NULL)));
        return Json.object("level", group.level(), "within", group.within().orElse(null), "by", by.isEmpty() ? null : new Json.Obj(by));
    }

    private static Json.Obj of(Position.Neighbour next) {
        return Json.object("places", codes(next.places()), "gap", next.gap(), "shown", next.shown().toPlainString(), "decidedBy", next.decidedBy().orElse(null));
    }

    private static List<String> codes(List<Place> places) {
        return places.stream().map(place -> place.code().text()).toList();
    }
}
