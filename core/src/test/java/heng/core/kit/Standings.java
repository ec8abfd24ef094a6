package heng.core.kit;

import heng.core.place.Place;
import heng.core.score.Position;
import heng.core.score.Published;
import heng.core.score.Since;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Positions as text: `B 3 of 4 (1 without), above A C 0.02, below E 1.5 by goals, was 2`.
public final class Standings {

    private Standings() {}

    public static String text(List<Published> all) {
        return all.stream().filter(one -> one.standing().isPresent()).map(one -> one.place().code() + " " + text(one.place(), one.standing().orElseThrow())).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String text(Place place, Position position) {
        return switch (position) {
            case Position.Placed placed -> placed.rank() + " of " + placed.of() + (placed.without() == 0 ? "" : " (" + placed.without() + " without)")
                    + (placed.tied(place).isEmpty() ? "" : ", with " + codes(placed.tied(place))) + neighbour(", above ", placed.above()) + neighbour(", below ", placed.below()) + since(placed.since());
            case Position.NoPeerData(var _, int without) -> "no peer data" + (without == 0 ? "" : " (" + without + " without)");
            case Position.NotScored _ -> "not scored";
            case Position.CountedAs(var _, Place other) -> "counted as " + other.code();
        };
    }

    private static String neighbour(String word, Optional<Position.Neighbour> neighbour) {
        return neighbour.map(next -> word + codes(next.places()) + " " + next.shown().toPlainString() + (next.shown().compareTo(next.gap().decimal()) == 0 ? "" : " (" + next.gap() + ")")
                + next.decidedBy().map(column -> " by " + column).orElse("")).orElse("");
    }

    private static String since(Since since) {
        return switch (since) {
            case Since.Moved(var then, var by) -> ", was " + then + " " + (by.sign() > 0 ? "+" : "") + by;
            case Since.None none -> none == Since.None.NO_ROUND ? "" : ", " + none.word();
        };
    }

    private static String codes(List<Place> places) {
        return places.stream().map(place -> place.code().text()).collect(Collectors.joining(" "));
    }
}
