package heng.core.reference;

import heng.core.kernel.Relation;
import heng.core.number.Num;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Winsorising by skewness and kurtosis (S8.7): sample-adjusted, G₁ and G₂ of Joanes and Gill 1998.
record Winsorising(Relation.WinsoriseShape rule) {

    List<Num> apply(List<Num> given) {
        double[] values = given.stream().mapToDouble(Num::asDouble).toArray();
        double[] treated = values.clone();
        BitSet changed = new BitSet();
        while (fails(treated) && changed.cardinality() < rule.most()) pull(treated, skewness(treated) >= 0, changed);
        if (fails(treated) && rule.elseLog()) treated = logged(values);
        return Arrays.stream(treated).<Num>mapToObj(Num.Real::new).toList();
    }

    private boolean fails(double[] values) {
        return values.length > 3 && Math.abs(skewness(values)) >= rule.skewness().asDouble() && kurtosis(values) >= rule.kurtosis().asDouble();
    }

    /// Gives the extreme values the next one.
    private static void pull(double[] values, boolean high, BitSet changed) {
        double extreme = high ? Arrays.stream(values).max().orElseThrow() : Arrays.stream(values).min().orElseThrow();
        var others = Arrays.stream(values).filter(value -> value != extreme);
        double next = high ? others.max().orElseThrow() : others.min().orElseThrow();
        for (int i = 0; i < values.length; i++) {
            if (values[i] != extreme) continue;
            values[i] = next;
            changed.set(i);
        }
    }

    private static double[] logged(double[] values) {
        double low = Arrays.stream(values).min().orElseThrow();
        double range = Arrays.stream(values).max().orElseThrow() - low;
        return Arrays.stream(values).map(value -> Math.log(value - low + 0.01 * range)).toArray();
    }

    private static double moment(double[] values, DoubleUnaryOperator power) {
        double mean = Arrays.stream(values).sum() / values.length;
        return Arrays.stream(values).map(value -> power.applyAsDouble(value - mean)).sum();
    }

    static double skewness(double[] values) {
        double n = values.length;
        double g1 = Math.sqrt(n) * moment(values, d -> d * d * d) / Math.pow(moment(values, d -> d * d), 1.5);
        return g1 * Math.sqrt(n * (n - 1)) / (n - 2);
    }

    static double kurtosis(double[] values) {
        double n = values.length;
        double g2 = n * moment(values, d -> d * d * d * d) / Math.pow(moment(values, d -> d * d), 2);
        return ((n + 1) * (g2 - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
    }
}
