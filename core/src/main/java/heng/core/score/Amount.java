package heng.core.score;

import heng.core.number.Arithmetic;
import heng.core.number.Num;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// A mergeable statistic (S5.1): what a cell holds until a step asks for its value.
public sealed interface Amount {

    /// A value; merged by addition.
    record Plain(Num value) implements Amount {}

    /// Two sums whose quotient is the value; merged part by part.
    record Quotient(Num over, Num under) implements Amount {}

    /// How often each grade was given; no value until looked up.
    record Tally(SortedMap<String, Long> counts) implements Amount {}

    /// `null` for a division by zero (S3.6) and for a tally.
    default @Nullable Num value(Arithmetic arithmetic) {
        return switch (this) {
            case Plain(Num value) -> value;
            case Quotient(Num over, Num under) -> arithmetic.divide(over, under);
            case Tally _ -> null;
        };
    }

    /// The sum, in the order given.
    ///
    /// @param amounts of one kind, as they come out of one step; at least one
    static Amount sum(List<Amount> amounts, Arithmetic arithmetic) {
        return switch (amounts.getFirst()) {
            case Plain _ -> new Plain(arithmetic.sum(amounts.stream().map(amount -> ((Plain) amount).value).toList()));
            case Quotient _ -> new Quotient(arithmetic.sum(amounts.stream().map(amount -> ((Quotient) amount).over).toList()),
                    arithmetic.sum(amounts.stream().map(amount -> ((Quotient) amount).under).toList()));
            case Tally _ -> {
                SortedMap<String, Long> merged = new TreeMap<>();
                amounts.forEach(amount -> ((Tally) amount).counts.forEach((grade, count) -> merged.merge(grade, count, Long::sum)));
                yield new Tally(merged);
            }
        };
    }
}
