package heng.core.plan;

import java.math.BigInteger;

/// Sums in pairs of longs: 128 bits, or the bits of a double and of what it lost.
final class Wide {

    private Wide() {}

    /// Adds `weight · (value + more)`, with what the product loses.
    static void addReal(long[] sum, long[] lost, int slot, double weight, double value, double more) {
        double product = weight * value;
        double rest = Math.fma(weight, value, -product) + weight * more;
        double before = Double.longBitsToDouble(sum[slot]);
        double after = before + product;
        double back = after - before;
        sum[slot] = Double.doubleToRawLongBits(after);
        lost[slot] = Double.doubleToRawLongBits(Double.longBitsToDouble(lost[slot]) + ((before - (after - back)) + (product - back)) + rest);
    }

    static void product(long[] sum, long[] more, int slot, long a, long b) {
        add(sum, more, slot, a * b, Math.multiplyHigh(a, b));
    }

    static void add(long[] sum, long[] more, int slot, long low, long high) {
        long before = sum[slot];
        long after = before + low;
        sum[slot] = after;
        more[slot] += high + (Long.compareUnsigned(after, before) < 0 ? 1 : 0);
    }

    static BigInteger total(long low, long high) {
        if (high == low >> 63) return BigInteger.valueOf(low);
        BigInteger unsigned = BigInteger.valueOf(low >>> 1).shiftLeft(1).add(BigInteger.valueOf(low & 1));
        return BigInteger.valueOf(high).shiftLeft(64).add(unsigned);
    }

    static double real(long sum, long lost) {
        return Double.longBitsToDouble(sum) + Double.longBitsToDouble(lost);
    }
}
