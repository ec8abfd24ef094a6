package heng.examples.xuchang;

import java.time.LocalDate;

/// The two rounds of 2026.
enum Round {
    SPRING("r1", LocalDate.of(2026, 3, 1), 31, 0),
    AUTUMN("r2", LocalDate.of(2026, 9, 1), 30, 0.03);

    private final String prefix;
    private final LocalDate first;
    private final int days;
    private final double gain;

    /// @param gain by how much quality has risen on the whole since the first round
    Round(String prefix, LocalDate first, int days, double gain) {
        this.prefix = prefix;
        this.first = first;
        this.days = days;
        this.gain = gain;
    }

    /// Begins the ids of the round's records.
    String prefix() {
        return prefix;
    }

    LocalDate first() {
        return first;
    }

    int days() {
        return days;
    }

    double gain() {
        return gain;
    }

    String file() {
        return "records-2026-" + (ordinal() + 1) + ".csv";
    }
}
