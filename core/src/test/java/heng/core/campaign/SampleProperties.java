package heng.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/// Laws of the draw (docs/language.md, C8), on registers of up to sixty sites of three types.
class SampleProperties {

    private static List<Site> register(long seed, int size) {
        var random = new Random(seed);
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < size; i++) sites.add(new Site(new SiteCode("s" + i), "t" + random.nextInt(3), "", new PlaceCode("A"), Optional.empty()));
        return sites;
    }

    private static Set<SiteCode> drawn(String seed, Map<String, Integer> quota, List<Site> sites) {
        return new Sample(seed, quota).draw(sites).stream().map(Site::code).collect(Collectors.toSet());
    }

    @Property(tries = 300)
    void theOrderOfTheRegisterIsIrrelevant(@ForAll long seed, @ForAll @IntRange(max = 60) int size, @ForAll @IntRange(min = 1, max = 30) int quota) {
        List<Site> sites = register(seed, size);
        List<Site> shuffled = new ArrayList<>(sites);
        Collections.shuffle(shuffled, new Random(~seed));
        assertThat(drawn("s" + seed, Map.of("t0", quota), shuffled)).isEqualTo(drawn("s" + seed, Map.of("t0", quota), sites));
    }

    @Property(tries = 300)
    void asManyAsWantedOfEachTypeOrAllThereAre(@ForAll long seed, @ForAll @IntRange(max = 60) int size, @ForAll @IntRange(min = 1, max = 30) int quota) {
        List<Site> sites = register(seed, size);
        List<Site> drawn = new Sample("s" + seed, Map.of("t0", quota, "t1", 1)).draw(sites);
        for (String type : List.of("t0", "t1", "t2")) {
            long there = sites.stream().filter(site -> site.type().equals(type)).count();
            long wanted = type.equals("t0") ? quota : type.equals("t1") ? 1 : there;
            assertThat(drawn.stream().filter(site -> site.type().equals(type)).count()).isEqualTo(Math.min(there, wanted));
        }
        assertThat(sites).containsAll(drawn);
    }

    @Property(tries = 300)
    void aGreaterQuotaKeepsWhatASmallerOneDrew(@ForAll long seed, @ForAll @IntRange(max = 60) int size, @ForAll @IntRange(min = 1, max = 30) int quota) {
        List<Site> sites = register(seed, size);
        assertThat(drawn("s" + seed, Map.of("t0", quota + 1), sites)).containsAll(drawn("s" + seed, Map.of("t0", quota), sites));
    }

    @Property(tries = 300)
    void sitesOfOtherTypesHaveNoSay(@ForAll long seed, @ForAll @IntRange(max = 60) int size, @ForAll @IntRange(min = 1, max = 30) int quota) {
        List<Site> sites = register(seed, size);
        List<Site> alone = sites.stream().filter(site -> site.type().equals("t0")).toList();
        Set<SiteCode> with = new HashSet<>(drawn("s" + seed, new HashMap<>(Map.of("t0", quota)), sites));
        with.retainAll(alone.stream().map(Site::code).toList());
        assertThat(with).isEqualTo(drawn("s" + seed, Map.of("t0", quota), alone));
    }

    @Property(tries = 300)
    void aSiteThatGoesMakesRoomForTheNextOnly(@ForAll long seed, @ForAll @IntRange(min = 1, max = 60) int size, @ForAll @IntRange(min = 1, max = 30) int quota) {
        List<Site> sites = register(seed, size);
        List<Site> without = sites.subList(1, sites.size());
        Set<SiteCode> before = drawn("s" + seed, Map.of("t0", quota), sites);
        Set<SiteCode> after = drawn("s" + seed, Map.of("t0", quota), without);
        before.remove(sites.getFirst().code());
        assertThat(after).containsAll(before).hasSizeLessThanOrEqualTo(before.size() + 1);
    }
}
