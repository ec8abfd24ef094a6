package heng.core.number;

import java.math.BigDecimal;
import java.math.BigInteger;

/// A number of one of the two arithmetics. Numbers of different arithmetics never meet: a standard has one.
public sealed interface Num extends Comparable<Num> {

    /// An integer count of 1e-12 (S3.1). No upper limit.
    record Exact(BigInteger units) implements Num {

        @Override
        public int compareTo(Num other) {
            return units.compareTo(((Exact) other).units);
        }

        @Override
        public BigDecimal decimal() {
            return new BigDecimal(units, Grid.DECIMALS);
        }

        @Override
        public int sign() {
            return units.signum();
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// A finite double (S3.5).
    record Real(double value) implements Num {

        public Real {
            if (Double.isNaN(value) || Double.isInfinite(value)) throw new ArithmeticException("Not a finite number: " + value);
            value = value == 0 ? 0.0 : value;
        }

        @Override
        public int compareTo(Num other) {
            return Double.compare(value, ((Real) other).value);
        }

        @Override
        public BigDecimal decimal() {
            return new BigDecimal(Double.toString(value));
        }

        @Override
        public int sign() {
            return (int) Math.signum(value);
        }

        @Override
        public String toString() {
            return text();
        }
    }

    /// The number as a decimal; for a double its shortest decimal that reads back to the same double.
    BigDecimal decimal();

    /// −1, 0 or 1.
    int sign();

    /// The nearest double, for functions that need one.
    default double asDouble() {
        return decimal().doubleValue();
    }

    /// Plain digits, no exponent, no trailing zeros.
    default String text() {
        BigDecimal decimal = decimal().stripTrailingZeros();
        return decimal.signum() == 0 ? "0" : decimal.toPlainString();
    }
}
