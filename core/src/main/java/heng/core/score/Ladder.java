package heng.core.score;

import heng.core.kernel.Publication;
import heng.core.kernel.Publication.Ranking;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The positions of one publication (S9.3, S9.6): from the best to the last in each group.
final class Ladder {

    /// Those that share a position.
    private record Rung(Standing standing, List<Place> places) {}

    private final Publication publication;
    private final Ranking ranking;
    private final Arithmetic arithmetic;
    private final Map<PlaceCode, Position> positions = new HashMap<>();
    private final Map<Group, Set<PlaceCode>> ranked = new HashMap<>();

    /// @param groups the group of each place
    /// @param extents which place counts as which
    /// @param tieBreak the values of the columns that decide between equal ones
    Ladder(Publication publication, Ranking ranking, Arithmetic arithmetic, List<Published> shown, Function<Place, Group> groups, Extents extents,
            BiFunction<Publication.TieBreak, Place, Optional<Num>> tieBreak) {
        this.publication = publication;
        this.ranking = ranking;
        this.arithmetic = arithmetic;
        Map<Group, List<Published>> members = new LinkedHashMap<>();
        for (Published one : shown) {
            Group group = groups.apply(one.place());
            Optional<Place> other = extents.countedAs(one.place());
            if (other.isPresent()) positions.put(one.place().code(), new Position.CountedAs(group, other.get()));
            else members.computeIfAbsent(group, _ -> new ArrayList<>()).add(one);
        }
        members.forEach((group, all) -> place(group, all, tieBreak));
    }

    private void place(Group group, List<Published> members, BiFunction<Publication.TieBreak, Place, Optional<Num>> tieBreak) {
        List<Published> scored = members.stream().filter(one -> one.cell().state() == State.SCORED).toList();
        int without = members.size() - scored.size();
        members.stream().filter(one -> one.cell().state() != State.SCORED).forEach(one -> positions.put(one.place().code(), new Position.NotScored(group)));
        if (scored.size() == 1) positions.put(scored.getFirst().place().code(), new Position.NoPeerData(group, without));
        if (scored.size() < 2) return;
        Set<PlaceCode> codes = new HashSet<>();
        scored.forEach(one -> codes.add(one.place().code()));
        ranked.put(group, codes);
        List<Rung> rungs = rungs(scored, tieBreak);
        int better = 0;
        for (int i = 0; i < rungs.size(); i++) {
            Rung rung = rungs.get(i);
            Num rank = Ranks.rank(better, rung.places.size(), i, ranking.ties(), arithmetic);
            var placed = new Position.Placed(group, rank, scored.size(), without, List.copyOf(rung.places), next(rungs, i, -1), next(rungs, i, 1), Since.None.NO_ROUND);
            rung.places.forEach(place -> positions.put(place.code(), placed));
            better += rung.places.size();
        }
    }

    /// Best first; within a rung in the order of the tree.
    private List<Rung> rungs(List<Published> scored, BiFunction<Publication.TieBreak, Place, Optional<Num>> tieBreak) {
        List<Rung> sorted = scored.stream().map(one -> new Rung(standing(one, tieBreak), List.of(one.place()))).sorted(Comparator.comparing(Rung::standing).reversed()).toList();
        List<Rung> rungs = new ArrayList<>();
        for (Rung one : sorted) {
            if (rungs.isEmpty() || rungs.getLast().standing.compareTo(one.standing) != 0) rungs.add(new Rung(one.standing, new ArrayList<>()));
            rungs.getLast().places.addAll(one.places);
        }
        return rungs;
    }

    private Optional<Position.Neighbour> next(List<Rung> rungs, int i, int step) {
        if (i + step < 0 || i + step >= rungs.size()) return Optional.empty();
        Rung other = rungs.get(i + step);
        Standing mine = rungs.get(i).standing;
        Num gap = arithmetic.abs(arithmetic.subtract(mine.basis(), other.standing.basis()));
        int differs = mine.differs(other.standing);
        BigDecimal shown = publication.decimals().isPresent() ? publication.rounding().apply(gap, publication.decimals().getAsInt()) : new BigDecimal(gap.text());
        return Optional.of(new Position.Neighbour(List.copyOf(other.places), gap, shown, differs == 0 ? Optional.empty() : Optional.of(ranking.then().get(differs - 1).column())));
    }

    private Standing standing(Published one, BiFunction<Publication.TieBreak, Place, Optional<Num>> tieBreak) {
        List<Optional<Num>> figures = new ArrayList<>();
        figures.add(Optional.of(turned(ranking.bestHigh()).apply(basis(one))));
        for (Publication.TieBreak next : ranking.then()) figures.add(tieBreak.apply(next, one.place()).map(turned(next.bestHigh())));
        return new Standing(figures);
    }

    private UnaryOperator<Num> turned(boolean bestHigh) {
        return bestHigh ? UnaryOperator.identity() : arithmetic::negate;
    }

    private Num basis(Published one) {
        Num exact = one.value().orElseThrow();
        return ranking.onPublished() ? Objects.requireNonNullElse(arithmetic.of(one.shown().orElseThrow()), exact) : exact;
    }

    /// @throws IllegalArgumentException for a place that was not published
    Position position(PlaceCode place) {
        return find(place).orElseThrow(() -> new IllegalArgumentException("Not published: " + place));
    }

    Optional<Position> find(PlaceCode place) {
        return Optional.ofNullable(positions.get(place));
    }

    /// Those of a group that have a position.
    Set<PlaceCode> ranked(Group group) {
        return ranked.getOrDefault(group, Set.of());
    }
}
