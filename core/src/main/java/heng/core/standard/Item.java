package heng.core.standard;

import heng.core.kernel.ColumnCode;
import heng.core.text.Spot;
import java.util.List;

/// What a standard says of a column besides its meaning.
///
/// @param children codes of the items below it, in order
/// @param literals the numbers in it that have a source, in order of their use
/// @param bodies who answers for it (L12)
/// @param spot where it was written
public record Item(ColumnCode code, Title title, List<ColumnCode> children, List<Literal> literals, Bodies bodies, Spot spot) {

    public Item {
        children = List.copyOf(children);
        literals = List.copyOf(literals);
    }
}
