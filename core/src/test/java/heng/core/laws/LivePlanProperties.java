package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import heng.core.kernel.Kernel;
import heng.core.number.Arithmetic;
import heng.core.plan.LivePlan;
import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/// Whatever was added, corrected and retracted, and whenever somebody looked: a plan kept in memory shows what the reference makes of the records that count.
class LivePlanProperties {

    @Provide
    Arbitrary<Setting> exact() {
        return Setting.exact();
    }

    @Provide
    Arbitrary<Setting> real() {
        return Setting.real();
    }

    @Property(tries = 250)
    void exactValuesAreThoseOfAFreshRun(@ForAll("exact") Setting setting, @ForAll long seed) {
        follow(setting, new Random(seed));
    }

    @Property(tries = 100)
    void realValuesAreThoseOfAFreshRun(@ForAll("real") Setting setting, @ForAll long seed) {
        follow(setting, new Random(seed));
    }

    /// Levels left out, and levels in any order.
    @Property(tries = 150)
    void holdsInRaggedAndCrookedTrees(@ForAll long standard, @ForAll long world, @ForAll boolean crooked) {
        var shape = crooked ? RandomWorld.Shape.CROOKED : RandomWorld.Shape.RAGGED;
        follow(new Setting(RandomStandard.of(standard, false), RandomWorld.of(world, Arithmetic.EXACT, 12, shape)), new Random(world));
    }

    /// A correction that cannot be taken changes nothing.
    @Example
    void refusesARecordTwiceAndAPlaceItDoesNotKnow() {
        World world = RandomWorld.of(3, Arithmetic.EXACT, 12);
        var standard = new RandomStandard.Draft("exact", "items:\n- {code: seen, records: {items: [i1, i2]}, steps: [{measure: records}, {pool: sums}]}\n", java.util.Set.of());
        Kernel kernel = standard.kernel();
        LivePlan live = new LivePlan(kernel, world.evidence());
        EvidenceRecord first = world.records().getFirst();
        EvidenceRecord last = world.records().getLast();
        EvidenceRecord lost = new EvidenceRecord("new", first.item(), new PlaceCode("nowhere"), first.site(), first.time(), first.method(), first.by(), first.notApplicable(), first.fields());
        assertThatIllegalArgumentException().isThrownBy(() -> live.add(first)).withMessageContaining("is there already");
        assertThatIllegalArgumentException().isThrownBy(() -> live.add(lost)).withMessage("No place nowhere");
        assertThatIllegalArgumentException().isThrownBy(() -> live.correct(first.id(), lost));
        assertThatIllegalArgumentException().isThrownBy(() -> live.correct(first.id(), last));
        assertThatIllegalArgumentException().isThrownBy(() -> live.addAll(List.of(fresh(first), fresh(first)))).withMessageContaining("is there twice");
        assertThatIllegalArgumentException().isThrownBy(() -> live.addAll(List.of(fresh(first), lost)));
        live.addAll(List.of());
        live.retract("never there");
        compare(new Setting(standard, world), live, world.records());
    }

    private static EvidenceRecord fresh(EvidenceRecord like) {
        return new EvidenceRecord("fresh", like.item(), like.place(), like.site(), like.time(), like.method(), like.by(), like.notApplicable(), like.fields());
    }

    /// Half of the records are there at the beginning; each of the others comes, is corrected or goes.
    private static void follow(Setting setting, Random random) {
        Kernel kernel = setting.kernel();
        List<EvidenceRecord> waiting = new ArrayList<>(setting.world().shuffled(random).records());
        List<EvidenceRecord> counting = new ArrayList<>(waiting.subList(0, waiting.size() / 2));
        waiting.subList(0, waiting.size() / 2).clear();
        LivePlan live = new LivePlan(kernel, setting.world().withRecords(counting).evidence());
        while (!waiting.isEmpty()) {
            if (random.nextInt(3) == 0) many(live, waiting, counting, random);
            else step(live, waiting.removeLast(), counting, random);
            if (random.nextInt(12) == 0) compare(setting, live, counting);
        }
        compare(setting, live, counting);
    }

    private static void many(LivePlan live, List<EvidenceRecord> waiting, List<EvidenceRecord> counting, Random random) {
        List<EvidenceRecord> some = waiting.subList(waiting.size() - 1 - random.nextInt(Math.min(waiting.size(), 12)), waiting.size());
        live.addAll(some);
        counting.addAll(some);
        some.clear();
    }

    private static void step(LivePlan live, EvidenceRecord next, List<EvidenceRecord> counting, Random random) {
        EvidenceRecord other = counting.isEmpty() || random.nextBoolean() ? null : counting.remove(random.nextInt(counting.size()));
        if (other == null) {
            live.add(next);
        } else if (random.nextBoolean()) {
            live.correct(other.id(), next);
        } else {
            live.retract(other.id());
            return;
        }
        counting.add(next);
    }

    private static void compare(Setting setting, LivePlan live, List<EvidenceRecord> counting) {
        Kernel kernel = setting.kernel();
        Map<Setting.At, Cell> right = Setting.cells(kernel, setting.world().withRecords(counting));
        Map<Setting.At, Cell> shown = new LinkedHashMap<>();
        right.keySet().forEach(at -> shown.put(at, live.value(at.column(), at.place())));
        assertThat(PlanAgreementProperties.differences(kernel, right, shown)).isEmpty();
    }
}
