package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.place.CoordinateSystem;
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
    void rejectsASiteThatStandsThereTwiceInOneFile() {
        assertThat(sites("code,type,name,place\ns1,market,x,A\ns1,street,x,B\n")).extracting(site -> site.code() + " " + site.type()).containsExactly("s1 market");
        assertThat(files.refused()).isEqualTo("""
                sites.csv:3:1: duplicate-site: The site s1 stands here again; first at sites.csv:2:1.
                  Maybe one of the two is another site.""");
    }

    @Test
    void takesTheLaterFilesWordForASite() {
        FileRef first = files.file("a.csv", "code,type,name,place\ns1,market,x,A\ns2,market,x,A\ns3,markt,x,A\n");
        FileRef second = files.file("b.csv", "code,type,name,place\ns2,market,x,A\ns1,street,x,B\ns3,market,x,A\ns4,market,x,A\n");
        assertThat(SiteReader.read(List.of(first, second), Written.WORDS, Written.tree(), files.folder, files.problems))
                .extracting(site -> site.code() + " " + site.type()).containsExactly("s1 street", "s2 market", "s3 market", "s4 market");
        assertThat(files.noted()).containsExactly("b.csv rows-repeated 1", "b.csv rows-updated 1", "b.csv rows-mended 1");
        assertThat(files.folder.refused().list()).as("the row of s3 that was mended").isEmpty();
    }

    @Test
    void keepsPositionsAsDeclaredBesideWgs84() {
        var gcj = new FileRef("sites.csv", files.file("sites.csv", """
                code,type,name,place,longitude,latitude,coordinates
                s1,market,x,A,113.85,34.03,
                s2,market,x,A,１１３．８５,34.03,WGS-84
                s3,market,x,A,,,BD-09
                s4,market,x,A,113.85,34.03,CGCS2000
                s5,market,x,A,34.03,113.85,
                s6,market,x,A,2.35,48.85,
                s7,market,x,A,34.03,85.1,WGS-84
                """).spot(), "sites", new FileRef.Told(Optional.empty(), Optional.of(CoordinateSystem.GCJ_02)));
        List<Site> sites = SiteReader.read(List.of(gcj), Written.WORDS, Written.tree(), files.folder, files.problems);
        assertThat(sites).extracting(site -> site.code() + " " + site.position().map(position -> position.longitude() + " " + position.system().orElseThrow()).orElse("-"))
                .containsExactly("s1 113.85 GCJ_02", "s2 113.85 WGS_84", "s3 -", "s6 2.35 GCJ_02", "s7 34.03 WGS_84");
        assertThat(sites.getFirst().position().orElseThrow().wgs84().orElseThrow().longitude().doubleValue()).isBetween(113.84, 113.8445);
        assertThat(files.refused()).isEqualTo("""
                sites.csv:5:7: bad-value: The field coordinates is “CGCS2000”.
                  Maybe it should be WGS-84, GCJ-02, BD-09.
                sites.csv:6:6: swapped-degrees: Longitude 34.03 and latitude 113.85 cannot be: a latitude ends at 90.
                  Maybe latitude and longitude are swapped.""");
        assertThat(files.noted()).containsExactly("sites.csv:7:5 outside-china 2.35, 48.85", "sites.csv:8:5 degrees-odd 34.03, 85.1");
    }

    @Test
    void saysThatNobodyDeclaredTheSystem() {
        assertThat(sites("code,type,name,place,longitude,latitude\ns1,market,x,A,113.85,34.03\n").getFirst().position().orElseThrow().wgs84()).isEmpty();
        assertThat(files.noted()).containsExactly("campaign.yaml:3:8 coordinates-unknown 1");
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
                sites.csv:2:6: swapped-degrees: Longitude 34.02 and latitude 113.80 cannot be: a latitude ends at 90.
                  Maybe latitude and longitude are swapped.
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
