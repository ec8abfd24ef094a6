package heng.core.number;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// Doubles; sums in the order given with Neumaier's compensation (S3.5; Neumaier 1974, ZAMM 54).
final class RealArithmetic implements Arithmetic {

    @Override
    public String word() {
        return "real";
    }

    @Override
    public @Nullable Num of(BigDecimal decimal) {
        return finite(decimal.doubleValue());
    }

    @Override
    public Num of(long whole) {
        return new Num.Real(whole);
    }

    @Override
    public Num add(Num a, Num b) {
        return new Num.Real(value(a) + value(b));
    }

    @Override
    public Num negate(Num a) {
        return new Num.Real(-value(a));
    }

    @Override
    public @Nullable Num multiply(Num a, Num b) {
        return finite(value(a) * value(b));
    }

    @Override
    public @Nullable Num divide(Num a, Num b) {
        return finite(value(a) / value(b));
    }

    @Override
    public @Nullable Num multiplyDivide(Num a, Num b, Num c) {
        return finite(value(a) * value(b) / value(c));
    }

    @Override
    public @Nullable Num interpolate(Num y, Num a, Num b, Num c) {
        return finite(value(y) + value(a) * value(b) / value(c));
    }

    @Override
    public Num sum(List<Num> values) {
        return new Num.Real(neumaier(values.size(), i -> value(values.get(i))));
    }

    @Override
    public Num weightedSum(List<Num> values, List<Num> weights) {
        return new Num.Real(neumaier(values.size(), i -> value(values.get(i)) * value(weights.get(i))));
    }

    @Override
    public @Nullable Num weightedMean(List<Num> values, List<Num> weights) {
        return finite(value(weightedSum(values, weights)) / value(sum(weights)));
    }

    @Override
    public @Nullable Num real(RealFunction function, Num... arguments) {
        return finite(function.apply(Arrays.stream(arguments).mapToDouble(RealArithmetic::value).toArray()));
    }

    private static double neumaier(int count, IntToDoubleFunction term) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            double next = term.applyAsDouble(i);
            double raised = sum + next;
            lost += Math.abs(sum) >= Math.abs(next) ? (sum - raised) + next : (next - raised) + sum;
            sum = raised;
        }
        return sum + lost;
    }

    private static @Nullable Num finite(double value) {
        return Double.isFinite(value) ? new Num.Real(value) : null;
    }

    private static double value(Num number) {
        return ((Num.Real) number).value();
    }
}
