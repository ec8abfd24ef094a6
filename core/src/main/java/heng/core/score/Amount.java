package heng.core.score;

import heng.core.number.Arithmetic;
import heng.core.number.Num;
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

    /// Both are of the same kind: they come out of the same step.
    default Amount plus(Amount other, Arithmetic arithmetic) {
        return switch (this) {
            case Plain(Num value) -> new Plain(arithmetic.add(value, ((Plain) other).value));
            case Quotient(Num over, Num under) -> new Quotient(arithmetic.add(over, ((Quotient) other).over), arithmetic.add(under, ((Quotient) other).under));
            case Tally(var counts) -> {
                SortedMap<String, Long> merged = new TreeMap<>(counts);
                ((Tally) other).counts.forEach((grade, count) -> merged.merge(grade, count, Long::sum));
                yield new Tally(merged);
            }
        };
    }
}
