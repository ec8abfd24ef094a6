package heng.core.score;

import heng.core.number.Num;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// What decides a position: the basis and the tie-breaks, each turned so that more is better. A place without a tie-break's value loses the tie.
///
/// @param figures the basis first, which is always there
record Standing(List<Optional<Num>> figures) implements Comparable<Standing> {

    @Override
    public int compareTo(Standing other) {
        return IntStream.range(0, figures.size()).map(i -> side(other, i)).filter(side -> side != 0).findFirst().orElse(0);
    }

    private int side(Standing other, int i) {
        Optional<Num> mine = figures.get(i);
        Optional<Num> others = other.figures.get(i);
        return mine.isPresent() && others.isPresent() ? mine.get().compareTo(others.get()) : Boolean.compare(mine.isPresent(), others.isPresent());
    }

    Num basis() {
        return figures.getFirst().orElseThrow();
    }

    /// The number of the first figure in which the two differ, 0 for the basis; the number of figures where they are equal.
    int differs(Standing other) {
        return IntStream.range(0, figures.size()).filter(i -> side(other, i) != 0).findFirst().orElse(figures.size());
    }
}
