package heng.server.score.internal;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.kernel.ColumnCode;
import heng.core.place.Place;
import heng.core.place.SiteCode;
import heng.core.plan.LivePlan;
import heng.core.record.EvidenceRecord;
import heng.core.score.Cell;
import heng.core.text.Problems;
import heng.store.Campaign;
import heng.store.CampaignReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A view shows what was there when it was made, however far the plan has moved on.
class BoardCellsTest {

    private record At(ColumnCode column, Place place) {}

    private record Seen(BoardCells.View view, Map<At, Cell> cells) {}

    @TempDir
    Path folder;

    @Test
    void keepsEveryCellOfEveryViewWithAndWithoutACohort() throws IOException {
        Campaign campaign = campaign();
        LedgerEvidence evidence = LedgerEvidence.empty(campaign.evidence());
        LivePlan plan = new LivePlan(campaign.standard().kernel(), evidence);
        assertThat(plan.cohortColumns()).containsExactly(new ColumnCode("place-among"));
        BoardCells cells = new BoardCells(plan, campaign.tree(), campaign.standard().kernel().columns().keySet());
        Random random = new Random(7);
        List<Seen> views = new ArrayList<>();
        List<Map<Place, Optional<Cell>>> pooled = new ArrayList<>();
        int changes = 0;
        for (int round = 0; round < 40; round++) {
            views.add(new Seen(cells.view(), all(campaign, plan)));
            for (int i = random.nextInt(4); i >= 0; i--) {
                EvidenceRecord record = record(campaign, round * 10 + i, random);
                cells.touch(record.place());
                plan.addAll(List.of(record));
            }
            if (!all(campaign, plan).equals(views.getLast().cells())) changes++;
            for (Seen seen : views) seen.cells().forEach((at, cell) -> assertThat(cells.value(seen.view(), at.column(), at.place().code())).as(at.toString()).isEqualTo(cell));
        }
        assertThat(changes).as("rounds that changed a cell").isGreaterThan(20);
    }

    /// A unit of a leaf is told as long as no record has come for its place since the view was made, and never as it is now where one has.
    @Test
    void tellsNoUnitOfALaterMoment() throws IOException {
        Campaign campaign = campaign();
        ColumnCode litter = new ColumnCode("litter");
        int steps = campaign.standard().kernel().column(litter).steps().size();
        LivePlan plan = new LivePlan(campaign.standard().kernel(), LedgerEvidence.empty(campaign.evidence()));
        BoardCells cells = new BoardCells(plan, campaign.tree(), campaign.standard().kernel().columns().keySet());
        Random random = new Random(11);
        Map<BoardCells.View, Map<Place, Optional<Cell>>> views = new java.util.LinkedHashMap<>();
        int told = 0;
        int changed = 0;
        for (int round = 0; round < 30; round++) {
            Map<Place, Optional<Cell>> then = new HashMap<>();
            campaign.tree().all().forEach(place -> then.put(place, plan.after(litter, steps, place.code())));
            views.put(cells.view(), then);
            EvidenceRecord record = record(campaign, round, random);
            cells.touch(record.place());
            plan.addAll(List.of(record));
            for (var view : views.entrySet()) {
                for (Place place : campaign.tree().all()) {
                    Optional<Cell> now = cells.after(view.getKey(), litter, steps, place.code());
                    if (now.isPresent()) assertThat(now).as(place.toString()).isEqualTo(view.getValue().get(place));
                    if (now.isPresent()) told++;
                    else if (view.getValue().get(place).isPresent()) changed++;
                }
            }
        }
        assertThat(told).as("units that were told").isPositive();
        assertThat(changed).as("units that had changed").isGreaterThan(100);
    }

    /// What an interval is kept by.
    @Test
    void evidenceKnowsWhetherAnythingCameWithinAPlace() throws IOException {
        Campaign campaign = campaign();
        Random random = new Random(5);
        LedgerEvidence before = LedgerEvidence.empty(campaign.evidence()).with(List.of(record(campaign, 0, random)));
        EvidenceRecord one = record(campaign, 1, random);
        LedgerEvidence after = before.with(List.of(one));
        for (Place place : campaign.tree().all()) {
            boolean within = place.code().equals(one.place()) || place.parent().isEmpty();
            assertThat(after.changes(place.code()) - before.changes(place.code())).as(place.toString()).isEqualTo(within ? 1 : 0);
            assertThat(after.count(place.code()) - before.count(place.code())).as(place.toString()).isEqualTo(within ? 1 : 0);
        }
        assertThat(after.without(one).changes(one.place())).isGreaterThan(after.changes(one.place()));
        assertThat(after.without(one).count(one.place())).isEqualTo(before.count(one.place()));
    }

    /// Evidence that grows shares what did not change, and gives its records in the canonical order.
    @Test
    void evidenceIsTheSameWhateverTheStepsItGrewIn() throws IOException {
        Campaign campaign = campaign();
        Random random = new Random(3);
        List<EvidenceRecord> records = new ArrayList<>();
        for (int i = 0; i < 200; i++) records.add(record(campaign, i, random));
        LedgerEvidence once = LedgerEvidence.empty(campaign.evidence()).with(records);
        LedgerEvidence grown = LedgerEvidence.empty(campaign.evidence());
        for (int from = 0; from < records.size(); ) {
            int to = Math.min(records.size(), from + 1 + random.nextInt(3));
            grown = grown.with(records.subList(from, to));
            from = to;
        }
        for (Place place : campaign.tree().all()) {
            List<EvidenceRecord> all = records.stream().filter(record -> record.place().equals(place.code())).sorted(EvidenceRecord.IN_PLACE).toList();
            assertThat(once.records(place.code(), "litter")).isEqualTo(all);
            assertThat(grown.records(place.code(), "litter")).isEqualTo(all);
        }
        assertThat(once.records(campaign.tree().roots().getFirst().code(), "no-such-item")).isEmpty();
    }

    private static Map<At, Cell> all(Campaign campaign, LivePlan plan) {
        Map<At, Cell> cells = new HashMap<>();
        campaign.standard().kernel().columns().keySet().forEach(column -> campaign.tree().all().forEach(place -> cells.put(new At(column, place), plan.value(column, place.code()))));
        return cells;
    }

    private static EvidenceRecord record(Campaign campaign, int number, Random random) {
        var sites = campaign.tree().all().stream().flatMap(place -> campaign.evidence().sites(place.code()).stream()).toList();
        var site = sites.get(random.nextInt(sites.size()));
        return new EvidenceRecord("r" + number, "litter", site.place(), Optional.of(new SiteCode(site.code().text())), LocalDateTime.of(2026, 9, 1 + random.nextInt(30), 8, 0), "field", "", false,
                Map.of("value", String.valueOf(random.nextInt(9))));
    }

    private Campaign campaign() throws IOException {
        write("campaign.yaml", """
                heng: campaign/1
                id: cohort
                title: {zh: 试, en: Trial}
                standard: standard.yaml
                tree: {file: places.csv, code: code, name: name, parent: parent, level: level}
                sites: sites.csv
                period: {from: 2026-09-01, to: 2026-09-30}
                """);
        write("standard.yaml", """
                heng: standard/1
                id: cohort
                edition: "1"
                title: {zh: 试, en: Trial}
                status: example
                arithmetic: exact
                use: [heng:rules]
                site-types:
                  street: {zh: 街巷, en: street}
                items:
                - code: total
                  title: {zh: 总分, en: Total}
                  items:
                  - code: litter
                    title: {zh: 垃圾, en: Litter}
                    points: 10
                    template: deduct
                    with: {sites: street, field: value, each: 0.02}
                - {code: place-among, column: total, steps: {relate: {rank: best-high, ties: min}}}
                """);
        write("places.csv", "code,name,parent,level\n41,市,,city\n4101,甲,41,county\n4102,乙,41,county\n4103,丙,41,county\n");
        write("sites.csv", "code,type,name,place\na1,street,甲一,4101\na2,street,甲二,4101\nb1,street,乙一,4102\nc1,street,丙一,4103\n");
        Problems problems = new Problems();
        return new CampaignReader(Optional.empty(), problems).read(folder.resolve("campaign.yaml")).orElseThrow(() -> new AssertionError(problems.list()));
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text);
    }
}
