package heng.core.plan;

/// Compensated sums of doubles in the order given (S3.5; Neumaier 1974, ZAMM 54).
final class Neumaier {

    private Neumaier() {}

    /// @param count how many of the terms, from the first
    static double sum(double[] terms, int count) {
        double sum = 0;
        double lost = 0;
        for (int i = 0; i < count; i++) {
            double next = terms[i];
            double after = sum + next;
            lost += Math.abs(sum) >= Math.abs(next) ? sum - after + next : next - after + sum;
            sum = after;
        }
        return sum + lost;
    }
}
