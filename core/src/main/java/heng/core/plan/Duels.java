package heng.core.plan;

import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Copeland's rule (S7.5) over the places of one level: pairs won less pairs lost.
final class Duels {

    private final Arithmetic arithmetic;
    private final Num[] weights;
    /// Where every weight and their sum fit into a long.
    private final long @Nullable [] longs;
    private final double[] doubles;

    Duels(Source.Children children, Arithmetic arithmetic) {
        this.arithmetic = arithmetic;
        weights = children.children().stream().map(Source.Child::weight).toArray(Num[]::new);
        longs = arithmetic.isExact() ? longs(weights) : null;
        doubles = arithmetic.isExact() ? new double[0] : Arrays.stream(weights).mapToDouble(Num::asDouble).toArray();
    }

    private static long @Nullable [] longs(Num[] weights) {
        BigInteger[] units = Arrays.stream(weights).map(weight -> ((Num.Exact) weight).units()).toArray(BigInteger[]::new);
        boolean fit = Arrays.stream(units).map(BigInteger::abs).reduce(BigInteger.ZERO, BigInteger::add).bitLength() < 64;
        return fit ? Arrays.stream(units).mapToLong(BigInteger::longValue).toArray() : null;
    }

    /// @param children the cells of each child at the places of the level
    void fight(CellArray[] children, CellArray into) {
        int count = into.size();
        int[][] standings = new int[count][weights.length];
        boolean[] complete = new boolean[count];
        Arrays.fill(complete, true);
        for (int child = 0; child < weights.length; child++) stand(children[child], child, standings, complete);
        for (int i = 0; i < count; i++) {
            long score = 0;
            for (int j = 0; j < count && complete[i]; j++) if (complete[j]) score += winner(standings[i], standings[j]);
            Coverage coverage = Coverage.NONE;
            State risen = State.SCORED;
            for (CellArray cells : children) {
                coverage = coverage.plus(new Coverage(cells.seen[i], cells.due[i]));
                State rising = Combining.rising(cells.code[i]);
                risen = rising.compareTo(risen) > 0 ? rising : risen;
            }
            into.set(i, (complete[i] ? Cell.scored(arithmetic.of(score), coverage) : Cell.noEvidence(coverage)).under(risen));
        }
    }

    /// Equal values stand equally.
    private void stand(CellArray cells, int child, int[][] standings, boolean[] complete) {
        Num[] values = new Num[complete.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Code.effect(cells.code[i]) == heng.core.kernel.Effect.ZERO ? arithmetic.of(0) : cells.number(i);
            complete[i] &= values[i] != null;
        }
        Num[] sorted = Arrays.stream(values).filter(java.util.Objects::nonNull).sorted().distinct().toArray(Num[]::new);
        for (int i = 0; i < values.length; i++) if (values[i] != null) standings[i][child] = Arrays.binarySearch(sorted, values[i]);
    }

    private int winner(int[] a, int[] b) {
        if (longs != null) {
            long balance = 0;
            for (int child = 0; child < longs.length; child++) balance += a[child] == b[child] ? 0 : a[child] > b[child] ? longs[child] : -longs[child];
            return Long.signum(balance);
        }
        return arithmetic.isExact() ? exact(a, b) : real(a, b);
    }

    private int exact(int[] a, int[] b) {
        BigInteger balance = BigInteger.ZERO;
        for (int child = 0; child < weights.length; child++) balance = balance.add(((Num.Exact) weights[child]).units().multiply(BigInteger.valueOf(Integer.compare(a[child], b[child]))));
        return balance.signum();
    }

    /// Compensated, so that balanced weights balance (S3.5).
    private int real(int[] a, int[] b) {
        double sum = 0;
        double lost = 0;
        for (int child = 0; child < doubles.length; child++) {
            double next = Integer.compare(a[child], b[child]) * doubles[child];
            double after = sum + next;
            lost += Math.abs(sum) >= Math.abs(next) ? sum - after + next : next - after + sum;
            sum = after;
        }
        return (int) Math.signum(sum + lost);
    }
}
