package heng.bench;

import heng.bench.NationStandard.Rule;
import java.util.Locale;

/// Invented observations from a seed: what lies in one place under one item depends on nothing else, so any part can be made again.
final class Observations {

    /// Record kinds: most are observations, some take one back.
    static final int RETRACTION = 1;
    static final int SITES = 2;
    static final int MINUTES = 30 * 24 * 60;
    private static final int[] OF_GRADE = {0, 0, 0, 1, 1, 2, 3};

    private final long seed;
    /// The rows of the cell at hand.
    int count;
    final int[] site = new int[4];
    final int[] minute = new int[4];
    final boolean[] notApplicable = new boolean[4];
    /// The row in the cell that a retraction takes back; −1 for an observation.
    final int[] of = new int[4];
    /// Passed 0 or 1, faults, lamps alight, share in hundredths, or number of the grade.
    final int[] value = new int[4];
    final int[] lamps = new int[4];

    Observations(long seed) {
        this.seed = seed;
    }

    static String grade(int number) {
        return String.valueOf("ABCD".charAt(number));
    }

    static String site(String place, int number) {
        return place + "-" + (number + 1);
    }

    /// Stafford's mix 13.
    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        long b = (a ^ (a >>> 27)) * 0x94d049bb133111ebL;
        return b ^ (b >>> 31);
    }

    /// Makes the rows of a cell: none of 5 in 100, not applicable 2 in 100, one to three records, 1 in 100 of them taken back. In order of the site.
    void cell(int place, int item) {
        long h = mix(seed + 0x9e3779b97f4a7c15L * (1L + place * 256L + item));
        count = 0;
        if (Long.remainderUnsigned(h, 100) < 5) return;
        Rule rule = NationStandard.rule(item);
        boolean none = Long.remainderUnsigned(h >>> 8, 100) < 2;
        int records = none ? 1 : 1 + (int) Long.remainderUnsigned(h >>> 16, 3);
        int first = (int) (h >>> 63);
        for (int i = 0; i < records; i++) {
            long r = mix(h + i);
            of[count] = -1;
            site[count] = rule == Rule.DEDUCT ? (records == 1 ? first : i * SITES / records) : -1;
            minute[count] = (int) Long.remainderUnsigned(r >>> 3, MINUTES);
            notApplicable[count] = none;
            lamps[count] = 10 + (int) Long.remainderUnsigned(r >>> 20, 20);
            value[count] = value(rule, r, lamps[count]);
            count++;
        }
        if (Long.remainderUnsigned(h >>> 40, 100) < records) retract(records - 1);
    }

    private void retract(int row) {
        site[count] = site[row];
        minute[count] = Math.min(MINUTES - 1, minute[row] + 60);
        notApplicable[count] = false;
        of[count] = row;
        value[count] = lamps[count] = 0;
        count++;
    }

    private static int value(Rule rule, long r, int lamps) {
        int dice = (int) Long.remainderUnsigned(r >>> 32, 100);
        return switch (rule) {
            case YES_NO -> dice < 85 ? 1 : 0;
            case DEDUCT -> dice < 60 ? 0 : dice % 13;
            case TIERS -> Math.max(0, lamps - dice % 9);
            case LINEAR -> 40 + dice % 61;
            case GRADES, HISTOGRAM -> OF_GRADE[dice % OF_GRADE.length];
        };
    }

    /// The id of a row: place, item and row count through.
    static long id(int place, int item, int row) {
        return (place * (long) NationStandard.ITEMS + item) * 4 + row;
    }

    static String text(int hundredths) {
        return String.format(Locale.ROOT, "%d.%02d", hundredths / 100, hundredths % 100);
    }
}
