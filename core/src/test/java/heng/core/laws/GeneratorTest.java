package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.State;
import heng.core.number.Arithmetic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// A law over settings says nothing if the settings are poor: what the generators must produce.
class GeneratorTest {

    private static final List<String> STATISTICS = List.of("count", "visits", "number", "sum", "mean", "ratio");
    private static final List<String> POOLS = List.of("sums", "mean", "mean of people", "mean of table", "min", "max");
    private static final List<String> MAPS = List.of("points", "steps", "above", "look-up number", "formula", "case");
    private static final List<String> SOURCES = List.of("records", "records latest", "records of sites", "records of sites latest");
    private static final Set<String> SEEN = LongStream.range(0, 3000).boxed().flatMap(seed -> RandomStandard.of(seed, false).pairs().stream()).collect(Collectors.toSet());

    @Test
    void putsEveryMeasureBesideEverySourcePoolAndMap() {
        List<String> wanted = new ArrayList<>();
        for (String statistic : STATISTICS) {
            for (String by : List.of(" by site", " by record")) {
                SOURCES.forEach(source -> wanted.add(source + " → " + statistic + by));
                POOLS.forEach(pool -> wanted.add(statistic + by + " → " + pool));
                MAPS.forEach(map -> wanted.add(statistic + by + " → " + map));
            }
        }
        assertThat(SEEN).hasSizeGreaterThan(300).containsAll(wanted);
    }

    @Test
    void putsEveryPoolBesideEveryMapAndHistogramsOnlyBeforeLookUps() {
        List<String> wanted = new ArrayList<>(List.of("grade by site → look-up", "grade by record → look-up", "grade by site → sums", "sums → look-up"));
        for (String pool : POOLS) {
            for (String map : MAPS) wanted.addAll(List.of(pool + " → " + map, map + " → " + pool));
            wanted.addAll(List.of(pool + " → gate", pool + " → relate"));
        }
        assertThat(SEEN).containsAll(wanted);
    }

    @Test
    void putsEveryMissingBesideEveryCombination() {
        List<String> wanted = new ArrayList<>();
        for (String missing : List.of("skip", "zero", "fail")) {
            for (String combine : List.of("mean", "sum", "min", "max", "{best: 2}", "{best: 1, of: sum}", "{sum: full}", "copeland", "{formula:")) wanted.add(combine + " → " + missing);
        }
        assertThat(SEEN).containsAll(wanted);
    }

    /// Not only *no evidence* everywhere.
    @Test
    void reachesEveryState() {
        Map<State, Integer> states = new EnumMap<>(State.class);
        for (long seed = 0; seed < 150; seed++) {
            var setting = new Setting(RandomStandard.of(seed, false), RandomWorld.of(seed, Arithmetic.EXACT, 8));
            Setting.cells(setting.kernel(), setting.world()).values().forEach(cell -> states.merge(cell.state(), 1, Integer::sum));
        }
        assertThat(states).containsOnlyKeys(State.values()).allSatisfy((_, count) -> assertThat(count).isGreaterThan(50));
        assertThat(states.get(State.SCORED)).isGreaterThan(1500);
    }

    @Test
    void shufflesAndGrowsWorlds() {
        Set<Integer> sizes = LongStream.range(0, 100).mapToObj(seed -> RandomWorld.of(seed, Arithmetic.EXACT, 14).places().size()).collect(Collectors.toCollection(TreeSet::new));
        Set<Integer> roots = LongStream.range(0, 100).mapToObj(seed -> RandomWorld.of(seed, Arithmetic.EXACT, 14).tree().roots().size()).collect(Collectors.toSet());
        assertThat(sizes).hasSizeGreaterThan(8);
        assertThat(roots).containsExactlyInAnyOrder(1, 2);
    }
}
