package heng.core.explain;

import heng.core.number.Num;
import heng.core.text.Json;
import java.util.Locale;
import java.util.Optional;

/// One row of an explanation (S11.1).
///
/// @param label what it is: a code, a site, a record, the name of a step
/// @param amount its part of the node's value; empty where parts do not add up (S11.3), and for a part that did not enter
/// @param detail figures that a recomputation needs: weights, fields of a record, a grade
/// @param of where the part comes from
public record Row(Kind kind, String label, Optional<Num> amount, Json.Obj detail, Optional<Node> of) {

    /// What a row does to the value (S11.1).
    public enum Kind {
        TERM, LIMIT, EFFECT, ROUNDING;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
