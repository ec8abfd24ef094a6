package heng.core.plan;

import heng.core.kernel.Combine;
import heng.core.kernel.Effect;
import heng.core.kernel.Missing;
import heng.core.kernel.Source;
import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import heng.core.number.LongGrid;
import heng.core.number.Num;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Means, sums and extremes of children (S7.1, S7.2, S7.4) on longs or doubles. What it cannot do it leaves to [Combining].
final class QuickChildren {

    private enum Kind { MEAN, SUM, FULL, LEAST, GREATEST }

    private final Kind kind;
    private final Missing missing;
    private final boolean exact;
    /// In exact arithmetic whole numbers without a common factor.
    private final long[] weights;
    private final double[] reals;
    private final long full;
    private final double realFull;
    /// Beyond it a weighted sum might not fit.
    private final long most;
    /// What the whole numbers have to be multiplied with, as a fraction in lowest terms.
    private final long scaleOver;
    private final long scaleUnder;
    private final int[] least;

    private QuickChildren(Kind kind, Source.Children children, boolean exact, BigInteger[] units, int[] least) {
        this.kind = kind;
        this.missing = children.missing();
        this.exact = exact;
        this.least = least;
        reals = exact ? new double[0] : children.children().stream().mapToDouble(child -> child.weight().asDouble()).toArray();
        realFull = Neumaier.sum(reals, reals.length);
        BigInteger common = Arrays.stream(units).reduce(BigInteger.ZERO, BigInteger::gcd).max(BigInteger.ONE);
        weights = Arrays.stream(units).mapToLong(unit -> unit.divide(common).longValue()).toArray();
        full = Arrays.stream(weights).sum();
        most = Long.MAX_VALUE / Math.max(1, Math.max(full, weights.length));
        BigInteger one = BigInteger.valueOf(LongGrid.ONE);
        scaleOver = common.divide(common.gcd(one)).longValue();
        scaleUnder = one.divide(common.gcd(one)).longValue();
    }

    static @Nullable QuickChildren of(Source.Children children, Arithmetic arithmetic, int[] least) {
        Kind kind = switch (children.combine()) {
            case Combine.Mean(Num power) when power.compareTo(arithmetic.of(1)) == 0 -> Kind.MEAN;
            case Combine.Sum() -> Kind.SUM;
            case Combine.FullSum() -> Kind.FULL;
            case Combine.Least() -> Kind.LEAST;
            case Combine.Greatest() -> Kind.GREATEST;
            case Combine.Mean _, Combine.Best _, Combine.ByFormula _, Combine.Copeland _ -> null;
        };
        if (kind == null) return null;
        BigInteger[] units = arithmetic.isExact() ? children.children().stream().map(child -> ((Num.Exact) child.weight()).units()).toArray(BigInteger[]::new) : new BigInteger[0];
        boolean fits = Arrays.stream(units).reduce(BigInteger.ZERO, BigInteger::add).bitLength() < 63 && Arrays.stream(units).allMatch(unit -> unit.signum() >= 0);
        return fits ? new QuickChildren(kind, children, arithmetic.isExact(), units, least) : null;
    }

    /// @param from where the cells of the children are: an array for each, or the same for all
    /// @param at the index of each child in its array
    /// @return whether it could
    boolean combine(CellArray[] from, int[] at, CellArray into, int target) {
        int seen = 0;
        int due = 0;
        int applicable = 0;
        int present = 0;
        int parts = 0;
        int risen = 0;
        long sum = 0;
        long total = 0;
        long extreme = 0;
        double realSum = 0;
        double lost = 0;
        double realTotal = 0;
        double totalLost = 0;
        double realExtreme = 0;
        boolean additive = kind == Kind.SUM || kind == Kind.FULL;
        for (int i = 0; i < at.length; i++) {
            CellArray cells = from[i];
            int index = at[i];
            int code = cells.code[index];
            seen += cells.seen[index];
            due += cells.due[index];
            int state = code & 7;
            if (state == State.NOT_APPLICABLE.ordinal()) continue;
            applicable++;
            int effect = code >> 3 & 3;
            if (state >= State.FAILED.ordinal() && effect == Effect.RISES.ordinal() && state > risen) risen = state;
            long value = 0;
            if (effect == Effect.ZERO.ordinal()) {
                present++;
            } else if ((code & Code.VALUE) != 0) {
                if ((code & CellArray.LARGE) != 0) return false;
                present++;
                value = cells.value[index];
            } else if (missing != Missing.ZERO) {
                continue;
            }
            if (exact) {
                long weight = weights[i];
                if (!additive && weight == 0) continue;
                if (value > most || value < -most) return false;
                sum += kind == Kind.FULL ? value : weight * value;
                total += weight;
                if (parts == 0 || kind == Kind.LEAST && value < extreme || kind == Kind.GREATEST && value > extreme) extreme = value;
            } else {
                double weight = reals[i];
                double real = Double.longBitsToDouble(value);
                if (!additive && weight == 0) continue;
                double next = kind == Kind.FULL ? real : real * weight;
                double after = realSum + next;
                lost += Math.abs(realSum) >= Math.abs(next) ? realSum - after + next : next - after + realSum;
                realSum = after;
                double afterTotal = realTotal + weight;
                totalLost += Math.abs(realTotal) >= Math.abs(weight) ? realTotal - afterTotal + weight : weight - afterTotal + realTotal;
                realTotal = afterTotal;
                if (parts == 0 || kind == Kind.LEAST && real < realExtreme || kind == Kind.GREATEST && real > realExtreme) realExtreme = real;
            }
            parts++;
        }
        int code = Code.NO_EVIDENCE;
        long value = 0;
        if (applicable == 0) {
            into.set(target, 0, Code.NOT_APPLICABLE, seen, due);
            return true;
        }
        boolean refused = missing == Missing.FAIL && present < applicable || present < least[applicable];
        if (!refused && parts > 0) {
            if (exact) {
                boolean none = total == 0 && (kind == Kind.MEAN || kind == Kind.FULL);
                value = none ? 0 : exact(sum, total, extreme);
                if (value == LongGrid.NONE) return false;
                code = none ? Code.NO_EVIDENCE : Code.SCORED;
            } else {
                double real = real(realSum + lost, realTotal + totalLost, realExtreme);
                value = Double.doubleToRawLongBits(real + 0.0);
                code = Double.isFinite(real) ? Code.SCORED : Code.NO_EVIDENCE;
            }
        }
        into.set(target, value, risen == 0 ? code : LongStep.judged(code, risen, Effect.RISES), seen, due);
        return true;
    }

    private long exact(long sum, long total, long extreme) {
        return switch (kind) {
            case MEAN -> LongGrid.divide(sum, total);
            case SUM -> LongGrid.multiplyDivide(sum, scaleOver, scaleUnder);
            case FULL -> LongGrid.multiplyDivide(sum, full, total);
            case LEAST, GREATEST -> extreme;
        };
    }

    private double real(double sum, double total, double extreme) {
        return switch (kind) {
            case MEAN -> sum / total;
            case SUM -> sum;
            case FULL -> sum * realFull / total;
            case LEAST, GREATEST -> extreme;
        };
    }
}
