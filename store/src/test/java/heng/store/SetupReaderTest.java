package heng.store;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.campaign.Part;
import heng.core.place.PlaceCode;
import heng.core.place.SiteCode;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What a campaign says besides its evidence: sample, bodies, matrix, inspectors; and how far its reader looks.
class SetupReaderTest {

    @TempDir
    Path above;

    private Path folder;
    private final Problems problems = new Problems();

    @BeforeEach
    void write() throws IOException {
        folder = Files.createDirectory(above.resolve("campaign"));
        file("standard.yaml", """
                heng: standard/1
                id: lesson
                edition: "1"
                arithmetic: exact
                methods: {field: field}
                site-types: {street: street, market: market}
                items:
                - code: total
                  items:
                  - {code: litter, records: {sites: street}, steps: [{measure: {count: faults, by: site}}, {pool: mean}]}
                publish: {columns: all, levels: all}
                """);
        file("places.csv", "code,name,parent,level\nC,许县,,county\nA,东街,C,township\nB,西街,C,township\n");
        file("sites.csv", "code,type,name,place\ns1,street,一路,A\ns2,street,二路,A\ns3,street,三路,B\nm1,market,市场,B\n");
        file("records.csv", "id,item,site,time,method,faults\nr1,litter,s1,2026-09-05,field,2\nr2,litter,s2,2026-09-05,field,4\nr3,litter,s3,2026-09-05,field,0\nr4,litter,s3,2026-10-05,field,0\n");
    }

    private void file(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }

    private Optional<Campaign> read(String more) throws IOException {
        file("campaign.yaml", """
                heng: campaign/1
                id: autumn
                standard: standard.yaml
                tree: {file: places.csv, code: code, name: name, parent: parent, level: level}
                sites: sites.csv
                records: records.csv
                period: {from: 2026-09-01, to: 2026-09-30}
                """ + more);
        return CampaignReader.within(folder, problems).read(folder.resolve("campaign.yaml"));
    }

    private String refused() {
        return problems.list().stream().map(Refusal::toString).reduce("", (all, one) -> all + one + "\n").replace(folder + "/", "");
    }

    /// The numbers under the seed 2026: s3 39…, s2 51…, s1 69….
    @Test
    void countsRecordsAtDrawnSitesOnly() throws IOException {
        Campaign campaign = read("sample: {seed: 2026, quota: {street: 2}}\n").orElseThrow(() -> new AssertionError(refused()));
        assertThat(campaign.setup().drawn()).containsExactlyInAnyOrder(new SiteCode("s2"), new SiteCode("s3"), new SiteCode("m1"));
        assertThat(campaign.setup().register()).hasSize(4);
        assertThat(campaign.evidence().sites(new PlaceCode("A"))).extracting(site -> site.code().text()).containsExactly("s2");
        assertThat(campaign.records()).isEqualTo(2);
        assertThat(campaign.outside()).as("one not drawn, one after the period").isEqualTo(2);
        assertThat(campaign.counts(java.time.LocalDateTime.parse("2026-09-30T23:59"), Optional.of(new SiteCode("s1")))).isFalse();
        assertThat(campaign.counts(java.time.LocalDateTime.parse("2026-09-30T23:59"), Optional.of(new SiteCode("s2")))).isTrue();
        assertThat(campaign.counts(java.time.LocalDateTime.parse("2026-10-01T00:00"), Optional.of(new SiteCode("s2")))).isFalse();
    }

    @Test
    void takesAllSitesWithoutASample() throws IOException {
        Campaign campaign = read("").orElseThrow();
        assertThat(campaign.setup().drawn()).hasSize(4);
        assertThat(campaign.records()).isEqualTo(3);
    }

    @Test
    void refusesASampleThatCannotBeDrawn() throws IOException {
        assertThat(read("sample: {quota: {streets: 2, street: 0}}\n")).isEmpty();
        assertThat(refused()).contains("missing-key: “seed”", "unknown-key: The key “streets”", "wrong-shape: “0” is not a whole number from 1");
    }

    @Test
    void readsBodiesMatrixAndInspectors() throws IOException {
        file("bodies.csv", "code,name,name-en,place,parent\ngov,县政府,County,C,\nlight,路灯处,,,gov\n");
        file("duties.csv", "item,site-type,place,part,body\nlitter,street,,牵头单位,light\n,,A,responsible,gov\n");
        file("who.csv", "account,site,place\nli,s1,\nli,,B\nwang,s3,\n");
        Campaign campaign = read("bodies: bodies.csv\nduties: duties.csv\ninspectors: who.csv\n").orElseThrow(() -> new AssertionError(refused()));
        assertThat(campaign.setup().bodies()).extracting(body -> body.code() + " " + body.name().in(Locale.ENGLISH) + " " + body.parent().map(Object::toString).orElse("-")).containsExactly("gov County -", "light 路灯处 gov");
        assertThat(campaign.setup().duties()).extracting(duty -> duty.part() + " " + duty.body()).containsExactly(Part.LEAD + " light", Part.RESPONSIBLE + " gov");
        assertThat(campaign.setup().assigned("li", campaign.tree())).containsExactly(new SiteCode("s1"), new SiteCode("s3"), new SiteCode("m1"));
        assertThat(campaign.setup().assigned("zhao", campaign.tree())).isEmpty();
    }

    @Test
    void lettingALaterFileWinLeavesOneLeadForAKey() throws IOException {
        file("bodies.csv", "code,name\na,甲\nb,乙\n");
        file("one.csv", "item,part,body\nlitter,lead,a\nlitter,supporting,a\n");
        file("two.csv", "item,part,body\nlitter,lead,b\nlitter,supporting,b\n");
        Campaign campaign = read("bodies: bodies.csv\nduties: [one.csv, two.csv]\n").orElseThrow(() -> new AssertionError(refused()));
        assertThat(campaign.setup().duties()).extracting(duty -> duty.part().word() + " " + duty.body()).containsExactly("lead b", "supporting a", "supporting b");
    }

    @Test
    void refusesRowByRowAndHandsThemBack() throws IOException {
        file("bodies.csv", "code,name,place,parent\na,甲,,\na,又甲,,\nb,,,\nc,丙,X,\nd,丁,,e\nf,戊,,g\ng,己,,f\n");
        file("duties.csv", "item,site-type,place,part,body\nliter,stret,X,boss,z\nlitter,,,lead,a\nlitter,,,lead,d\n");
        file("who.csv", "account,site,place\n,s1,\nli,,\nli,s9,\nli,,X\nli,s1,\nli,s1,\n");
        CampaignReader reader = CampaignReader.within(folder, problems);
        read("");
        file("campaign.yaml", Files.readString(folder.resolve("campaign.yaml")) + "bodies: bodies.csv\nduties: duties.csv\ninspectors: who.csv\n");
        Campaign campaign = reader.read(folder.resolve("campaign.yaml")).orElseThrow(() -> new AssertionError(refused()));
        assertThat(campaign.setup().bodies()).extracting(body -> body.code().text()).containsExactly("a");
        assertThat(campaign.setup().duties()).hasSize(1);
        assertThat(campaign.setup().assignments()).hasSize(1);
        assertThat(reader.refused()).extracting(row -> row.file().table() + " " + row.line() + " " + row.refusals().stream().map(one -> one.code().id()).toList()).containsExactlyInAnyOrder(
                "bodies 3 [duplicate-row]", "bodies 4 [cell-empty]", "bodies 5 [unknown-place]", "bodies 6 [unknown-body]", "bodies 7 [body-in-itself]", "bodies 8 [body-in-itself]",
                "duties 2 [unknown-item, unknown-site-type, unknown-place, bad-value, unknown-body]", "duties 4 [unknown-body]",
                "inspectors 2 [cell-empty]", "inspectors 3 [cell-empty]", "inspectors 4 [unknown-site]", "inspectors 5 [unknown-place]", "inspectors 7 [duplicate-row]");
        assertThat(reader.refusedIn("who.csv", Locale.ENGLISH)).hasSize(6);
        assertThat(reader.refusedIn("who.csv", Locale.ENGLISH).getFirst()).containsExactly("account", "site", "place", "refused-at", "refused-because");
        Map<String, String> files = reader.refusals(java.util.Set.of(), Locale.CHINESE);
        assertThat(files.get("duties")).startsWith("item,site-type,place,part,body,refused-at,refused-because\nliter,stret,X,boss,z,duties.csv:2:1,").contains("没有责任单位 z");
    }

    @Test
    void seesNoFileOutsideItsFolder() throws IOException {
        Files.writeString(above.resolve("secret.csv"), "code,type,name,place\nsecret,street,x,A\n");
        Files.copy(folder.resolve("standard.yaml"), above.resolve("standard.yaml"));
        for (String prying : new String[] {"sites: ../secret.csv", "sites: " + above.resolve("secret.csv"), "standard: ../standard.yaml", "earlier: [../campaign.yaml]", "results: {minors: ../secret.csv}"}) {
            problems.removeAll(problems.list());
            read("");
            String key = prying.substring(0, prying.indexOf(':') + 1);
            String text = Files.readString(folder.resolve("campaign.yaml"));
            file("campaign.yaml", text.contains("\n" + key) ? text.replaceAll("(?m)^" + key + ".*$", java.util.regex.Matcher.quoteReplacement(prying)) : text + prying + "\n");
            Files.copy(folder.resolve("campaign.yaml"), above.resolve("campaign.yaml"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            assertThat(CampaignReader.within(folder, problems).read(folder.resolve("campaign.yaml"))).as(prying).isEmpty();
            assertThat(refused()).as(prying).contains("file-missing");
        }
        read("");
        file("campaign.yaml", Files.readString(folder.resolve("campaign.yaml")).replace("sites: sites.csv", "sites: ../secret.csv").replace("records: records.csv\n", ""));
        assertThat(new CampaignReader(Optional.empty(), new Problems()).read(folder.resolve("campaign.yaml"))).as("without a fence it is read").isPresent();
    }
}
