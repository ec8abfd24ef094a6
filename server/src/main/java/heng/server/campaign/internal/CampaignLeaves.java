package heng.server.campaign.internal;

import heng.core.record.EvidenceRecord;
import heng.ledger.json.Json;
import heng.ledger.leaf.LeafKind;
import heng.server.campaign.Frozen;
import heng.server.campaign.RecordLeaves;
import heng.server.ledger.Draft;
import heng.server.ledger.Submission;
import heng.store.Campaign;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What is written into the ledger of a campaign as a whole (docs/formats.md, F6).
final class CampaignLeaves {

    private CampaignLeaves() {}

    /// @param definition hash of the files it was made of, 64 hex digits; empty for a campaign whose files lie elsewhere
    /// @param reason blank where there is none
    static Submission change(String id, Campaign campaign, String change, Optional<String> definition, String reason, String by) {
        var kernel = campaign.standard().kernel();
        Json.Obj body = Json.object("campaign", campaign.id(), "change", change, "standard", kernel.id(), "edition", kernel.edition(), "kernel", campaign.standard().hash(),
                "tree", campaign.tree().edition(), "definition", definition.map(CampaignLeaves::sha256).orElse(null), "reason", reason.isBlank() ? null : reason);
        return new Submission(id, List.of(new Draft(LeafKind.CAMPAIGN, id, null, null, body, Map.of("by", by))));
    }

    static Submission freeze(String id, Campaign campaign, int edition, long cut, Frozen frozen, Optional<String> replaces, String reason, String by) {
        Json.Obj body = Json.object("campaign", campaign.id(), "edition", edition, "kernel", campaign.standard().hash(), "tree", campaign.tree().edition(), "cut", cut,
                "records", frozen.records(), "results", sha256(CampaignFolders.sha256(frozen.results())), "replaces", replaces.orElse(null), "differences", frozen.differences().map(text -> sha256(CampaignFolders.sha256(text))).orElse(null),
                "reason", reason.isBlank() ? null : reason);
        return new Submission(id, List.of(new Draft(LeafKind.FREEZE, id, null, null, body, Map.of("by", by))));
    }

    private static String sha256(String hex) {
        return "sha256:" + hex;
    }

    /// The records that came with the campaign's files.
    static List<Submission> records(Campaign campaign, ZoneId zone) {
        return campaign.tree().all().stream().flatMap(place -> campaign.standard().kernel().columns().values().stream()
                        .flatMap(column -> column.source() instanceof heng.core.kernel.Source.Records source ? source.items().stream() : Stream.of())
                        .distinct().flatMap(item -> campaign.evidence().records(place.code(), item).stream()))
                .map(record -> record(campaign, record, zone)).toList();
    }

    private static Submission record(Campaign campaign, EvidenceRecord record, ZoneId zone) {
        return new Submission(RecordLeaves.leafId(campaign.id(), record.id()), List.of(RecordLeaves.draft(campaign.id(), record, zone, Optional.empty())));
    }
}
