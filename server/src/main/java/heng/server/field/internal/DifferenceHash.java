package heng.server.field.internal;

import java.awt.image.BufferedImage;
import java.util.OptionalLong;

/// 64 bits of how a picture looks: it is brought to 9 × 8 grey fields, and a bit says whether a field is brighter than its right neighbour (N. Krawetz, "Kind of like that", 2013).
/// Another size, quality or brightness changes few bits; two pictures of different things differ in about half of them.
final class DifferenceHash {

    /// Pictures that differ in so many bits or fewer look the same. Our default: a copy sent on by a messenger differs in 0 to 3 (measured in `DifferenceHashTest`).
    static final int ALIKE = 5;

    private static final int COLUMNS = 9;
    private static final int ROWS = 8;

    /// Brighter by less than this is not brighter: else the grain of a flat sky would decide.
    private static final double STEP = 2;

    /// A picture whose fields all lie within so many of 255 steps of grey (a wall, the night) has a hash that says nothing.
    private static final double PLAIN = 12;

    private DifferenceHash() {}

    /// Empty for a picture that is too plain to be compared.
    static OptionalLong of(BufferedImage image) {
        double[][] grey = grey(image);
        double least = 255;
        double most = 0;
        long hash = 0;
        for (double[] row : grey) {
            for (int x = 0; x < COLUMNS; x++) {
                least = Math.min(least, row[x]);
                most = Math.max(most, row[x]);
                if (x > 0) hash = hash << 1 | (row[x - 1] > row[x] + STEP ? 1 : 0);
            }
        }
        return most - least < PLAIN ? OptionalLong.empty() : OptionalLong.of(hash);
    }

    /// In how many bits two hashes differ, 0 to 64.
    static int distance(long one, long other) {
        return Long.bitCount(one ^ other);
    }

    /// The mean brightness (ITU-R BT.601) of each field, 0 to 255.
    private static double[][] grey(BufferedImage image) {
        double[][] sum = new double[ROWS][COLUMNS];
        long[][] count = new long[ROWS][COLUMNS];
        int[] line = new int[image.getWidth()];
        for (int y = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, line.length, 1, line, 0, line.length);
            int row = y * ROWS / image.getHeight();
            for (int x = 0; x < line.length; x++) {
                int column = (int) ((long) x * COLUMNS / line.length);
                int rgb = line[x];
                sum[row][column] += 0.299 * (rgb >> 16 & 0xff) + 0.587 * (rgb >> 8 & 0xff) + 0.114 * (rgb & 0xff);
                count[row][column]++;
            }
        }
        for (int y = 0; y < ROWS; y++) for (int x = 0; x < COLUMNS; x++) sum[y][x] = count[y][x] == 0 ? 0 : sum[y][x] / count[y][x];
        return sum;
    }
}
