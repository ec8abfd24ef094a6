package heng.core.score;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Publication;
import heng.core.kernel.Publication.Ranking;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.number.Rounding;
import heng.core.place.Level;
import heng.core.place.Place;
import heng.core.place.PlaceCode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.BiFunction;

/// Writes out what a standard publishes (S9). It does not matter to it who computed the cells.
public final class Publisher {

    private final Kernel kernel;
    private final Evidence evidence;
    private final Arithmetic arithmetic;
    private final BiFunction<ColumnCode, PlaceCode, Cell> value;
    private final Positions positions;
    private final Optional<Publisher> last;

    /// Without an earlier round.
    ///
    /// @param positions whether the campaign shows positions (S9.3)
    public Publisher(Kernel kernel, Evidence evidence, BiFunction<ColumnCode, PlaceCode, Cell> value, boolean positions) {
        this(kernel, evidence, value, Positions.of(positions, false), Optional.empty());
    }

    /// @param last the last round under the same standard; where its own positions do not leave, a change does not either (S9.9)
    public Publisher(Kernel kernel, Evidence evidence, BiFunction<ColumnCode, PlaceCode, Cell> value, Positions positions, Optional<Publisher> last) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.arithmetic = kernel.arithmetic();
        this.value = value;
        this.positions = positions;
        this.last = last;
    }

    /// In the order of `publish`, then of the tree.
    public List<Published> publish() {
        List<Published> all = new ArrayList<>();
        List<Publication> publications = kernel.publications().isEmpty()
                ? List.of(new Publication(kernel.main(), List.of(), OptionalInt.empty(), Rounding.HALF_UP, Optional.empty(), List.of()))
                : kernel.publications();
        for (Publication publication : publications) {
            List<Published> shown = shown(publication);
            all.addAll(positions.shown() && publication.ranking().isPresent() ? ranked(shown, publication, publication.ranking().get()) : shown);
        }
        return all;
    }

    private List<Published> shown(Publication publication) {
        return evidence.tree().all().stream().filter(place -> publication.levels().isEmpty() || publication.levels().contains(place.level()))
                .map(place -> shown(publication, place)).toList();
    }

    private Published shown(Publication publication, Place place) {
        Cell cell = value.apply(publication.column(), place.code());
        Optional<Num> exact = Optional.ofNullable(cell.value(arithmetic));
        Optional<BigDecimal> rounded = exact.map(number -> publication.decimals().isPresent()
                ? publication.rounding().apply(number, publication.decimals().getAsInt()) : new BigDecimal(number.text()));
        return new Published(publication.column(), place, cell, exact, rounded, Optional.empty(), publication);
    }

    private List<Published> ranked(List<Published> shown, Publication publication, Ranking ranking) {
        Ladder now = ladder(shown, publication, ranking);
        Optional<Changes> changes = last.filter(round -> round.positions.shown())
                .map(round -> new Changes(now, round.ladder(round.shown(publication), publication, ranking), round.evidence.tree(), arithmetic));
        Since none = last.isPresent() ? Since.None.NOT_PUBLISHED_THEN : Since.None.NO_ROUND;
        return shown.stream().map(one -> one.at(switch (now.position(one.place().code())) {
            case Position.Placed placed -> placed.since(changes.map(found -> found.since(one.place(), placed)).orElse(none));
            case Position other -> other;
        })).toList();
    }

    private Ladder ladder(List<Published> shown, Publication publication, Ranking ranking) {
        return new Ladder(publication, ranking, arithmetic, shown, place -> group(place, ranking), new Extents(evidence.tree(), levels(publication.column())),
                (next, place) -> Optional.ofNullable(value.apply(next.column(), place.code()).value(arithmetic)));
    }

    /// Every level at which places have positions by the column, whichever entry of `publish` says so.
    private Set<Level> levels(ColumnCode column) {
        Set<Level> levels = new LinkedHashSet<>();
        for (Publication publication : kernel.publications()) {
            if (publication.column().equals(column) && publication.ranking().isPresent()) levels.addAll(publication.levels().isEmpty() ? evidence.tree().levels() : publication.levels());
        }
        return levels;
    }

    private Group group(Place place, Ranking ranking) {
        List<Group.Trait> traits = ranking.by().stream().map(name -> new Group.Trait(name, evidence.attribute(place.code(), name))).toList();
        return new Group(place.level(), ranking.within().flatMap(level -> above(place, level)), traits);
    }

    private Optional<PlaceCode> above(Place place, Level level) {
        Optional<PlaceCode> up = place.parent();
        while (up.isPresent() && !evidence.tree().get(up.get()).level().equals(level)) up = evidence.tree().get(up.get()).parent();
        return up;
    }
}
