package heng.core.explain;

import heng.core.place.Place;
import heng.core.score.Position;
import heng.core.score.Published;
import heng.core.score.Since;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A position as cells of a table (docs/formats.md F2), beside the cell of the position itself.
public final class PositionCells {

    /// The names of their columns.
    public static final List<String> NAMES = List.of("group", "of", "without", "tied", "above", "gap-above", "below", "gap-below", "position-then", "position-change", "position-note");

    private PositionCells() {}

    /// A text for each of [#NAMES]; all empty where no position leaves.
    public static List<String> of(Published one) {
        return one.standing().map(position -> of(one.place(), position)).orElse(Collections.nCopies(NAMES.size(), ""));
    }

    private static List<String> of(Place place, Position position) {
        String group = Stream.concat(Stream.of(position.group().level().name()), Stream.concat(position.group().within().stream().map(within -> "in " + within),
                position.group().traits().stream().map(trait -> trait.attribute() + "=" + trait.value().orElse("")))).collect(Collectors.joining("; "));
        return switch (position) {
            case Position.Placed placed -> List.of(group, String.valueOf(placed.of()), String.valueOf(placed.without()), codes(placed.tied(place)),
                    codes(placed.above()), gap(placed.above()), codes(placed.below()), gap(placed.below()),
                    placed.since() instanceof Since.Moved moved ? moved.then().text() : "", placed.since() instanceof Since.Moved moved ? moved.by().text() : "", placed.since() instanceof Since.None none ? none.word() : "");
            case Position.NoPeerData(var _, int without) -> none(group, String.valueOf(without), PositionJson.word(position));
            case Position.NotScored _ -> none(group, "", PositionJson.word(position));
            case Position.CountedAs(var _, Place other) -> none(group, "", PositionJson.word(position) + " " + other.code());
        };
    }

    private static List<String> none(String group, String without, String why) {
        return List.of(group, "", without, "", "", "", "", "", "", "", why);
    }

    private static String codes(Optional<Position.Neighbour> next) {
        return next.map(found -> codes(found.places())).orElse("");
    }

    private static String gap(Optional<Position.Neighbour> next) {
        return next.map(found -> found.shown().toPlainString()).orElse("");
    }

    private static String codes(List<Place> places) {
        return places.stream().map(place -> place.code().text()).collect(Collectors.joining(" "));
    }
}
