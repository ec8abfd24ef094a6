package heng.store;

import heng.core.explain.PositionJson;
import heng.core.record.AnnouncedResult;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.text.Json;
import java.util.List;
import java.util.OptionalLong;

/// Results as JSON, `heng-results/1` (docs/formats.md, F2): the same for a command and for a frozen round.
public final class ResultsJson {

    private ResultsJson() {}

    /// @param all what was published, in its order
    /// @param shown whether positions are among it
    public static Json.Obj of(Campaign campaign, List<Published> all, Positions shown) {
        return of(campaign, all, shown, OptionalLong.empty());
    }

    /// @param cut how many leaves of a ledger the records come from; empty where they come from files
    public static Json.Obj of(Campaign campaign, List<Published> all, Positions shown, OptionalLong cut) {
        var kernel = campaign.standard().kernel();
        Json.Obj standard = Json.object("id", kernel.id(), "edition", kernel.edition(), "hash", campaign.standard().hash(), "arithmetic", kernel.arithmetic().word());
        Json.Obj tree = Json.object("edition", campaign.tree().edition(), "roots", campaign.tree().roots().stream().limit(10).map(root -> root.code().text()).toList());
        Json.Obj data = Json.object("records", campaign.records(), "outsidePeriod", campaign.outside(), "corrected", campaign.superseded().corrected(),
                "retracted", campaign.superseded().retracted(), "refused", campaign.refusedCount(), "cut", cut.isPresent() ? cut.getAsLong() : null, "inputs", campaign.inputs().stream().map(ResultsJson::json).toList());
        return Json.object("format", "heng-results/1", "campaign", campaign.id(), "title", Json.object("zh", campaign.title().zh(), "en", campaign.title().en()),
                "notice", campaign.notice().map(notice -> Json.object("zh", notice.zh(), "en", notice.en())).orElse(null),
                "period", Json.object("from", campaign.from().orElse(null), "to", campaign.to().orElse(null)),
                "standard", standard, "tree", tree, "data", data, "positions", shown.shown() ? shown.word() : null,
                "announced", shown.shown() && !campaign.announcedPositions().isEmpty() ? campaign.announcedPositions().stream().map(ResultsJson::json).toList() : null,
                "results", all.stream().map(one -> json(one, shown)).toList());
    }

    private static Json json(AnnouncedResult one) {
        return Json.object("place", one.place(), "what", one.what(), "position", one.position().orElseThrow(), "cohort", one.cohort().isEmpty() ? null : one.cohort(),
                "issuer", one.issuer(), "document", one.document(), "date", one.date());
    }

    private static Json json(InputFile input) {
        return Json.object("name", input.name(), "sha256", input.sha256());
    }

    private static Json json(Published one, Positions shown) {
        return Json.object("column", one.column(), "place", one.place().code(), "state", one.cell().state().word(),
                "effect", one.cell().state().isDecision() ? one.cell().effect().word() : null, "value", Json.of(one.value().orElse(null)),
                "published", Json.of(one.shown().map(java.math.BigDecimal::toPlainString).orElse(null)), "rank", one.position().orElse(null),
                "position", one.standing().map(standing -> PositionJson.of(one.place(), standing, shown)).orElse(null), "band", one.band().map(band -> Json.object("zh", band.zh(), "en", band.en())).orElse(null),
                "coverage", Json.array(one.cell().coverage().seen(), one.cell().coverage().due()));
    }
}
