package heng.core.number;

import java.math.BigInteger;

/// Exact arithmetic (S3.1 to S3.3) on longs that count 1e-12, up to ±9.2 million. What does not fit comes out as [#NONE]; whoever asked goes on with
/// [Arithmetic#EXACT] then. The results are the same.
public final class LongGrid {

    /// 1 on the grid.
    public static final long ONE = 1_000_000_000_000L;
    /// Does not fit into a long.
    public static final long NONE = Long.MIN_VALUE;

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) POWERS[i] = 10 * POWERS[i - 1];
    }

    private LongGrid() {}

    /// @param exponent 0 to 18
    public static long power(int exponent) {
        return POWERS[exponent];
    }

    /// The grid count of a number of exact arithmetic.
    public static long of(Num number) {
        BigInteger units = ((Num.Exact) number).units();
        return units.bitLength() < 64 ? units.longValue() : NONE;
    }

    public static Num num(long units) {
        return new Num.Exact(BigInteger.valueOf(units));
    }

    /// To the nearest whole number, half to even.
    ///
    /// @param under not 0, neither of the two [#NONE]
    public static long divide(long over, long under) {
        long quotient = over / under;
        long part = Math.abs(over - quotient * under);
        long left = Math.abs(under) - part;
        // Without a branch: which way a mean is rounded no processor can guess.
        long away = ((left - part) >>> 63 | ((left ^ part) - 1 >>> 63 & quotient)) & 1;
        return quotient + ((over ^ under) >> 63 | 1) * away;
    }

    /// `a·b / c`, half to even. @param c not 0
    public static long multiplyDivide(long a, long b, long c) {
        long high = Math.multiplyHigh(a, b);
        long low = a * b;
        return high == low >> 63 && low != NONE ? divide(low, c) : divide(high, low, c);
    }

    /// `y + a·b / c`, rounded as a whole (S3.3). @param c not 0
    public static long interpolate(long y, long a, long b, long c) {
        long low = a * b;
        long add = y * c;
        long sum = low + add;
        long high = Math.multiplyHigh(a, b) + Math.multiplyHigh(y, c) + (Long.compareUnsigned(sum, low) < 0 ? 1 : 0);
        return divide(high, sum, c);
    }

    /// `a + b`.
    public static long add(long a, long b) {
        long sum = a + b;
        return ((a ^ sum) & (b ^ sum)) < 0 ? NONE : sum;
    }

    /// `a − b`.
    public static long subtract(long a, long b) {
        long difference = a - b;
        return ((a ^ b) & (a ^ difference)) < 0 ? NONE : difference;
    }

    /// A number of 128 bits by one of 64, half to even. @param under not 0
    public static long divide(long high, long low, long under) {
        if (high == low >> 63 && low != NONE && under != NONE) return divide(low, under);
        boolean negative = (high < 0) != (under < 0);
        if (high < 0) {
            low = -low;
            high = ~high + (low == 0 ? 1 : 0);
        }
        long divisor = Math.abs(under);
        if (divisor < 0 || Long.compareUnsigned(high, divisor) >= 0) return NONE;
        long quotient = unsigned(high, low, divisor);
        if (quotient < 0) return NONE;
        long rest = low - quotient * divisor;
        long left = divisor - rest;
        if (rest > left || rest == left && (quotient & 1) != 0) quotient++;
        if (quotient < 0) return NONE;
        return negative ? -quotient : quotient;
    }

    /// Knuth's algorithm D for two digits of 32 bits (The Art of Computer Programming 2, 4.3.1). @param high less than the divisor
    private static long unsigned(long high, long low, long divisor) {
        int shift = Long.numberOfLeadingZeros(divisor);
        long d = divisor << shift;
        long d1 = d >>> 32;
        long d0 = d & 0xFFFFFFFFL;
        long n32 = shift == 0 ? high : high << shift | low >>> 64 - shift;
        long n10 = low << shift;
        long q1 = digit(n32, n10 >>> 32, d1, d0);
        long n21 = (n32 << 32 | n10 >>> 32) - q1 * d;
        long q0 = digit(n21, n10 & 0xFFFFFFFFL, d1, d0);
        return (q1 << 32) + q0;
    }

    private static long digit(long high, long next, long d1, long d0) {
        long q = Long.divideUnsigned(high, d1);
        long rest = high - q * d1;
        while (q >>> 32 != 0 || Long.compareUnsigned(q * d0, rest << 32 | next) > 0) {
            q--;
            rest += d1;
            if (rest >>> 32 != 0) break;
        }
        return q;
    }
}
