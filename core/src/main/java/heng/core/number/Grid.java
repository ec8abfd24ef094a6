package heng.core.number;

import java.math.BigInteger;

/// The grid of 1e-12 and its one division (S3.3).
final class Grid {

    static final int DECIMALS = 12;
    static final BigInteger ONE = BigInteger.TEN.pow(DECIMALS);

    private Grid() {}

    /// `numerator / denominator` to the nearest integer, half to even. The denominator is not zero.
    static BigInteger divide(BigInteger numerator, BigInteger denominator) {
        if (denominator.signum() < 0) return divide(numerator.negate(), denominator.negate());
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        int half = parts[1].abs().shiftLeft(1).compareTo(denominator);
        boolean away = half > 0 || half == 0 && parts[0].testBit(0);
        return away ? parts[0].add(BigInteger.valueOf(numerator.signum())) : parts[0];
    }
}
