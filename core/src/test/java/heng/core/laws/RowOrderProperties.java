package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import heng.core.explain.ExplanationJson;
import heng.core.number.Arithmetic;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// S1.4: no result depends on the order of rows in a file.
class RowOrderProperties {

    @Provide
    Arbitrary<Setting> exact() {
        return Setting.exact();
    }

    @Provide
    Arbitrary<Setting> real() {
        return Setting.real();
    }

    @Property(tries = 400)
    void exactScoresAreTheSameToTheLastDigit(@ForAll("exact") Setting setting, @ForAll long order) {
        var kernel = setting.kernel();
        assertThat(Setting.cells(kernel, setting.world().shuffled(new Random(order)))).isEqualTo(Setting.cells(kernel, setting.world()));
    }

    @Property(tries = 150)
    void explanationsAreTheSameToTheLastRow(@ForAll("exact") Setting setting, @ForAll long order) {
        var kernel = setting.kernel();
        var shuffled = Setting.explanations(kernel, setting.world().shuffled(new Random(order)));
        Setting.explanations(kernel, setting.world()).forEach((at, node) ->
                assertThat(ExplanationJson.of(shuffled.get(at), Arithmetic.EXACT).canonical()).isEqualTo(ExplanationJson.of(node, Arithmetic.EXACT).canonical()));
    }

    /// S3.5.
    @Property(tries = 300)
    void realScoresAgreeToTwelveDigits(@ForAll("real") Setting setting, @ForAll long order) {
        var kernel = setting.kernel();
        var shuffled = Setting.cells(kernel, setting.world().shuffled(new Random(order)));
        Setting.cells(kernel, setting.world()).forEach((at, cell) -> {
            var other = shuffled.get(at);
            assertThat(other.state()).as(at.toString()).isEqualTo(cell.state());
            assertThat(other.coverage()).as(at.toString()).isEqualTo(cell.coverage());
            var value = cell.value(Arithmetic.REAL);
            if (value == null) assertThat(other.value(Arithmetic.REAL)).isNull();
            else assertThat(java.util.Objects.requireNonNull(other.value(Arithmetic.REAL)).asDouble()).as(at.toString())
                    .isCloseTo(value.asDouble(), within(1e-12 * Math.max(1, Math.abs(value.asDouble()))));
        });
    }
}
