package heng.core.score;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Publication;
import heng.core.kernel.State;
import heng.core.number.Num;
import heng.core.place.Place;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Predicate;

/// One published number (S9): the cell it is of, and how it is written.
///
/// @param value exact, kept also under a veto; empty where there is none
/// @param shown rounded as the publication says; the exact value where it says nothing
/// @param standing where it stands in its group, or why nowhere; empty where no positions leave (S9.10), or the publication ranks nothing
public record Published(ColumnCode column, Place place, Cell cell, Optional<Num> value, Optional<BigDecimal> shown, Optional<Position> standing, Publication publication) {

    /// The position as a number; empty where the place has none.
    public Optional<Num> position() {
        return standing.flatMap(Position::number);
    }

    /// The same for somebody who may not see all places ([Position#among]).
    public Published among(Predicate<Place> seen) {
        return standing.map(position -> at(position.among(seen))).orElse(this);
    }

    Published at(Position position) {
        return new Published(column, place, cell, value, shown, Optional.of(position), publication);
    }

    /// The name of the range that the published value lies in (S9.5); empty without a value, under a decided state, and where there are no bands.
    public Optional<Publication.Band> band() {
        if (cell.state() != State.SCORED) return Optional.empty();
        return shown.flatMap(number -> publication.bands().reversed().stream().filter(band -> band.from().decimal().compareTo(number) <= 0).findFirst());
    }
}
