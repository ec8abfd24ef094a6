package heng.examples.xuchang;

import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/// Random numbers that depend on what they are for and on one constant seed, not on what was drawn before. So one site or item more changes no other.
final class Dice {

    /// Any other number gives another city of the same kind. Changing it changes every file.
    static final long SEED = 4110_2026_0930L;

    private static final RandomGeneratorFactory<RandomGenerator> ALGORITHM = RandomGeneratorFactory.of("L64X128MixRandom");

    private final RandomGenerator random;

    private Dice(long seed) {
        this.random = ALGORITHM.create(seed);
    }

    /// FNV-1a over the characters of the words.
    static Dice of(String... words) {
        long hash = 0xcbf29ce484222325L ^ SEED;
        for (char letter : String.join("\n", words).toCharArray()) hash = (hash ^ letter) * 0x100000001b3L;
        return new Dice(hash);
    }

    /// From 0 to `bound` − 1.
    int below(int bound) {
        return random.nextInt(bound);
    }

    /// Both ends included.
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /// Bell-shaped, never further from the mean than three times `spread`, its standard deviation.
    double near(double mean, double spread) {
        return mean + spread * 2 * (random.nextDouble() + random.nextDouble() + random.nextDouble() - 1.5);
    }

    /// A Poisson number, by Knuth's product; for means up to some dozens. `StrictMath`, since `Math.exp` may differ in its last bit from machine to machine.
    int poisson(double mean) {
        double limit = StrictMath.exp(-mean);
        int count = 0;
        for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) count++;
        return count;
    }
}
