package heng.core.number;

import java.util.function.ToDoubleFunction;

/// What needs real arithmetic (S3.4).
public enum RealFunction {
    LN(a -> Math.log(a[0])),
    EXP(a -> Math.exp(a[0])),
    SQRT(a -> Math.sqrt(a[0])),
    POWER(a -> Math.pow(a[0], a[1]));

    private final ToDoubleFunction<double[]> body;

    RealFunction(ToDoubleFunction<double[]> body) {
        this.body = body;
    }

    double apply(double[] arguments) {
        return body.applyAsDouble(arguments);
    }
}
