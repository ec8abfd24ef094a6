package heng.core.score;

import heng.core.kernel.ColumnCode;
import heng.core.number.Num;
import heng.core.place.Place;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/// Where a place stands in its group (S9.6), or why it stands nowhere there.
public sealed interface Position {

    Group group();

    /// 1 is the best; half of a whole number where ties share the mean.
    default Optional<Num> number() {
        return this instanceof Placed placed ? Optional.of(placed.rank) : Optional.empty();
    }

    /// The same for somebody who may not see all places: of neighbours that are not seen neither the names nor the gap.
    default Position among(Predicate<Place> seen) {
        return this instanceof Placed placed ? placed.only(seen) : this;
    }

    /// @param of how many of the group have a position, at least 2
    /// @param without how many of the group have none, because they are not scored
    /// @param sharing all that share this position, the place itself among them, in preorder
    /// @param above those next before it; empty for the first
    /// @param below those next after it; empty for the last
    record Placed(Group group, Num rank, int of, int without, List<Place> sharing, Optional<Neighbour> above, Optional<Neighbour> below, Since since) implements Position {

        Placed since(Since change) {
            return new Placed(group, rank, of, without, sharing, above, below, change);
        }

        private Placed only(Predicate<Place> seen) {
            return new Placed(group, rank, of, without, sharing.stream().filter(seen).toList(), above.flatMap(next -> next.only(seen)), below.flatMap(next -> next.only(seen)), since);
        }

        /// The others at this position.
        public List<Place> tied(Place self) {
            return sharing.stream().filter(other -> !other.code().equals(self.code())).toList();
        }
    }

    /// Nothing of its group is here but the place itself (S9.7): it is not the first of one.
    ///
    /// @param without how many others of the group are in the tree, none of them scored
    record NoPeerData(Group group, int without) implements Position {}

    /// The place is not scored itself.
    record NotScored(Group group) implements Position {}

    /// The only child of a place with the same extent, which is ranked itself (S9.8).
    record CountedAs(Group group, Place place) implements Position {}

    /// The next position up or down.
    ///
    /// @param places all that share it, in preorder
    /// @param gap the exact difference in the basis of the ranking, never below 0
    /// @param shown with the decimals and the rounding of the publication
    /// @param decidedBy the tie-break that holds them apart where the gap is 0
    record Neighbour(List<Place> places, Num gap, BigDecimal shown, Optional<ColumnCode> decidedBy) {

        private Optional<Neighbour> only(Predicate<Place> seen) {
            List<Place> left = places.stream().filter(seen).toList();
            return left.isEmpty() ? Optional.empty() : Optional.of(new Neighbour(left, gap, shown, decidedBy));
        }
    }
}
