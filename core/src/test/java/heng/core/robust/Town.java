package heng.core.robust;

import heng.core.kernel.ColumnCode;
import heng.core.kit.Campaign;
import heng.core.place.PlaceCode;
import java.util.List;
import java.util.Random;

/// A town of sites of two types in two counties, of which some were visited. Each site is in order or not, and has lamps.
final class Town {

    static final ColumnCode TOTAL = new ColumnCode("total");
    static final PlaceCode ROOT = new PlaceCode("C");

    static final String STANDARD = """
            site-types: {a: A, b: B}
            items:
            - code: total
              combine: {sum: full}
              items:
              - {code: ok, points: 60, records: {sites: [a, b]}, steps: [{measure: {mean: value, by: site}}, {map: {formula: "case(x >= 1: 60, else: 0)"}}, {pool: mean}]}
              - {code: lit, points: 40, records: {sites: [a]}, steps: [{measure: {ratio: alight/lamps, by: site}}, {pool: sums}, {map: {points: [[0, 0], [1, 40]]}}]}
            """;

    /// The same items averaged: no full mark is stated.
    static final String AVERAGED = STANDARD.replace("{sum: full}", "mean");

    /// @param type `a` or `b`
    record Street(String code, String type, String place, int ok, int alight, int lamps) {}

    private Town() {}

    /// A population: 70 % of `a` and 85 % of `b` are in order, about; nine of ten lamps are lit.
    static List<Street> population(int size, Random random) {
        return java.util.stream.IntStream.range(0, size).mapToObj(i -> {
            boolean a = i % 3 != 0;
            int lamps = 5 + random.nextInt(20);
            return new Street("s" + i, a ? "a" : "b", i % 2 == 0 ? "A" : "B", random.nextDouble() < (a ? 0.70 : 0.85) ? 1 : 0, Math.min(lamps, (int) Math.round(lamps * (0.8 + 0.2 * random.nextDouble()))), lamps);
        }).toList();
    }

    /// @param visited those of them that were
    static Campaign campaign(List<Street> streets, List<Street> visited) {
        return campaign(STANDARD, streets, visited);
    }

    static Campaign campaign(String standard, List<Street> streets, List<Street> visited) {
        StringBuilder sites = new StringBuilder("code  type  place\n");
        streets.forEach(one -> sites.append(one.code).append("  ").append(one.type).append("  ").append(one.place).append('\n'));
        StringBuilder records = new StringBuilder("item  site  value  alight  lamps\n");
        visited.forEach(one -> {
            records.append("ok  ").append(one.code).append("  ").append(one.ok).append("  -  -\n");
            if (one.type.equals("a")) records.append("lit  ").append(one.code).append("  -  ").append(one.alight).append("  ").append(one.lamps).append('\n');
        });
        Campaign campaign = Campaign.of(standard).sites(sites.toString());
        return visited.isEmpty() ? campaign : campaign.records(records.toString());
    }

    static Interval interval(Campaign campaign, long seed) {
        return new Bootstrap(campaign.standard().kernel(), campaign.evidence()).of(TOTAL, ROOT, seed);
    }
}
