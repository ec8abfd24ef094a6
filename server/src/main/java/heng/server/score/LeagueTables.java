package heng.server.score;

import heng.ledger.json.Json;
import heng.ledger.leaf.LeafKind;
import heng.server.ledger.Answer;
import heng.server.ledger.Draft;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/// Turns positions on and off. Each turn is a leaf of the ledger with its reason; whoever calls has asked whether the person is entitled.
@Service
public class LeagueTables {

    /// Of a reason, in characters.
    public static final int SHORTEST_REASON = 4;
    public static final int LONGEST_REASON = 500;

    private static final Duration PATIENCE = Duration.ofSeconds(2);

    /// What came of it.
    public enum Outcome {
        TURNED,
        /// It was so already.
        SAME,
        /// The campaign's policy says no positions, or its standard gives none.
        NOT_ALLOWED,
        /// Positions are never shown without a reason, nor hidden without one.
        NO_REASON,
        /// Somebody else turned it meanwhile.
        MEANWHILE
    }

    private final Ledger ledger;
    private final Scores scores;

    LeagueTables(Ledger ledger, Scores scores) {
        this.ledger = ledger;
        this.scores = scores;
    }

    /// Waits until the answer is durable, and a moment until the scoreboard has read it.
    ///
    /// @param account who turns it; in the ledger a commitment
    public Outcome turn(Standing standing, boolean on, String reason, String account) {
        LeagueTable now = standing.leagueTable();
        String said = reason.strip();
        if (!now.allowed()) return Outcome.NOT_ALLOWED;
        if (now.isOn() == on) return Outcome.SAME;
        if (said.length() < SHORTEST_REASON || said.length() > LONGEST_REASON) return Outcome.NO_REASON;
        String campaign = standing.campaign().id();
        String name = "league-table:" + campaign + ":" + now.last().map(turn -> turn.index() + 1).orElse(0L); // one turn after each turn
        Draft draft = new Draft(LeafKind.LEAGUE_TABLE, name, null, null, Json.object("campaign", campaign, "on", on, "reason", said), Map.of("by", account));
        return switch (ledger.append(new Submission(name, List.of(draft)))) {
            case Answer.Accepted accepted -> {
                scores.await(campaign, accepted.entries().getFirst().index() + 1, PATIENCE);
                yield Outcome.TURNED;
            }
            case Answer.Changed _ -> Outcome.MEANWHILE;
            case Answer.Refused(var refusal) -> throw new IllegalStateException(refusal.toString());
        };
    }
}
