package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.PlaceCode;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteReaderTest {

    @TempDir
    Path path;

    private Written files;

    @BeforeEach
    void open() {
        files = new Written(path);
    }

    @Test
    void readsSitesWithAndWithoutAPosition() {
        assertThat(sites("""
                code,type,name,place,longitude,latitude
                s1,market,东市场,A,113.80,34.02
                s2,street,,B,,
                """)).containsExactly(
                new Site(new SiteCode("s1"), "market", "东市场", new PlaceCode("A"),
                        Optional.of(new Site.Position(new BigDecimal("113.80"), new BigDecimal("34.02")))),
                new Site(new SiteCode("s2"), "street", "", new PlaceCode("B"), Optional.empty()));
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void needsNoColumnsForPositions() {
        assertThat(sites("code,type,name,place\ns1,market,x,A\n")).hasSize(1);
        assertThat(files.refused()).isEmpty();
    }

    @Test
    void rejectsHalfAPairOfColumns() {
        assertThat(sites("code,type,name,place,longtitude,latitude\ns1,market,x,A,113,34\n")).isEmpty();
        assertThat(files.refused()).isEqualTo("""
                sites.csv:1: column-missing: There is no column longitude.
                  Maybe it is called: longtitude""");
    }

    @Test
    void rejectsASiteThatStandsThereTwiceEvenInAnotherFile() {
        FileRef first = files.file("a.csv", "code,type,name,place\ns1,market,x,A\n");
        FileRef second = files.file("b.csv", "code,type,name,place\ns2,market,x,A\ns1,street,x,B\n");
        assertThat(SiteReader.read(List.of(first, second), Written.WORDS, Written.tree(), files.folder, files.problems))
                .extracting(site -> site.code() + " " + site.type()).containsExactly("s1 market", "s2 market");
        assertThat(files.refused()).isEqualTo("""
                b.csv:3:1: duplicate-site: The site s1 stands here again; first at a.csv:2:1.
                  Maybe one of the two is another site.""");
    }

    @Test
    void rejectsUnknownTypesAndPlacesAndKeepsTheOtherRows() {
        assertThat(sites("""
                code,type,name,place
                s1,markt,x,A
                s2,market,x,东街
                s3,market,x,AA
                s4,market,x,
                ,market,x,A
                s6,market,x,A
                """)).extracting(site -> site.code().text()).containsExactly("s6");
        assertThat(files.refused()).isEqualTo("""
                sites.csv:2:2: unknown-site-type: There is no site type markt.
                  Maybe: market
                sites.csv:3:4: unknown-place: There is no place 东街.
                  Maybe: A 东街
                sites.csv:4:4: unknown-place: There is no place AA.
                  Maybe: A
                sites.csv:5:4: cell-empty: The cell place is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.
                sites.csv:6:1: cell-empty: The cell code is empty.
                  Maybe the row is unfinished, or a comma too many stands before it.""");
    }

    @Test
    void rejectsPositionsThatAreNotOnEarth() {
        assertThat(sites("""
                code,type,name,place,longitude,latitude
                s1,market,x,A,34.02,113.80
                s2,market,x,A,180.01,0
                s3,market,x,A,-180,-90
                s4,market,x,A,113.80,
                s5,market,x,A,113°,34
                """)).extracting(site -> site.code().text()).containsExactly("s3");
        assertThat(files.refused()).isEqualTo("""
                sites.csv:2:6: bad-value: The field latitude is “113.80”.
                  Maybe it should be -90…90.
                sites.csv:3:5: bad-value: The field longitude is “180.01”.
                  Maybe it should be -180…180.
                sites.csv:5:6: bad-value: The field latitude is “”.
                  Maybe it should be -90…90.
                sites.csv:6:5: bad-value: The field longitude is “113°”.
                  Maybe it should be -180…180.""");
    }

    private List<Site> sites(String text) {
        return SiteReader.read(List.of(files.file("sites.csv", text)), Written.WORDS, Written.tree(), files.folder, files.problems);
    }
}
