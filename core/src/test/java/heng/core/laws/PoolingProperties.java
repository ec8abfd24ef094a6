package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.number.Arithmetic;
import heng.core.place.Place;
import heng.core.reference.Reference;
import heng.core.score.Amount;
import heng.core.score.Cell;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/// S5.1, S5.2: statistics merge. What a place has from its records is what it has from the parts below it.
class PoolingProperties {

    /// Every statistic, by site and by record, and whatever makes numbers of it.
    @Provide
    Arbitrary<String> measures() {
        return Combinators.combine(Arbitraries.of("count: n", "count: n, per: visit", "records: all", "sum: value", "mean: value", "ratio: a/b", "grade: grade"),
                Arbitraries.of("site", "record")).as((what, by) -> "{" + what + ", by: " + by + "}");
    }

    @Property(tries = 400)
    void aPlaceHasTheMergedStatisticsOfItsOwnRecordsAndItsChildren(@ForAll("measures") String measure, @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int most) {
        World world = RandomWorld.of(seed, Arithmetic.EXACT, most);
        var pooled = new ColumnCode("pooled");
        var reference = new Reference(kernel(measure), world.evidence());
        for (Place place : world.places()) {
            Amount merged = reference.units(pooled, 1, place.code()).stream().filter(unit -> unit.place().equals(place)).map(unit -> unit.cell().amount())
                    .filter(Objects::nonNull).reduce(PoolingProperties::plus).orElse(null);
            for (Place child : world.tree().children(place.code())) merged = plus(merged, reference.units(pooled, 2, child.code()).getFirst().cell().amount());
            assertThat(reference.units(pooled, 2, place.code()).getFirst().cell().amount()).as(place.toString()).isEqualTo(merged);
        }
    }

    private static @Nullable Amount plus(@Nullable Amount a, @Nullable Amount b) {
        if (a == null || b == null) return a == null ? b : a;
        return Amount.sum(java.util.List.of(a, b), Arithmetic.EXACT);
    }

    /// S5.4, S4.6: by way of a level or not, by a step or by a column, sums are the same wherever every site lies at the level or below it.
    @Property(tries = 400)
    void sumsByWayOfALevelAreTheSumsWithoutIt(@ForAll("measures") String measure, @ForAll long seed, @ForAll @IntRange(min = 1, max = 14) int most) {
        World any = RandomWorld.of(seed, Arithmetic.EXACT, most);
        var level = World.LEVELS.getLast();
        World world = any.withRecords(any.records().stream().filter(one -> any.tree().get(one.place()).level().equals(level)).toList());
        world = new World(world.places(), any.sites().stream().filter(site -> any.tree().get(site.place()).level().equals(level)).toList(), world.records(),
                world.attributes(), world.events(), world.announced(), world.results(), List.of());
        var reference = new Reference(kernel(measure), world.evidence());
        for (Place place : world.places()) {
            Cell direct = reference.value(new ColumnCode("direct"), place.code());
            for (ColumnCode way : List.of(new ColumnCode("by-step"), new ColumnCode("by-column"))) {
                if (!reference.kernel().columns().containsKey(way)) continue;
                Cell other = reference.value(way, place.code());
                assertThat(other.value(Arithmetic.EXACT)).as(way + " at " + place).isEqualTo(direct.value(Arithmetic.EXACT));
                assertThat(other.coverage()).as(way + " at " + place).isEqualTo(direct.coverage());
            }
        }
    }

    /// Four columns of the same records; a histogram does not leave its column, so that it has three.
    private static Kernel kernel(String measure) {
        boolean grade = measure.contains("grade");
        boolean quotient = measure.contains("ratio") || measure.contains("mean"); // a column yields its value, not its sums (S1.2)
        String column = """
                - code: CODE
                  records: {items: i1, sites: all}
                  steps:
                  - measure: MEASURE
                """.replace("MEASURE", measure);
        String sums = "  - pool: sums\n" + (grade ? "  - map: {look-up: {A: 5, B: 3, C: 0.1}}\n" : "");
        return Reading.exact("items:\n" + column.replace("CODE", "pooled") + sums
                + column.replace("CODE", "direct") + sums
                + column.replace("CODE", "by-step") + "  - pool: {sums: {}, to: township}\n" + sums
                + (grade || quotient ? "" : "- {code: by-column, column: direct, at: township, steps: [{pool: sums}]}\n"));
    }
}
