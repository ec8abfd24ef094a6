package heng.server.upkeep.internal;

import heng.server.campaign.Campaigns;
import heng.server.ledger.Ledger;
import heng.server.score.Scores;
import heng.server.score.Standing;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/// Looks whether the server can do its work, and how far the scoreboard has come.
@Component
final class Watch {

    private static final int PATIENCE_SECONDS = 3;

    private final DataSource source;
    private final Ledger ledger;
    private final Campaigns campaigns;
    private final Scores scores;
    private final Clock clock;

    Watch(DataSource source, Ledger ledger, Campaigns campaigns, Scores scores, Clock clock) {
        this.source = source;
        this.ledger = ledger;
        this.campaigns = campaigns;
        this.scores = scores;
        this.clock = clock;
    }

    /// @param durable whether the database answers and runs with the settings that keep what is committed
    /// @param writing whether the ledger's writer is alive
    /// @param lagLeaves leaves that the slowest campaign has not read
    /// @param lagSeconds the age of the oldest of them
    record State(boolean durable, boolean writing, long leaves, long lagLeaves, double lagSeconds) {

        static final State UNKNOWN = new State(false, false, 0, 0, 0);

        /// Pages that are so much behind are wrong enough to say so.
        private static final double LATE_SECONDS = 300;

        boolean ready() {
            return durable && writing && lagSeconds < LATE_SECONDS;
        }
    }

    State look() {
        boolean writing = ledger.isWriting();
        try {
            if (!durable()) return withoutDatabase();
            long leaves = ledger.size();
            long upTo = campaigns.all().stream().mapToLong(campaign -> scores.of(campaign.id()).map(Standing::upTo).orElse(0L)).min().orElse(leaves);
            long lag = Math.max(0, leaves - upTo);
            return new State(true, writing, leaves, lag, lag == 0 ? 0 : age(upTo));
        } catch (SQLException | DataAccessException _) {
            return withoutDatabase(); // whoever watches sees it; the reason is in the database's log
        }
    }

    /// What can be said where the database says nothing.
    State withoutDatabase() {
        return new State(false, ledger.isWriting(), 0, 0, 0);
    }

    private double age(long index) {
        return ledger.leaves(index, 1).stream().findFirst().map(kept -> Duration.between(kept.leaf().times().arrival(), clock.instant()).toMillis() / 1e3).orElse(0.0);
    }

    private boolean durable() throws SQLException {
        try (Connection db = source.getConnection(); Statement statement = db.createStatement()) {
            statement.setQueryTimeout(PATIENCE_SECONDS);
            try (ResultSet row = statement.executeQuery("select current_setting('fsync') = 'on' and current_setting('full_page_writes') = 'on' and not pg_is_in_recovery()")) {
                return row.next() && row.getBoolean(1);
            }
        }
    }
}
