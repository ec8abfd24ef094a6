package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.number.Arithmetic;
import heng.core.reference.Reference;
import heng.core.score.Cell;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// S5.3, S7.1, S7.8: weight 0 is 0. What has it changes no value and still counts for `missing: fail`, `least` and states.
class ZeroWeightProperties {

    private static final String LEAVES = """
            items:
            - {code: a, attribute: people}
            - {code: b, attribute: rain}
            - {code: c, result: {standard: minors}}
            """;

    @Provide
    Arbitrary<String> exactCombinations() {
        return Arbitraries.of("mean", "sum");
    }

    @Provide
    Arbitrary<String> means() {
        return Arbitraries.of("{mean: 2}", "{mean: 0.5}", "{mean: 1}", "{mean: 0}", "{mean: -1}");
    }

    @Property(tries = 300)
    void aChildOfWeightZeroChangesNoValue(@ForAll("exactCombinations") String combine, @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int most) {
        compare("exact", combine, RandomWorld.of(seed, Arithmetic.EXACT, most));
    }

    @Property(tries = 300)
    void aChildOfWeightZeroChangesNoPowerMean(@ForAll("means") String combine, @ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int most) {
        compare("real", combine, RandomWorld.of(seed, Arithmetic.REAL, most));
    }

    private static void compare(String arithmetic, String combine, World world) {
        Reference with = reference(Reading.kernel(arithmetic, LEAVES + "- {code: total, children: {a: 2, b: 0.3, c: 0}, combine: " + combine + "}\n"), world);
        Reference without = reference(Reading.kernel(arithmetic, LEAVES + "- {code: total, children: {a: 2, b: 0.3}, combine: " + combine + "}\n"), world);
        for (var place : world.places()) {
            Cell more = with.value(new ColumnCode("total"), place.code());
            Cell less = without.value(new ColumnCode("total"), place.code());
            boolean onlyTheThird = without.value(new ColumnCode("a"), place.code()).amount() == null && without.value(new ColumnCode("b"), place.code()).amount() == null;
            if (!onlyTheThird) assertThat(more.amount()).as(place.toString()).isEqualTo(less.amount());
        }
    }

    /// S5.3: units of weight 0 and units that are not there give the same mean.
    @Property(tries = 300)
    void aUnitOfWeightZeroChangesNoPool(@ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int most) {
        World world = RandomWorld.of(seed, Arithmetic.EXACT, most);
        Kernel kernel = Reading.exact("""
                items:
                - code: weighted
                  records: {items: i1, sites: all}
                  steps: [{measure: {mean: value, by: site}}, {pool: {mean: people}}]
                """);
        List<World.Known> noZeros = world.attributes().stream().filter(known -> !(known.name().equals("people") && known.text().equals("0"))).toList();
        Reference zeros = reference(kernel, world);
        Reference without = reference(kernel, world.withAttributes(noZeros));
        for (var place : world.places()) {
            assertThat(zeros.value(new ColumnCode("weighted"), place.code()).amount()).as(place.toString())
                    .isEqualTo(without.value(new ColumnCode("weighted"), place.code()).amount());
        }
    }

    /// S7.8: a prerequisite weighs nothing and is needed all the same.
    @Property(tries = 200)
    void aChildOfWeightZeroIsNeededWhereMissingFails(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int most) {
        World world = RandomWorld.of(seed, Arithmetic.EXACT, most);
        Reference reference = reference(Reading.exact(LEAVES + "- {code: total, children: {a: 1, b: 0}, missing: fail}\n"), world);
        for (var place : world.places()) {
            boolean complete = world.evidence().attribute(place.code(), "people").isPresent() && world.evidence().attribute(place.code(), "rain").isPresent();
            assertThat(Optional.ofNullable(reference.value(new ColumnCode("total"), place.code()).amount()).isPresent()).as(place.toString()).isEqualTo(complete);
        }
    }

    /// S7.8: and its veto rises.
    @Property(tries = 200)
    void aVetoOfAChildOfWeightZeroRises(@ForAll long seed, @ForAll @IntRange(min = 1, max = 8) int most) {
        World world = RandomWorld.of(seed, Arithmetic.EXACT, most);
        Reference reference = reference(Reading.exact(LEAVES + "- {code: total, children: {a: 1, c: 0}}\n"), world);
        for (var place : world.places()) {
            Cell total = reference.value(new ColumnCode("total"), place.code());
            Cell prerequisite = reference.value(new ColumnCode("c"), place.code());
            if (total.amount() != null) assertThat(total.rising()).as(place.toString()).isEqualTo(prerequisite.rising());
        }
    }

    private static Reference reference(Kernel kernel, World world) {
        return new Reference(kernel, world.evidence());
    }
}
