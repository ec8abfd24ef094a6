package heng.cli;

import heng.core.place.Place;
import heng.core.score.Group;
import heng.core.score.Position;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.score.Since;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/// The columns of a scoreboard that say where a place stands (S9.6): position, of how many, the gaps; the group where there are several, the last round where one is compared.
///
/// @param groups whether the level has more than one
/// @param rounds whether any position is set against the last round
record StandingColumns(boolean groups, boolean rounds, Positions shown, Locale locale) {

    private static final String NONE = "—";

    /// Empty where no positions leave, or none are given on this level.
    static Optional<StandingColumns> of(List<Published> here, Positions shown, Locale locale) {
        List<Position> all = here.stream().flatMap(one -> one.standing().stream()).toList();
        if (all.isEmpty()) return Optional.empty();
        boolean rounds = all.stream().anyMatch(one -> one instanceof Position.Placed placed && placed.since() != Since.None.NO_ROUND);
        return Optional.of(new StandingColumns(all.stream().map(Position::group).distinct().count() > 1, rounds, shown, locale));
    }

    List<String> head() {
        String mark = shown == Positions.FOR_STUDY ? " (" + Word.FOR_STUDY.in(locale) + ")" : "";
        List<String> head = new ArrayList<>(List.of(Word.POSITION.in(locale) + mark, Word.OF_HOW_MANY.in(locale), Word.GAP_ABOVE.in(locale), Word.GAP_BELOW.in(locale)));
        if (rounds) head.add(Word.LAST_ROUND.in(locale));
        if (groups) head.add(Word.GROUP.in(locale));
        return head;
    }

    List<String> row(Published one) {
        List<String> row = new ArrayList<>(one.standing().map(this::cells).orElse(Collections.nCopies(4, "")));
        if (rounds) row.add(one.standing().map(this::then).orElse(""));
        if (groups) row.add(one.standing().map(standing -> name(standing.group())).orElse(""));
        return row;
    }

    private List<String> cells(Position position) {
        return switch (position) {
            case Position.Placed placed -> List.of(placed.rank().text(), String.valueOf(placed.of()), gap(placed.above()), gap(placed.below()));
            case Position.NoPeerData _ -> List.of(Word.NO_PEER_DATA.in(locale), NONE, NONE, NONE);
            case Position.NotScored _ -> Collections.nCopies(4, NONE);
            case Position.CountedAs(var _, Place other) -> List.of(Word.COUNTED_AS.in(locale) + " " + other.code(), NONE, NONE, NONE);
        };
    }

    private static String gap(Optional<Position.Neighbour> next) {
        return next.map(found -> found.shown().toPlainString()).orElse(NONE);
    }

    private String then(Position position) {
        if (!(position instanceof Position.Placed placed)) return NONE;
        return switch (placed.since()) {
            case Since.Moved moved -> moved.then().text();
            case Since.None none -> Word.of(none.word(), locale);
        };
    }

    private static String name(Group group) {
        String traits = group.traits().stream().map(trait -> trait.value().orElse("?")).collect(Collectors.joining(" · "));
        return group.within().map(place -> place + (traits.isEmpty() ? "" : " · ")).orElse("") + traits;
    }
}
