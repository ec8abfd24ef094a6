package heng.server.score.internal;

import heng.core.kernel.ColumnCode;
import heng.core.place.PlaceCode;
import heng.core.score.Cell;
import heng.core.score.Evidence;
import heng.core.score.Positions;
import heng.core.score.Published;
import heng.core.score.Publisher;
import heng.ledger.json.Json;
import heng.ledger.leaf.LeafKind;
import heng.server.campaign.Running;
import heng.server.ledger.Ledger;
import heng.server.score.LeagueTable;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Whether a campaign's positions are turned on, as the ledger says it so far. Who may turn them was asked before the leaf was written.
final class LeagueSwitch {

    private final Running campaign;
    private LeagueTable table;

    LeagueSwitch(Running campaign) {
        this.campaign = campaign;
        var definition = campaign.definition();
        table = new LeagueTable(definition.positions() && definition.standard().kernel().publications().stream().anyMatch(one -> one.ranking().isPresent()), Optional.empty());
    }

    LeagueTable table() {
        return table;
    }

    /// Whether one of the leaves turned them.
    boolean take(List<Ledger.Kept> leaves) {
        LeagueTable before = table;
        for (Ledger.Kept one : leaves) {
            if (one.leaf().kind() != LeafKind.LEAGUE_TABLE || !Json.of(campaign.id()).equals(one.leaf().body().get("campaign"))) continue;
            if (!(one.leaf().body().get("on") instanceof Json.Bool(boolean on)) || !(one.leaf().body().get("reason") instanceof Json.Text(String reason))) continue;
            table = new LeagueTable(before.allowed(), Optional.of(new LeagueTable.Turn(on, reason, one.index(), one.leaf().times().arrival())));
        }
        return table != before;
    }

    /// What leaves the computation: with positions only while they are on.
    List<Published> publish(Evidence evidence, BiFunction<ColumnCode, PlaceCode, Cell> value) {
        return table.isOn() ? campaign.definition().publish(Positions.PUBLISHED, value) : new Publisher(campaign.definition().standard().kernel(), evidence, value, false).publish();
    }
}
