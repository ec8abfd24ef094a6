package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.Column;
import heng.core.kernel.ColumnCode;
import heng.core.kernel.Kernel;
import heng.core.kernel.Publication;
import heng.core.kernel.Source;
import heng.core.kernel.Ties;
import heng.core.number.Arithmetic;
import heng.core.number.Rounding;
import heng.core.place.Attributes;
import heng.core.place.Level;
import heng.core.place.PlaceTree;
import heng.core.score.CampaignEvidence;
import heng.core.score.Cell;
import heng.core.score.Coverage;
import heng.core.score.Position;
import heng.core.score.Published;
import heng.core.score.Publisher;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// S9.8 on the national tree: which places are two entries of one, and that each counts once.
class DoubleDivisionsTest {

    private static final PlaceTree ALL = Divisions.all();

    /// The value of a place is its code, so that no two tie.
    private static List<Published> ranked(String... levels) {
        var column = new ColumnCode("q");
        var ranking = new Publication.Ranking(false, Ties.MIN, true, List.of(), Optional.empty(), List.of());
        var publication = new Publication(column, Stream.of(levels).map(Level::new).toList(), OptionalInt.empty(), Rounding.HALF_UP, Optional.of(ranking), List.of());
        var kernel = new Kernel("q", "1", Arithmetic.EXACT, Map.of(column, new Column(column, new Source.Attribute("code"), List.of())), List.of(publication), column);
        var evidence = new CampaignEvidence(ALL, List.of(), List.of(), Attributes.none(), List.of(), List.of(), LocalDate.MAX, Map.of(), List.of());
        return new Publisher(kernel, evidence, (_, place) -> Cell.scored(Arithmetic.EXACT.of(Long.parseLong(place.text())), Coverage.SEEN), true).publish();
    }

    private static List<String> doubles(List<Published> all) {
        return all.stream().flatMap(one -> one.standing().orElseThrow() instanceof Position.CountedAs(var _, var other) ? Stream.of(one.place().code() + " as " + other.code()) : Stream.of()).toList();
    }

    private static int of(List<Published> all, String level) {
        return all.stream().filter(one -> one.place().level().name().equals(level)).flatMap(one -> one.standing().stream())
                .flatMap(standing -> standing instanceof Position.Placed placed ? Stream.of(placed.of()) : Stream.of()).findFirst().orElseThrow();
    }

    @Test
    void fiveCitiesAreTheirOnlyCounty() {
        List<Published> all = ranked("city", "county");
        assertThat(doubles(all)).containsExactly("419001 as 4190", "441900 as 4419", "442000 as 4420", "460400 as 4604", "620201 as 6202");
        assertThat(of(all, "city")).isEqualTo(342);
        assertThat(of(all, "county")).isEqualTo(2_978 - 5);
    }

    @Test
    void theyCountAmongCountiesWhereOnlyCountiesAreRanked() {
        List<Published> all = ranked("county");
        assertThat(doubles(all)).isEmpty();
        assertThat(of(all, "county")).isEqualTo(2_978);
    }

    @Test
    void threeProvincesAreTheirOnlyCity() {
        assertThat(doubles(ranked("province", "city"))).containsExactly("1101 as 11", "1201 as 12", "3101 as 31");
    }

    @Test
    void soAreSomeCountiesAndTownships() {
        assertThat(doubles(ranked("county", "township"))).hasSize(37).contains("330383198 as 330383", "350527000 as 350527");
        assertThat(ALL.all().stream().filter(place -> place.level().name().equals("township") && ALL.children(place.code()).size() == 1)).hasSize(1_630);
    }

    /// Towns of 东莞 are towns of the city: the level between is skipped, not they.
    @Test
    void whatLiesInADoubleKeepsItsPosition() {
        List<Published> all = ranked("city", "county", "township");
        assertThat(all.stream().filter(one -> one.place().code().text().startsWith("441900") && one.place().level().name().equals("township"))).hasSizeGreaterThan(30)
                .allMatch(one -> one.position().isPresent());
    }
}
