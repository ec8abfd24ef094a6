package heng.core.laws;

import static heng.core.number.Arithmetic.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import heng.core.number.Num;
import heng.core.score.Position;
import heng.core.score.Published;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// S9.6: laws of positions, whatever the values, the ties and the direction.
class PositionProperties {

    private static final int TRIES = 100;
    private static final List<String> TIES = List.of("min", "max", "mean", "dense");

    private static Map<String, Position.Placed> placed(List<String> rows, String rank) {
        String places = IntStream.range(0, rows.size()).mapToObj(i -> name(i) + " county P\n").collect(Collectors.joining("", "code level parent\nP city -\n", ""));
        List<Published> all = Campaign.of("""
                items: [{code: q, attribute: n}]
                publish: [{column: q, levels: county, decimals: 0, rank: %s}]
                """.formatted(rank)).places(columns(places)).attributes(columns("place n\n" + String.join("\n", rows) + "\n")).published(true);
        Map<String, Position.Placed> placed = new TreeMap<>();
        all.forEach(one -> {
            if (one.standing().orElseThrow() instanceof Position.Placed found) placed.put(one.place().code().text(), found);
        });
        return placed;
    }

    private static String columns(String text) {
        return text.replace(" ", "  ");
    }

    private static String name(int i) {
        return "X" + (100 + i);
    }

    /// Tenths, so that published values tie where exact ones do not.
    private static List<String> rows(List<Integer> values) {
        return IntStream.range(0, values.size()).mapToObj(i -> name(i) + " " + values.get(i) / 10 + "." + values.get(i) % 10).collect(Collectors.toCollection(ArrayList::new));
    }

    private static String rank(int ties, boolean published, boolean bestHigh) {
        return "{ties: %s, basis: %s, best: %s}".formatted(TIES.get(ties), published ? "published" : "exact", bestHigh ? "high" : "low");
    }

    @Property(tries = TRIES)
    void doNotDependOnTheOrderOfRows(@ForAll @Size(min = 2, max = 12) List<@IntRange(max = 40) Integer> values, @ForAll @IntRange(max = 3) int ties, @ForAll boolean published, @ForAll boolean bestHigh, @ForAll Random random) {
        List<String> rows = rows(values);
        List<String> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);
        assertThat(placed(shuffled, rank(ties, published, bestHigh))).hasSize(values.size()).isEqualTo(placed(rows, rank(ties, published, bestHigh)));
    }

    /// Worse than all: no position of the others changes, and the group is one larger.
    @Property(tries = TRIES)
    void aWorsePlaceWorsensNobody(@ForAll @Size(min = 2, max = 12) List<@IntRange(min = 10, max = 40) Integer> values, @ForAll @IntRange(max = 3) int ties, @ForAll boolean published) {
        Map<String, Position.Placed> before = placed(rows(values), rank(ties, published, true));
        List<Integer> more = new ArrayList<>(values);
        more.add(0);
        Map<String, Position.Placed> after = placed(rows(more), rank(ties, published, true));
        assertThat(after).hasSize(before.size() + 1);
        before.forEach((place, position) -> {
            assertThat(after.get(place).rank()).isEqualTo(position.rank());
            assertThat(after.get(place).above()).isEqualTo(position.above());
            assertThat(after.get(place).of()).isEqualTo(position.of() + 1);
        });
    }

    @Property(tries = TRIES)
    void gapsAddUpFromTheFirstToTheLast(@ForAll @Size(min = 2, max = 12) List<@IntRange(max = 40) Integer> values, @ForAll @IntRange(max = 3) int ties, @ForAll boolean bestHigh) {
        Map<String, Position.Placed> placed = placed(rows(values), rank(ties, false, bestHigh));
        List<Position.Placed> rungs = placed.values().stream().sorted(Comparator.comparing(Position.Placed::rank)).distinct().toList();
        Num total = EXACT.sum(rungs.stream().flatMap(rung -> rung.below().stream()).map(Position.Neighbour::gap).toList());
        Num spread = EXACT.divide(EXACT.of(Collections.max(values) - Collections.min(values)), EXACT.of(10));
        assertThat(total).isEqualTo(spread);
        assertThat(EXACT.sum(rungs.stream().flatMap(rung -> rung.above().stream()).map(Position.Neighbour::gap).toList())).isEqualTo(spread);
        assertThat(rungs).hasSize((int) values.stream().distinct().count());
    }

    /// Who shares rank r with k places hands the next rung the rank r + k; all of them sum to what the ties take from 1 + 2 + … + n.
    @Property(tries = TRIES)
    void competitionRanksLeaveRoomForTheirTies(@ForAll @Size(min = 2, max = 12) List<@IntRange(max = 15) Integer> values, @ForAll boolean published) {
        Map<String, Position.Placed> placed = placed(rows(values), rank(0, published, true));
        long n = values.size();
        List<Position.Placed> rungs = placed.values().stream().sorted(Comparator.comparing(Position.Placed::rank)).distinct().toList();
        long next = 1;
        for (Position.Placed rung : rungs) {
            assertThat(rung.rank()).isEqualTo(EXACT.of(next));
            next += rung.sharing().size();
        }
        assertThat(next).isEqualTo(n + 1);
        long taken = rungs.stream().mapToLong(rung -> rung.sharing().size() * (rung.sharing().size() - 1L) / 2).sum();
        assertThat(EXACT.sum(placed.values().stream().map(Position.Placed::rank).toList())).isEqualTo(EXACT.of(n * (n + 1) / 2 - taken));
    }

    /// Who stands above me names me, or those I share with, as below.
    @Property(tries = TRIES)
    void neighboursNameEachOther(@ForAll @Size(min = 2, max = 12) List<@IntRange(max = 40) Integer> values, @ForAll boolean published, @ForAll boolean bestHigh) {
        Map<String, Position.Placed> placed = placed(rows(values), rank(0, published, bestHigh));
        placed.values().forEach(one -> one.above().ifPresent(above -> {
            Position.Neighbour back = placed.get(above.places().getFirst().code().text()).below().orElseThrow();
            assertThat(back.places()).isEqualTo(one.sharing());
            assertThat(back.gap()).isEqualTo(above.gap());
        }));
    }
}
