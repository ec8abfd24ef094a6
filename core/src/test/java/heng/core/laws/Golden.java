package heng.core.laws;

import java.util.List;
import java.util.stream.Stream;

/// All worked examples. Computed by hand from docs/scoring.md; none was copied from a program.
final class Golden {

    private Golden() {}

    static List<GoldenCase> cases() {
        return Stream.of(GoldenRecords.CASES, GoldenPools.CASES, GoldenMaps.CASES, GoldenStates.CASES, GoldenCombinations.CASES, GoldenCohorts.CASES)
                .flatMap(List::stream).map(GoldenCase::parse).toList();
    }
}
