package heng.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Integers on a grid of 1e-12; each division is one half-even integer division (S3.1 to S3.3).
final class ExactArithmetic implements Arithmetic {

    @Override
    public String word() {
        return "exact";
    }

    @Override
    public @Nullable Num of(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        if (stripped.scale() > Grid.DECIMALS) return null;
        return new Num.Exact(stripped.setScale(Grid.DECIMALS).unscaledValue());
    }

    @Override
    public Num of(long whole) {
        return new Num.Exact(BigInteger.valueOf(whole).multiply(Grid.ONE));
    }

    @Override
    public Num add(Num a, Num b) {
        return new Num.Exact(units(a).add(units(b)));
    }

    @Override
    public Num negate(Num a) {
        return new Num.Exact(units(a).negate());
    }

    @Override
    public Num multiply(Num a, Num b) {
        return new Num.Exact(Grid.divide(units(a).multiply(units(b)), Grid.ONE));
    }

    @Override
    public @Nullable Num divide(Num a, Num b) {
        return multiplyDivide(a, of(1), b);
    }

    @Override
    public @Nullable Num multiplyDivide(Num a, Num b, Num c) {
        if (isZero(c)) return null;
        return new Num.Exact(Grid.divide(units(a).multiply(units(b)), units(c)));
    }

    @Override
    public @Nullable Num interpolate(Num y, Num a, Num b, Num c) {
        if (isZero(c)) return null;
        return new Num.Exact(Grid.divide(units(y).multiply(units(c)).add(units(a).multiply(units(b))), units(c)));
    }

    @Override
    public Num sum(List<Num> values) {
        return new Num.Exact(values.stream().map(ExactArithmetic::units).reduce(BigInteger.ZERO, BigInteger::add));
    }

    @Override
    public Num weightedSum(List<Num> values, List<Num> weights) {
        return new Num.Exact(Grid.divide(products(values, weights), Grid.ONE));
    }

    @Override
    public @Nullable Num weightedMean(List<Num> values, List<Num> weights) {
        Num total = sum(weights);
        return isZero(total) ? null : new Num.Exact(Grid.divide(products(values, weights), units(total)));
    }

    @Override
    public Num real(RealFunction function, Num... arguments) {
        throw new UnsupportedOperationException(function + " in exact arithmetic");
    }

    private static BigInteger products(List<Num> values, List<Num> weights) {
        BigInteger sum = BigInteger.ZERO;
        for (int i = 0; i < values.size(); i++) sum = sum.add(units(values.get(i)).multiply(units(weights.get(i))));
        return sum;
    }

    private static BigInteger units(Num number) {
        return ((Num.Exact) number).units();
    }
}
