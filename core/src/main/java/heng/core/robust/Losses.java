package heng.core.robust;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.place.PlaceCode;
import heng.core.reference.Reference;
import heng.core.reference.Reference.Supposed;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.FullMarks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// Where a place lost points, and what closing each loss would win: the exact difference, by computing anew (S13).
public final class Losses {

    /// @param full what the column can earn
    /// @param lost full mark less what counts of its value; above 0
    /// @param gain how much higher the whole would be if the column had its full mark; empty where the whole has no value then or now
    public record Loss(ColumnCode column, Cell cell, Num full, Num lost, Optional<Num> gain) {}

    private final Kernel kernel;
    private final Evidence evidence;
    private final BiFunction<ColumnCode, PlaceCode, Cell> value;
    private final FullMarks marks;

    /// @param value the cells as they are, whoever computed them
    public Losses(Kernel kernel, Evidence evidence, BiFunction<ColumnCode, PlaceCode, Cell> value) {
        this.kernel = kernel;
        this.evidence = evidence;
        this.value = value;
        this.marks = new FullMarks(kernel);
    }

    /// The columns that the whole is combined from and that lack points of their full mark, what wins most first; those whose full mark is not known are left out.
    public List<Loss> of(ColumnCode whole, PlaceCode place) {
        Arithmetic arithmetic = kernel.arithmetic();
        Set<ColumnCode> parts = Parts.of(kernel, whole);
        List<Supposed> now = parts.stream().map(part -> supposed(part, value.apply(part, place))).toList();
        Reference reference = new Reference(kernel, evidence);
        @Nullable Num before = reference.supposing(place, now).value(whole, place).value(arithmetic);
        List<Loss> losses = new ArrayList<>();
        for (Supposed part : now) {
            Optional<Num> full = marks.of(part.column());
            @Nullable Num counting = part.cell().counting(arithmetic);
            if (full.isEmpty() || counting == null || counting.compareTo(full.get()) >= 0) continue;
            List<Supposed> then = now.stream().map(one -> one.column().equals(part.column()) ? supposed(one.column(), Cell.scored(full.get(), one.cell().coverage())) : one).toList();
            @Nullable Num after = reference.supposing(place, then).value(whole, place).value(arithmetic);
            losses.add(new Loss(part.column(), part.cell(), full.get(), arithmetic.subtract(full.get(), counting),
                    before == null || after == null ? Optional.empty() : Optional.of(arithmetic.subtract(after, before))));
        }
        losses.sort(Comparator.comparing((Loss loss) -> loss.gain.orElse(loss.lost)).reversed());
        return losses;
    }

    /// Whether any of these columns has a full mark: without one nothing can be said to be lost.
    public boolean areTold(ColumnCode whole) {
        return Parts.of(kernel, whole).stream().anyMatch(part -> marks.of(part).isPresent());
    }

    private Supposed supposed(ColumnCode column, Cell cell) {
        return new Supposed(column, kernel.column(column).steps().size(), cell);
    }
}
