package heng.core.kernel;

import heng.core.number.Num;
import heng.core.place.Level;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/// Where a column's units come from (S4).
public sealed interface Source {

    /// S4.1. Empty `methods` and `sites` mean any method, and records attached to places.
    ///
    /// @param unless columns that charge a record first; what one of them takes does not count here
    record Records(List<String> items, List<String> methods, List<String> sites, Optional<Expr> where, boolean latest, List<ColumnCode> unless) implements Source {

        public Records alsoUnless(List<ColumnCode> more) {
            return new Records(items, methods, sites, where, latest, java.util.stream.Stream.concat(unless.stream(), more.stream()).distinct().toList());
        }
    }

    /// S4.3.
    record Attribute(String name) implements Source {}

    /// S4.4.
    record Table(Lookup lookup) implements Source {}

    /// S4.5. The look-back counts both ends.
    ///
    /// @param until the attribute that holds the last day; empty for the campaign's date
    record Events(String kind, Period lookBack, Optional<String> until) implements Source {}

    /// S4.9. @param held how long it must have been held; zero for any time
    record Title(String name, Period held) implements Source {}

    /// S4.6.
    record OfColumn(ColumnCode column, Optional<Level> at) implements Source {}

    /// S4.7. Empty: this standard, the current round, the main column.
    record Result(Optional<String> standard, Optional<String> round, Optional<String> column) implements Source {}

    /// S4.8, S7.
    ///
    /// @param least share of applicable children that must be present, 0 to 1
    record Children(List<Child> children, Combine combine, Missing missing, Optional<Num> least) implements Source {}

    /// @param weight its weight, or under [Combine.FullSum] its full mark; not negative
    record Child(ColumnCode column, Num weight) {}
}
