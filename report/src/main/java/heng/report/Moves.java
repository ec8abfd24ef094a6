package heng.report;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Combine;
import heng.core.kernel.Kernel;
import heng.core.kernel.Source;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Where a change comes from: from the main column down, the part that moved most in the direction of the whole. Only for sums and means, whose parts add up.
public final class Moves {

    private static final int DEEPEST = 3;

    /// @param change of the part's contribution to the column above it
    public record Move(ColumnCode column, Num change) {}

    private final Kernel kernel;
    private final BiFunction<ColumnCode, PlaceCode, Cell> now;
    private final BiFunction<ColumnCode, PlaceCode, Cell> then;
    private final Arithmetic arithmetic;

    /// @param now the cells of this round
    /// @param then those of the round it is compared with, by the same standard
    public Moves(Kernel kernel, BiFunction<ColumnCode, PlaceCode, Cell> now, BiFunction<ColumnCode, PlaceCode, Cell> then) {
        this.kernel = kernel;
        this.now = now;
        this.then = then;
        this.arithmetic = kernel.arithmetic();
    }

    /// From the section down to the item; empty where nothing moved that way.
    ///
    /// @param change of the whole column
    public List<Move> of(ColumnCode column, PlaceCode place, Num change) {
        List<Move> path = new ArrayList<>();
        ColumnCode at = column;
        while (path.size() < DEEPEST && kernel.column(at).source() instanceof Source.Children children) {
            Optional<Move> most = most(children, place, change.sign());
            if (most.isEmpty()) break;
            path.add(most.get());
            at = most.get().column();
        }
        return path;
    }

    private Optional<Move> most(Source.Children children, PlaceCode place, int sign) {
        Move most = null;
        for (int i = 0; i < children.children().size(); i++) {
            Optional<Num> is = part(now, children, i, place);
            Optional<Num> was = part(then, children, i, place);
            if (is.isEmpty() || was.isEmpty()) continue;
            Num moved = arithmetic.subtract(is.get(), was.get());
            if (moved.sign() != sign) continue;
            if (most == null || arithmetic.abs(moved).compareTo(arithmetic.abs(most.change())) > 0) most = new Move(children.children().get(i).column(), moved);
        }
        return Optional.ofNullable(most);
    }

    /// What a child brings to the whole; full marks before they are rescaled.
    private Optional<Num> part(BiFunction<ColumnCode, PlaceCode, Cell> round, Source.Children children, int index, PlaceCode place) {
        Source.Child child = children.children().get(index);
        Num value = round.apply(child.column(), place).counting(arithmetic);
        if (value == null) return Optional.empty();
        return switch (children.combine()) {
            case Combine.FullSum() -> Optional.of(value);
            case Combine.Sum() -> Optional.ofNullable(arithmetic.multiply(value, child.weight()));
            case Combine.Mean(Num power) when power.text().equals("1") -> Optional.ofNullable(arithmetic.multiplyDivide(value, child.weight(), present(round, children, place)));
            case Combine.Mean _, Combine.Least(), Combine.Greatest(), Combine.Best _, Combine.ByFormula _, Combine.Copeland() -> Optional.empty();
        };
    }

    private Num present(BiFunction<ColumnCode, PlaceCode, Cell> round, Source.Children children, PlaceCode place) {
        return arithmetic.sum(children.children().stream().filter(child -> {
            Cell cell = round.apply(child.column(), place);
            return cell.counting(arithmetic) != null;
        }).map(Source.Child::weight).toList());
    }
}
