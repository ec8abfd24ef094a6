package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.number.Arithmetic;
import heng.core.number.Num;
import heng.core.record.EvidenceRecord;
import heng.core.reference.Reference;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// S6.1, S6.2, S7: where the standard rises with what is observed, a better observation never lowers a score.
class MonotoneProperties {

    private static final ColumnCode TOTAL = new ColumnCode("total");

    @Property(tries = 500)
    void aBetterObservationNeverLowersAScore(@ForAll long standard, @ForAll long seed, @ForAll @IntRange(min = 1, max = 10) int most, @ForAll @IntRange(min = 1, max = 400) int rise) {
        Kernel kernel = Reading.exact(ascending(new Random(standard * RandomStandard.SCATTER)));
        World world = RandomWorld.of(seed, Arithmetic.EXACT, most);
        List<EvidenceRecord> observed = world.records().stream().filter(one -> !one.notApplicable()).toList();
        Assume.that(!observed.isEmpty());
        EvidenceRecord chosen = observed.get((int) Math.floorMod(standard ^ seed, (long) observed.size()));
        var before = new Reference(kernel, world.evidence());
        var after = new Reference(kernel, world.withRecords(improved(world.records(), chosen, rise)).evidence());
        for (var place : world.places()) {
            Num was = before.value(TOTAL, place.code()).value(Arithmetic.EXACT);
            Num is = after.value(TOTAL, place.code()).value(Arithmetic.EXACT);
            if (was == null) assertThat(is).isNull();
            else assertThat(is).as(kernel.columns() + "\n" + chosen + " at " + place).isGreaterThanOrEqualTo(was);
        }
    }

    private static List<EvidenceRecord> improved(List<EvidenceRecord> records, EvidenceRecord chosen, int rise) {
        List<EvidenceRecord> changed = new ArrayList<>(records);
        Map<String, String> fields = new TreeMap<>(chosen.fields());
        fields.put("value", new BigDecimal(fields.get("value")).add(BigDecimal.valueOf(rise, 2)).toPlainString());
        fields.put("a", String.valueOf(Integer.parseInt(fields.get("a")) + (fields.get("b").equals("0") ? 0 : 1)));
        changed.set(records.indexOf(chosen), new EvidenceRecord(chosen.id(), chosen.item(), chosen.place(), chosen.site(), chosen.time(), chosen.method(), chosen.by(), false, fields));
        return changed;
    }

    /// Ascending maps, positive weights. `best` takes equal weights: with others a child of little weight may push out one of much.
    private static String ascending(Random random) {
        StringBuilder yaml = new StringBuilder("items:\n");
        for (int i = 0; i < 3; i++) {
            yaml.append("- code: leaf").append(i).append("\n  records: {items: [i1, i2]").append(one(random, ", sites: all", ", sites: s1", "")).append(one(random, ", take: latest", "")).append("}\n  steps:\n")
                    .append("  - measure: {").append(one(random, "mean: value", "sum: value", "ratio: a/b")).append(one(random, ", by: site", ", by: record")).append("}\n");
            boolean early = random.nextBoolean();
            if (early) map(yaml, random);
            String missing = one(random, "skip", "skip", "fail");
            if (random.nextBoolean()) yaml.append("  - pool: {mean: {table: {key: kind, rows: {urban: 2, rural: 0.7}}}, to: county, missing: ").append(missing).append("}\n");
            yaml.append("  - pool: {").append(one(random, "mean", "min", "max", "sums")).append(": {}, missing: ").append(missing).append("}\n");
            if (!early || random.nextBoolean()) map(yaml, random);
        }
        String combine = one(random, "mean", "sum", "min", "max", "{best: 2}", "{best: 1, of: sum}", "{sum: full}", "{formula: \"max(leaf0, leaf1) + 0.3 * leaf2\"}");
        boolean equal = combine.startsWith("{best");
        yaml.append("- code: total\n  children: {leaf0: ").append(equal ? "1" : one(random, "1", "2.5")).append(", leaf1: ").append(equal ? "1" : one(random, "0.1", "3"))
                .append(", leaf2: 1}\n  combine: ").append(combine).append("\n  missing: ").append(one(random, "skip", "fail", "skip")).append('\n');
        return yaml.toString();
    }

    private static void map(StringBuilder yaml, Random random) {
        yaml.append("  - map: {").append(one(random, "points: [[-3, 0], [0, 0.1], [0.333, 12.5], [17, 60], [70, 100]]", "steps: [[0, 0], [0.4, 33.3], [5, 100]]", "above: [[0, 5], [0.5, 50], [2, 100]]",
                "formula: \"min(100, max(0, 2 * x + 1.5))\"")).append("}\n");
    }

    private static String one(Random random, String... choices) {
        return choices[random.nextInt(choices.length)];
    }
}
