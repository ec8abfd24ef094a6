package heng.core.record;

import heng.core.text.Problems;
import heng.core.text.Spot;
import java.util.function.Function;

/// Holds a row against the rules of its kind (S4.0). Refused: `KIND_NEEDS`, `KIND_EXCLUDES`, `BAD_VALUE`.
///
/// @param methodsDeclared whether the standard names methods at all
public record KindCheck(boolean methodsDeclared, Problems problems) {

    /// Whether it keeps every rule.
    ///
    /// @param spots where a column stands
    public boolean keeps(RecordKind kind, Said said, Function<String, Spot> spots) {
        boolean keeps = true;
        for (KindRule rule : KindRule.of(kind)) {
            var breach = rule.breach(said, methodsDeclared);
            if (breach.isEmpty()) continue;
            breach.get().refused().add(problems, spots.apply(breach.get().column()), kind);
            keeps = false;
        }
        return keeps;
    }
}
