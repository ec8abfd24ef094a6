package heng.core.plan;

import heng.core.number.Num;
import java.math.BigDecimal;
import java.math.BigInteger;

/// What each place weighs, counted in the least number of decimals that holds them all; in real arithmetic the bits of doubles. A place without a weight is not [#known].
final class Weights {

    final boolean[] known;
    final long[] value;
    final int scale;

    private Weights(int size, int scale) {
        known = new boolean[size];
        value = new long[size];
        this.scale = scale;
    }

    static Weights of(CellArray figures) {
        int scale = 0;
        for (int i = 0; i < figures.size(); i++) {
            if (figures.number(i) instanceof Num.Exact exact) scale = Math.max(scale, exact.decimal().stripTrailingZeros().scale());
        }
        Weights weights = new Weights(figures.size(), scale);
        for (int i = 0; i < figures.size(); i++) weights.put(i, figures.number(i));
        return weights;
    }

    private void put(int place, @org.jspecify.annotations.Nullable Num number) {
        known[place] = number != null;
        switch (number) {
            case null -> {}
            case Num.Real(double real) -> value[place] = Double.doubleToRawLongBits(real);
            case Num.Exact exact -> value[place] = units(exact.decimal().setScale(scale));
        }
    }

    /// @throws ArithmeticException beyond nine quintillion of the last decimal: nothing that a place has
    private static long units(BigDecimal weight) {
        BigInteger units = weight.unscaledValue();
        return units.longValueExact();
    }
}
