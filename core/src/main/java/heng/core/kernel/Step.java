package heng.core.kernel;

import heng.core.number.Num;
import heng.core.place.Level;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// One step of a column (S5, S6, S8, S9.1).
public sealed interface Step {

    /// S5.1.
    record Measure(Statistic statistic, boolean bySite) implements Step {

        /// What is taken from each record: a formula over its fields, most often one field.
        public sealed interface Statistic {
            record Count(Expr of, boolean perVisit) implements Statistic {}

            record Number() implements Statistic {}

            record Sum(Expr of) implements Statistic {}

            record Mean(Expr of) implements Statistic {}

            record Ratio(Expr over, Expr under) implements Statistic {}

            record Grade(String field) implements Statistic {}
        }
    }

    /// S5.2 to S5.4.
    record Pool(Kind kind, Weight weight, Missing missing, Optional<Level> to) implements Step {

        /// How units become one.
        public enum Kind { SUMS, MEAN, MIN, MAX }

        /// What a unit weighs in a mean.
        public sealed interface Weight {
            record One() implements Weight {}

            record ByAttribute(String name) implements Weight {}

            record ByTable(Lookup lookup) implements Weight {}
        }
    }

    /// S6.1. @param points x strictly ascending, at least one
    record Points(List<Point> points) implements Step {
        /// A support point.
        public record Point(Num x, Num y) {}
    }

    /// S6.2. @param rows x strictly ascending, at least one; @param above `>` instead of `≥`
    record Thresholds(List<Row> rows, boolean above, Effect effect) implements Step {
        /// From which value on an answer holds.
        public record Row(Num from, Answer answer) {}
    }

    /// S6.3.
    record LookUp(Map<String, Answer> rows, Optional<Answer> otherwise, Effect effect) implements Step {
        public LookUp {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /// S6.4.
    record Formula(Expr formula, Effect effect) implements Step {}

    /// S6.5.
    record Case(String attribute, Map<String, Answer> rows, Optional<Answer> otherwise, Effect effect) implements Step {
        public Case {
            rows = Collections.unmodifiableMap(new LinkedHashMap<>(rows));
        }
    }

    /// What a row of a map says: a number, a state, or both (S6.6); at least one of the two.
    record Answer(Optional<Num> value, Optional<State> state) {}

    /// S8. @param by the attribute that splits the cohort
    record Relate(Relation relation, Optional<String> by) implements Step {}

    /// S9.1.
    record Gate(Expr when, State state, Effect effect) implements Step {}
}
