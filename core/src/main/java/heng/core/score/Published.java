package heng.core.score;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Publication;
import heng.core.number.Num;
import heng.core.place.Place;
import java.math.BigDecimal;
import java.util.Optional;

/// One published number (S9): the cell it is of, and how it is written.
///
/// @param value exact, kept also under a veto; empty where there is none
/// @param shown rounded as the publication says; the exact value where it says nothing
/// @param position among its group; empty where the campaign shows none, or the place has none
public record Published(ColumnCode column, Place place, Cell cell, Optional<Num> value, Optional<BigDecimal> shown, Optional<Num> position, Publication publication) {}
