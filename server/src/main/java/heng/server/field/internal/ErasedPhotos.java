package heng.server.field.internal;

import heng.server.field.Photos;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Which bytes are to be gone, and what the tables of photos still say of them (V93).
@Component
class ErasedPhotos {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ErasedPhotos(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// @param sha256 64 hex digits
    /// @param account who asked for it
    record Asked(String sha256, String reason, String account) {}

    /// A photo under the name that a record gives it.
    record Name(String campaign, String record, String name) {}

    /// From here on the bytes are not kept again. Once more changes nothing.
    void ask(Asked asked) {
        jdbc.sql("insert into photo_erasure (sha256, reason, account, asked) values (:sha256, :reason, :account, :asked) on conflict do nothing").param("sha256", HEX.parseHex(asked.sha256()))
                .param("reason", asked.reason()).param("account", asked.account()).param("asked", clock.instant().atOffset(ZoneOffset.UTC)).update();
    }

    Optional<Asked> of(String sha256) {
        return jdbc.sql("select reason, account from photo_erasure where sha256 = :sha256").param("sha256", HEX.parseHex(sha256))
                .query((row, _) -> new Asked(sha256, row.getString(1), row.getString(2))).optional();
    }

    /// @param done whether nothing was left to be done
    record State(String sha256, boolean done) {}

    List<State> all() {
        return jdbc.sql("select sha256, done is not null from photo_erasure order by asked").query((row, _) -> new State(HEX.formatHex(row.getBytes(1)), row.getBoolean(2))).list();
    }

    /// Says that something is left to be done.
    void reopen(String sha256) {
        jdbc.sql("update photo_erasure set done = null where sha256 = :sha256 and done is not null").param("sha256", HEX.parseHex(sha256)).update();
    }

    /// Does it all in one transaction beside which no backup begins, and notes that it is done; not while a backup is being made.
    ///
    /// @return whether it was done
    boolean outsideBackups(String sha256, Runnable work) {
        return Boolean.TRUE.equals(transaction.execute(_ -> {
            if (!jdbc.sql("select pg_try_advisory_xact_lock_shared(:lock)").param("lock", Photos.ERASING).query(Boolean.class).single()) return false;
            work.run();
            jdbc.sql("update photo_erasure set done = :now where sha256 = :sha256").param("now", clock.instant().atOffset(ZoneOffset.UTC)).param("sha256", HEX.parseHex(sha256)).update();
            return true;
        }));
    }

    /// Under which names there may be a leaf that has them.
    List<Name> names(String sha256) {
        return jdbc.sql("select n.campaign, n.record, n.name from photo_file f join photo_named n using (campaign, instance, name) where f.sha256 = :sha256 order by n.campaign, n.record, n.name")
                .param("sha256", HEX.parseHex(sha256)).query((row, _) -> new Name(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /// Forgets what was found in the picture, and what it was flagged for. That another photo looks like it stays, without the picture.
    void forgetFindings(String sha256) {
        byte[] hash = HEX.parseHex(sha256);
        jdbc.sql("delete from medium where sha256 = :sha256").param("sha256", hash).update();
        jdbc.sql("delete from photo_flag g using photo_named n, photo_file f where g.campaign = n.campaign and g.record = n.record and g.name = n.name and f.campaign = n.campaign and f.instance = n.instance and f.name = n.name and f.sha256 = :sha256")
                .param("sha256", hash).update();
    }
}
