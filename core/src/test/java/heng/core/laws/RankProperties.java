package heng.core.laws;

import static heng.core.number.Arithmetic.EXACT;
import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.Ties;
import heng.core.number.Num;
import heng.core.score.Ranks;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/// S8.4: 1 2 2 4, 1 3 3 4, 1 2.5 2.5 4, 1 2 2 3. The oracle counts.
class RankProperties {

    @Property
    void aCompetitionRankIsOneMoreThanAreBetter(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> values, @ForAll boolean bestHigh) {
        for (int value : values) {
            long better = values.stream().filter(other -> bestHigh ? other > value : other < value).count();
            assertThat(rank(value, values, bestHigh, Ties.MIN)).isEqualTo(EXACT.of(better + 1));
            assertThat(rank(value, values, bestHigh, Ties.MAX)).isEqualTo(EXACT.of(better + values.stream().filter(other -> other == value).count()));
        }
    }

    @Property
    void aDenseRankIsOneMoreThanThereAreBetterValues(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> values, @ForAll boolean bestHigh) {
        for (int value : values) {
            long better = values.stream().filter(other -> bestHigh ? other > value : other < value).distinct().count();
            assertThat(rank(value, values, bestHigh, Ties.DENSE)).isEqualTo(EXACT.of(better + 1));
        }
    }

    @Property
    void meanRanksAddUpAsIfNothingWereTied(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> values, @ForAll boolean bestHigh) {
        long n = values.size();
        assertThat(EXACT.sum(values.stream().map(value -> rank(value, values, bestHigh, Ties.MEAN)).toList())).isEqualTo(EXACT.of(n * (n + 1) / 2));
    }

    @Property
    void theMeanRankLiesBetweenTheLeastAndTheGreatest(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> values) {
        for (int value : values) {
            Num both = EXACT.add(rank(value, values, true, Ties.MIN), rank(value, values, true, Ties.MAX));
            assertThat(rank(value, values, true, Ties.MEAN)).isEqualTo(Objects.requireNonNull(EXACT.divide(both, EXACT.of(2))));
        }
    }

    @Property
    void bestLowIsBestHighFromTheOtherEnd(@ForAll @Size(min = 1, max = 30) List<@IntRange(max = 9) Integer> values) {
        for (int value : values) {
            Num fromBelow = rank(value, values, false, Ties.MIN);
            assertThat(EXACT.add(fromBelow, rank(value, values, true, Ties.MAX))).isEqualTo(EXACT.of(values.size() + 1L));
        }
    }

    private static Num rank(int value, List<Integer> values, boolean bestHigh, Ties ties) {
        return Ranks.rank(EXACT.of(value), values.stream().map(one -> EXACT.of(one)).sorted().toList(), bestHigh, ties, EXACT);
    }
}
