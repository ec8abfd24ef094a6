package heng.core.plan;

import java.util.Arrays;

/// How often each grade was given, for each slot of a frame. Grades are the numbers that [Grades] gives them.
final class Tallies {

    private final long[][] counts;

    Tallies(int slots) {
        counts = new long[slots][0];
    }

    void clear(int slot) {
        Arrays.fill(counts[slot], 0);
    }

    void add(int slot, int grade, long count) {
        if (grade >= counts[slot].length) counts[slot] = Arrays.copyOf(counts[slot], Math.max(4, 2 * grade));
        counts[slot][grade] += count;
    }

    void merge(int slot, Tallies below, int its) {
        for (int grade = 0; grade < below.counts[its].length; grade++) {
            if (below.counts[its][grade] != 0) add(slot, grade, below.counts[its][grade]);
        }
    }

    /// By the number of the grade; not to be changed.
    long[] of(int slot) {
        return counts[slot];
    }
}
