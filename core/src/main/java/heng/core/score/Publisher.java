package heng.core.score;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Publication;
import heng.core.kernel.Publication.Ranking;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/// Writes out what a standard publishes (S9). It does not matter to it who computed the cells.
public final class Publisher {

    private final Kernel kernel;
    private final Evidence evidence;
    private final Arithmetic arithmetic;
    private final BiFunction<ColumnCode, PlaceCode, Cell> value;
    private final boolean positions;

    /// @param positions whether the campaign shows positions (S9.3)
    public Publisher(Kernel kernel, Evidence evidence, BiFunction<ColumnCode, PlaceCode, Cell> value, boolean positions) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.arithmetic = kernel.arithmetic();
        this.value = value;
        this.positions = positions;
    }

    /// In the order of `publish`, then of the tree.
    public List<Published> publish() {
        List<Published> all = new ArrayList<>();
        List<Publication> publications = kernel.publications().isEmpty()
                ? List.of(new Publication(kernel.main(), List.of(), java.util.OptionalInt.empty(), heng.core.number.Rounding.HALF_UP, Optional.empty(), List.of()))
                : kernel.publications();
        for (Publication publication : publications) {
            List<Place> places = evidence.tree().all().stream()
                    .filter(place -> publication.levels().isEmpty() || publication.levels().contains(place.level())).toList();
            List<Published> shown = places.stream().map(place -> shown(publication, place)).toList();
            all.addAll(positions && publication.ranking().isPresent() ? ranked(shown, publication.ranking().get()) : shown);
        }
        return all;
    }

    private Published shown(Publication publication, Place place) {
        Cell cell = value.apply(publication.column(), place.code());
        Optional<Num> exact = Optional.ofNullable(cell.value(arithmetic));
        Optional<BigDecimal> rounded = exact.map(number -> publication.decimals().isPresent()
                ? publication.rounding().apply(number, publication.decimals().getAsInt()) : new BigDecimal(number.text()));
        return new Published(publication.column(), place, cell, exact, rounded, Optional.empty(), publication);
    }

    private List<Published> ranked(List<Published> shown, Ranking ranking) {
        Map<List<Object>, List<Standing>> groups = new HashMap<>();
        for (Published one : shown) {
            if (one.cell().state() == State.SCORED) groups.computeIfAbsent(group(one, ranking), _ -> new ArrayList<>()).add(standing(one, ranking));
        }
        groups.values().forEach(standings -> standings.sort(null));
        return shown.stream().map(one -> one.cell().state() != State.SCORED || groups.get(group(one, ranking)).size() < 2 ? one : new Published(one.column(), one.place(), one.cell(), one.value(), one.shown(),
                Optional.of(Ranks.rank(standing(one, ranking), groups.get(group(one, ranking)), true, ranking.ties(), arithmetic)), one.publication())).toList();
    }

    /// What decides a position: the basis and the tie-breaks, each turned so that more is better. A place without a tie-break's value loses the tie.
    private record Standing(List<Optional<Num>> figures) implements Comparable<Standing> {

        @Override
        public int compareTo(Standing other) {
            for (int i = 0; i < figures.size(); i++) {
                Optional<Num> mine = figures.get(i);
                Optional<Num> others = other.figures.get(i);
                int side = mine.isPresent() && others.isPresent() ? mine.get().compareTo(others.get()) : Boolean.compare(mine.isPresent(), others.isPresent());
                if (side != 0) return side;
            }
            return 0;
        }
    }

    private Standing standing(Published one, Ranking ranking) {
        List<Optional<Num>> figures = new ArrayList<>();
        figures.add(Optional.of(turned(basis(one, ranking), ranking.bestHigh())));
        for (Publication.TieBreak next : ranking.then()) {
            figures.add(Optional.ofNullable(value.apply(next.column(), one.place().code()).value(arithmetic)).map(figure -> turned(figure, next.bestHigh())));
        }
        return new Standing(figures);
    }

    private Num turned(Num figure, boolean bestHigh) {
        return bestHigh ? figure : arithmetic.negate(figure);
    }

    private List<Object> group(Published one, Ranking ranking) {
        return List.of(one.place().level(), ranking.by().flatMap(name -> evidence.attribute(one.place().code(), name)));
    }

    private Num basis(Published one, Ranking ranking) {
        Num exact = one.value().orElseThrow();
        Num rounded = ranking.onPublished() ? arithmetic.of(one.shown().orElseThrow()) : exact;
        return rounded == null ? exact : rounded;
    }
}
