package heng.server.score.internal;

import heng.core.record.EvidenceRecord;
import heng.core.reference.Reference;
import heng.core.score.Positions;
import heng.core.text.Json;
import heng.server.campaign.CampaignDesk;
import heng.server.campaign.Change;
import heng.server.campaign.EditionFile;
import heng.server.campaign.Frozen;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Ledger;
import heng.server.score.Editions;
import heng.store.Campaign;
import heng.store.ResultsJson;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Editions from the first leaves of the ledger, kept as the files that their leaves name.
@Service
class SignedEditions implements Editions {

    private static final int AT_ONCE = 5_000;

    private final CampaignDesk desk;
    private final Ledger ledger;
    private final JsonMapper json;

    SignedEditions(CampaignDesk desk, Ledger ledger, JsonMapper json) {
        this.desk = desk;
        this.ledger = ledger;
        this.json = json;
    }

    @Override
    public Change freeze(String campaign, String by) {
        return desk.freeze(campaign, by, this::compute);
    }

    private Frozen compute(Running running, int edition, long cut, String reason) {
        Campaign definition = running.definition();
        List<EvidenceRecord> counting = new ArrayList<>();
        int outside = 0;
        for (long at = 0; at < cut; at += AT_ONCE) {
            for (Ledger.Kept kept : ledger.leaves(at, (int) Math.min(AT_ONCE, cut - at))) {
                Optional<EvidenceRecord> record = RecordLeaves.record(kept.leaf(), running.id());
                if (record.isEmpty()) continue;
                if (definition.counts(record.get().time(), record.get().site())) counting.add(record.get());
                else outside++;
            }
        }
        var evidence = LedgerEvidence.empty(definition.evidence()).with(counting);
        Positions positions = Positions.of(definition.positions(), false);
        var published = definition.publish(positions, new Reference(definition.standard().kernel(), evidence)::value);
        String results = ResultsJson.of(definition.withData(counting.size(), outside, definition.inputs()), published, positions, OptionalLong.of(cut)).pretty();
        Optional<String> differences = edition == 1 ? Optional.empty() : Optional.of(differences(running.id(), edition, reason, numbers(results)));
        return new Frozen(counting.size(), results, differences);
    }

    private String differences(String campaign, int edition, String reason, List<Number> after) {
        List<Number> before = numbers(campaign, edition - 1).orElseThrow();
        List<Json> differing = between(before, after).stream().<Json>map(one -> Json.object("column", one.column(), "place", one.place(),
                "before", one.before().map(SignedEditions::json).orElse(null), "after", one.after().map(SignedEditions::json).orElse(null))).toList();
        return Json.object("format", "heng-differences/1", "campaign", campaign, "edition", edition, "replaces", edition - 1, "reason", reason, "differences", differing).pretty();
    }

    private static Json json(Number number) {
        return Json.object("state", number.state(), "published", number.published().isEmpty() ? null : number.published());
    }

    /// In the order of the later edition; what it has no more stands at the end.
    static List<Difference> between(List<Number> before, List<Number> after) {
        Map<List<String>, Number> then = byCell(before);
        Map<List<String>, Number> now = byCell(after);
        Set<List<String>> cells = new LinkedHashSet<>(now.keySet());
        cells.addAll(then.keySet());
        return cells.stream().filter(cell -> !java.util.Objects.equals(then.get(cell), now.get(cell)))
                .map(cell -> new Difference(cell.getFirst(), cell.getLast(), Optional.ofNullable(then.get(cell)), Optional.ofNullable(now.get(cell)))).toList();
    }

    private static Map<List<String>, Number> byCell(List<Number> numbers) {
        Map<List<String>, Number> byCell = new LinkedHashMap<>();
        numbers.forEach(number -> byCell.putIfAbsent(List.of(number.column(), number.place()), number));
        return byCell;
    }

    @Override
    public Optional<List<Number>> numbers(String campaign, int edition) {
        return desk.file(campaign, edition, EditionFile.RESULTS).map(this::numbers);
    }

    private List<Number> numbers(String results) {
        List<Number> numbers = new ArrayList<>();
        json.readTree(results).path("results").forEach(one -> numbers.add(number(one.path("column").asString(), one.path("place").asString(), one)));
        return numbers;
    }

    private static Number number(String column, String place, JsonNode one) {
        JsonNode published = one.path("published");
        return new Number(column, place, one.path("state").asString(), published.isString() ? published.asString() : "");
    }

    @Override
    public List<Difference> differences(String campaign, int edition) {
        List<Difference> differences = new ArrayList<>();
        desk.file(campaign, edition, EditionFile.DIFFERENCES).ifPresent(text -> json.readTree(text).path("differences").forEach(one -> {
            String column = one.path("column").asString();
            String place = one.path("place").asString();
            differences.add(new Difference(column, place, side(column, place, one.get("before")), side(column, place, one.get("after"))));
        }));
        return differences;
    }

    private static Optional<Number> side(String column, String place, @Nullable JsonNode side) {
        return side == null || side.isNull() ? Optional.empty() : Optional.of(number(column, place, side));
    }
}
