package heng.server.field.internal;

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

    List<String> all() {
        return jdbc.sql("select sha256 from photo_erasure order by asked").query((row, _) -> HEX.formatHex(row.getBytes(1))).list();
    }

    /// Under which names a leaf has them.
    List<Name> names(String sha256) {
        return jdbc.sql("select n.campaign, n.record, n.name from photo_file f join photo_named n using (campaign, instance, name) where f.sha256 = :sha256 and f.claimed order by n.campaign, n.record, n.name")
                .param("sha256", HEX.parseHex(sha256)).query((row, _) -> new Name(row.getString(1), row.getString(2), row.getString(3))).list();
    }

    /// Forgets what was found in the picture, and in comparing it.
    void forgetFindings(String sha256) {
        byte[] hash = HEX.parseHex(sha256);
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("delete from medium where sha256 = :sha256").param("sha256", hash).update();
            jdbc.sql("delete from photo_flag g using photo_named n, photo_file f where g.campaign = n.campaign and g.record = n.record and g.name = n.name and f.campaign = n.campaign and f.instance = n.instance and f.name = n.name and f.sha256 = :sha256")
                    .param("sha256", hash).update();
        });
    }
}
