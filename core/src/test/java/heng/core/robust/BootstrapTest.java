package heng.core.robust;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kit.Campaign;
import heng.core.number.Arithmetic;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

/// S12: when an interval is promised, and what it is.
class BootstrapTest {

    private static String said(Campaign campaign) {
        return switch (Town.interval(campaign, 7)) {
            case Interval.Shown(var _, var _, int sites, int due) -> "shown " + sites + "/" + due;
            case Interval.NotPromised(var reason, int sites) -> reason.word() + " " + sites;
        };
    }

    private static List<Town.Street> streets(int size, int inOrder) {
        return java.util.stream.IntStream.range(0, size).mapToObj(i -> new Town.Street("s" + i, i % 3 == 0 ? "b" : "a", "A", i % 20 < inOrder ? 1 : 0, 9, 10)).toList();
    }

    @Test
    void isPromisedFromTwentySitesOn() {
        List<Town.Street> all = streets(60, 16);
        assertThat(said(Town.campaign(all, all.subList(0, 20)))).isEqualTo("shown 20/60");
        assertThat(said(Town.campaign(all, all.subList(0, 19)))).isEqualTo("few-sites 19");
    }

    @Test
    void isPromisedForRatesBetweenSixTenthsAndNineteenTwentieths() {
        assertThat(said(Town.campaign(streets(60, 20), streets(60, 20).subList(0, 40)))).isEqualTo("rate-outside 40"); // 60 + 36 of 100
        assertThat(said(Town.campaign(streets(60, 19), streets(60, 19).subList(0, 40)))).isEqualTo("shown 40/60");
        assertThat(said(Town.campaign(streets(60, 7), streets(60, 7).subList(0, 40)))).isEqualTo("rate-outside 40"); // 21 + 36
        assertThat(said(Town.campaign(streets(60, 9), streets(60, 9).subList(0, 40)))).isEqualTo("shown 40/60");
    }

    @Test
    void saysThatNothingIsLeftToChanceWhereEverySiteWasVisited() {
        assertThat(said(Town.campaign(streets(60, 16), streets(60, 16)))).isEqualTo("all-visited 60");
    }

    @Test
    void saysWhyItIsNotPromised() {
        List<Town.Street> all = streets(60, 16);
        List<Town.Street> some = all.subList(0, 40);
        String ok = "{code: ok, points: 60, records: {sites: [a, b]}, steps: [{measure: {mean: value, by: site}}, {map: {formula: \"60 * x\"}}, %s]}";
        String lit = "{code: lit, points: 40, records: {sites: [a]}, steps: [{measure: {ratio: alight/lamps, by: site}}, {pool: sums}, {map: {points: [[0, 0], [1, 40]]}}]}";
        String standard = "site-types: {a: A, b: B}\nitems:\n- code: total\n  combine: %s\n  items:\n  - %s\n  - %s\n";
        String full = "{sum: full}";
        assertThat(said(Town.campaign(standard.formatted(full, ok.formatted("{pool: mean}"), lit), all, some))).isEqualTo("shown 40/60");
        assertThat(said(Town.campaign(standard.formatted(full, ok.formatted("{pool: min}"), lit), all, some))).isEqualTo("pooled-otherwise 0");
        assertThat(said(Town.campaign(standard.formatted(full, ok.formatted("{pool: {mean: {}, to: county}}, {pool: mean}"), lit), all, some))).isEqualTo("pooled-otherwise 0");
        assertThat(said(Town.campaign(standard.formatted(full, ok.formatted("{pool: {mean: {}, missing: zero}}"), lit), all, some))).isEqualTo("pooled-otherwise 0");
        assertThat(said(Town.campaign(standard.formatted("mean", ok.formatted("{pool: mean}"), lit), all, some))).as("no full mark is stated").isEqualTo("shown 40/60");
        assertThat(said(Town.campaign(standard.formatted(full, ok.formatted("{pool: mean}, {relate: percentile}"), lit), all, some))).isEqualTo("set-against-others 0");
        assertThat(said(Town.campaign(standard.formatted(full, ok.formatted("{pool: mean}, {gate: {when: \"x < 59\", state: failed}}"), lit), all, some))).isEqualTo("decided 0");
        assertThat(said(Town.campaign(all, List.of()))).isEqualTo("no-value 0");
    }

    /// All sites alike: an interval of no width would promise what nobody knows.
    @Test
    void isNotPromisedWhereTheVisitedSitesDifferInNothing() {
        List<Town.Street> alike = java.util.stream.IntStream.range(0, 60).mapToObj(i -> new Town.Street("s" + i, "a", "A", 1, 9, 10)).toList();
        assertThat(said(Town.campaign(Town.AVERAGED, alike, alike.subList(0, 40)))).isEqualTo("no-spread 40");
    }

    @Test
    void isTheSameForTheSameSeedWhateverTheOrderOfTheRows() {
        List<Town.Street> all = Town.population(90, new Random(5));
        List<Town.Street> some = new ArrayList<>(all.subList(0, 50));
        Interval first = Town.interval(Town.campaign(all, some), 11);
        Collections.reverse(some);
        assertThat(Town.interval(Town.campaign(all, some), 11)).isEqualTo(first).isInstanceOf(Interval.Shown.class);
        assertThat(Town.interval(Town.campaign(all, some), 12)).isNotEqualTo(first);
    }

    @Test
    void holdsTheScoreItself() {
        List<Town.Street> all = Town.population(120, new Random(6));
        Campaign campaign = Town.campaign(all, all.subList(0, 60));
        double value = campaign.reference().value(Town.TOTAL, Town.ROOT).value(Arithmetic.EXACT).asDouble();
        Interval.Shown shown = (Interval.Shown) Town.interval(campaign, 1);
        assertThat(value).isBetween(shown.low().asDouble(), shown.high().asDouble());
    }

    /// S12.3.
    @Property(tries = 200)
    void weightsAddUpToTheVisitedSitesAndAreNeverBelowZero(@ForAll @IntRange(min = 1, max = 40) int visited, @ForAll @IntRange(max = 60) int others, @ForAll long seed) {
        List<heng.core.place.Site> sites = sites(visited + others);
        Strata strata = new Strata(sites, new java.util.HashSet<>(sites.subList(0, visited).stream().map(heng.core.place.Site::code).toList()));
        double[] weights = strata.weights(new java.util.SplittableRandom(seed));
        assertThat(weights).hasSize(visited);
        if (visited > 1 || others == 0) assertThat(java.util.Arrays.stream(weights).sum()).isCloseTo(visited, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(java.util.Arrays.stream(weights).min().orElse(0)).isGreaterThanOrEqualTo(0);
    }

    private static List<heng.core.place.Site> sites(int size) {
        return java.util.stream.IntStream.range(0, size).mapToObj(i -> new heng.core.place.Site(new heng.core.place.SiteCode("s" + i), "a", "", Town.ROOT, java.util.Optional.empty())).toList();
    }

    /// The textbook variance of a mean, (1 − n/N)·s²/n, which the weights are made to give.
    @Test
    void givesAMeanTheVarianceOfTheTextbook() {
        List<heng.core.place.Site> sites = sites(100);
        Strata strata = new Strata(sites, new java.util.HashSet<>(sites.subList(0, 40).stream().map(heng.core.place.Site::code).toList()));
        double[] values = java.util.stream.IntStream.range(0, 40).mapToDouble(i -> i * i % 17).toArray();
        double mean = java.util.Arrays.stream(values).average().orElseThrow();
        double spread = java.util.Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum() / 39;
        var random = new java.util.SplittableRandom(9);
        double sum = 0;
        int draws = 40_000;
        for (int draw = 0; draw < draws; draw++) {
            double[] weights = strata.weights(random);
            double drawn = 0;
            for (heng.core.place.Site site : sites.subList(0, 40)) drawn += weights[strata.number(site.code())] * values[Integer.parseInt(site.code().text().substring(1))] / 40;
            sum += (drawn - mean) * (drawn - mean);
        }
        assertThat(sum / draws).isCloseTo((1 - 0.4) * spread / 40, org.assertj.core.data.Percentage.withPercentage(3)); // the error of a variance over 40,000 draws is 0.7 %
    }

    /// A type with one visit is drawn with its neighbour: else its site would have the weight 1 − λ for ever.
    @Test
    void drawsATypeWithASingleVisitTogetherWithTheNext() {
        List<heng.core.place.Site> sites = new ArrayList<>(sites(30));
        for (int i = 0; i < 5; i++) sites.add(new heng.core.place.Site(new heng.core.place.SiteCode("t" + i), "b", "", Town.ROOT, java.util.Optional.empty()));
        var visited = new java.util.HashSet<>(sites.subList(0, 10).stream().map(heng.core.place.Site::code).toList());
        visited.add(new heng.core.place.SiteCode("t0"));
        Strata strata = new Strata(sites, visited);
        double[] weights = strata.weights(new java.util.SplittableRandom(4));
        assertThat(java.util.Arrays.stream(weights).sum()).isCloseTo(11, org.assertj.core.data.Offset.offset(1e-9));
        assertThat(strata.register()).isEqualTo(35);
    }
}
