package heng.core.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The draw of docs/language.md, C8.
class SampleTest {

    private static Site site(String code, String type) {
        return new Site(new SiteCode(code), type, code, new PlaceCode("A"), Optional.empty());
    }

    private static List<String> codes(List<Site> sites) {
        return sites.stream().map(site -> site.code().text()).toList();
    }

    /// As `printf '%s|%s' SEED CODE | sha256sum` of coreutils prints it.
    @Test
    void numbersSitesAsAnybodyCan() {
        var sample = new Sample("2026", Map.of());
        assertThat(sample.number(site("s1", "x"))).isEqualTo("694fdaebd1e7bd044148f509cab5fa4cb78e700dbbffd9c60c6236a9d843fb27");
        assertThat(sample.number(site("s3", "x"))).isEqualTo("3908ef7af2e6711c280655a4875ba11e4ee31bf4e1e6a4557e9c70244d26ad57");
        assertThat(new Sample("种子", Map.of()).number(site("点1", "x"))).isEqualTo("9981669d8ece702c6fe35f8ac792615dcfcdf726b5ae1b439589a11dc6f68d2f");
    }

    /// s3 has 39…, s2 51…, s1 69….
    @Test
    void takesTheFirstOfEachType() {
        List<Site> sites = List.of(site("s1", "street"), site("m1", "market"), site("s2", "street"), site("s3", "street"));
        assertThat(codes(new Sample("2026", Map.of("street", 2)).draw(sites))).containsExactly("m1", "s2", "s3");
        assertThat(codes(new Sample("2026", Map.of("street", 1, "market", 5)).draw(sites))).containsExactly("m1", "s3");
    }

    @Test
    void refusesToDrawWithoutASeedOrNothing() {
        assertThatThrownBy(() -> new Sample(" ", Map.of())).hasMessageContaining("seed");
        assertThatThrownBy(() -> new Sample("x", Map.of("street", 0))).hasMessageContaining("quota");
    }

    /// Over 3,000 seeds each of 30 sites comes in 3,000 × 10/30 times, give or take 4.5 standard deviations (116).
    @Test
    void givesEverySiteTheSameChance() {
        List<Site> sites = IntStream.range(0, 30).mapToObj(i -> site("p" + i, "x")).toList();
        int[] times = new int[30];
        for (int seed = 0; seed < 3_000; seed++) new Sample("seed " + seed, Map.of("x", 10)).draw(sites).forEach(drawn -> times[sites.indexOf(drawn)]++);
        for (int count : times) assertThat(count).isBetween(884, 1_116);
    }
}
