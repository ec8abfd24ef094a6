package heng.core.plan;

import heng.core.kernel.Relation;
import java.util.stream.DoubleStream;

/// Winsorising by shape (S8.7): skewness G₁ and kurtosis G₂ with the adjustment for samples (Joanes and Gill 1998).
final class Shaping {

    private final Relation.WinsoriseShape rule;

    Shaping(Relation.WinsoriseShape rule) {
        this.rule = rule;
    }

    double[] of(double[] given) {
        double[] values = given.clone();
        boolean[] changed = new boolean[values.length];
        int changes = 0;
        Shape shape = Shape.of(values);
        while (fails(shape) && changes < rule.most()) {
            changes += pull(values, shape.skewness() >= 0 ? 1 : -1, changed);
            shape = Shape.of(values);
        }
        return fails(shape) && rule.elseLog() ? logarithms(given) : values;
    }

    private boolean fails(Shape shape) {
        return shape.count() > 3 && Math.abs(shape.skewness()) >= rule.skewness().asDouble() && shape.kurtosis() >= rule.kurtosis().asDouble();
    }

    /// The extreme value, wherever it stands, becomes the next one. @return how many cells changed for the first time
    private static int pull(double[] values, int side, boolean[] changed) {
        double extreme = side * DoubleStream.of(values).map(value -> side * value).max().getAsDouble();
        double next = side * DoubleStream.of(values).filter(value -> value != extreme).map(value -> side * value).max().getAsDouble();
        int first = 0;
        for (int i = 0; i < values.length; i++) {
            if (values[i] != extreme) continue;
            values[i] = next;
            if (!changed[i]) first++;
            changed[i] = true;
        }
        return first;
    }

    private static double[] logarithms(double[] values) {
        double low = DoubleStream.of(values).min().getAsDouble();
        double high = DoubleStream.of(values).max().getAsDouble();
        return DoubleStream.of(values).map(value -> Math.log(value - low + 0.01 * (high - low))).toArray();
    }

    private record Shape(int count, double skewness, double kurtosis) {

        static Shape of(double[] values) {
            double n = values.length;
            double mean = DoubleStream.of(values).sum() / n;
            double second = DoubleStream.of(values).map(value -> (value - mean) * (value - mean)).sum();
            double third = DoubleStream.of(values).map(value -> (value - mean) * (value - mean) * (value - mean)).sum();
            double fourth = DoubleStream.of(values).map(value -> (value - mean) * (value - mean) * (value - mean) * (value - mean)).sum();
            double skewness = Math.sqrt(n) * third / Math.pow(second, 1.5) * Math.sqrt(n * (n - 1)) / (n - 2);
            double kurtosis = ((n + 1) * (n * fourth / Math.pow(second, 2) - 3) + 6) * (n - 1) / ((n - 2) * (n - 3));
            return new Shape(values.length, skewness, kurtosis);
        }
    }
}
