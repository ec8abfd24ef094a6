package heng.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

class NationRunTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private Settings settings(double share, int threads) {
        return new Settings(share, 7, folder, threads, false, new PrintWriter(out), new PrintWriter(err));
    }

    /// Everything the full run compares: three ways to the same cells, the reference evaluator, the query written by hand.
    @Test
    void aFewCountiesComeOutTheSameOnEveryWay() throws IOException {
        assertThat(NationRun.run(settings(0.001, 3), EnumSet.allOf(NationRun.Way.class))).as(out.toString()).isTrue();
        assertThat(out.toString()).contains("seed 7, share 0.001", "ratio of the medians", "bare scan-and-sum", ", 0 differ", "cells the same: true", "by hand     all levels")
                .doesNotContain("cells the same: false");
        out.toString().lines().filter(line -> line.matches("by hand +(province|city|county|township|village) .*")).forEach(line ->
                assertThat(line.replaceAll(".*their sum ([\\d.]+), .*", "$1")).as(line).isEqualTo(line.replaceAll(".*ours ([\\d.]+).*", "$1")));
        assertThat(err.toString()).as("no progress where there is no terminal").isEmpty();
    }

    /// With -Dheng.bench.share=1 the whole nation: some 12 GB of disk and a quarter of an hour.
    @Test
    @EnabledIfSystemProperty(named = "heng.bench.share", matches = "0?\\.\\d+|1")
    void theNationComesOutTheSameOnEveryWay() throws IOException {
        assertThat(NationRun.run(settings(Double.parseDouble(System.getProperty("heng.bench.share")), 2), EnumSet.allOf(NationRun.Way.class))).as(out.toString()).isTrue();
    }

    /// Else the comparison with the reference could not fail.
    @Test
    void seesACellThatDiffers() {
        var evidence = new NationEvidence(0.001, 7);
        var kernel = NationStandard.kernel();
        var plan = heng.core.plan.ScorePlan.of(kernel, evidence);
        var other = new heng.core.plan.Prefixes(kernel, new NationEvidence(0.001, 8));
        var scores = plan.scores(other.stream(0, 0), heng.core.plan.Sink.NONE);
        var check = new ReferenceCheck(kernel, evidence, scores, Map.of());
        assertThat(check.differences(java.util.List.of(0))).isNotEmpty();
    }

    @Test
    void makesTheSameObservationsFromTheSameSeed() {
        assertThat(rows(7)).isEqualTo(rows(7)).isNotEqualTo(rows(8));
    }

    /// What the issue asks of the data, within what chance allows.
    @Test
    void makesRecordsInTheSharesThatTheTaskNames() {
        var made = new Observations(1);
        int cells = 0;
        int missing = 0;
        int none = 0;
        int records = 0;
        int retractions = 0;
        for (int place = 0; place < 300; place++) {
            for (int item = 0; item < NationStandard.ITEMS; item++) {
                made.cell(place, item);
                cells++;
                if (made.count == 0) missing++;
                if (made.count > 0 && made.notApplicable[0]) none++;
                int observed = 0;
                for (int row = 0; row < made.count; row++) {
                    if (made.of[row] >= 0) retractions++;
                    else observed++;
                }
                assertThat(observed).isBetween(0, 3);
                records += observed;
            }
        }
        assertThat(missing / (double) cells).isBetween(0.045, 0.055);
        assertThat(none / (double) cells).isBetween(0.015, 0.025);
        assertThat(retractions / (double) records).isBetween(0.008, 0.012);
        assertThat(records / (double) cells).isBetween(1.7, 2.0);
    }

    private static String rows(long seed) {
        var made = new Observations(seed);
        return java.util.stream.IntStream.range(0, 50).mapToObj(item -> {
            made.cell(3, item);
            return made.count + ":" + java.util.Arrays.toString(made.value);
        }).collect(Collectors.joining());
    }
}
