package heng.server.field.internal;

import heng.server.field.internal.PhotoTables.At;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Photos that have arrived and that no visit names (V90).
@Component
class UnnamedPhotos {

    private static final HexFormat HEX = HexFormat.of();
    private static final String UNNAMED = "not f.claimed and f.arrived < :before and not exists (select from photo_named n where n.campaign = f.campaign and n.instance = f.instance and n.name = f.name)";

    private final JdbcClient jdbc;
    private final Turns turns = new Turns(); // by visit: it names photos, or one of them goes

    UnnamedPhotos(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @param bytes of the original
    record Left(At at, String sha256, long bytes) {}

    /// Those that came last before a moment, the oldest first. An account has [PhotoDesk#MOST_UNCLAIMED] at most.
    List<Left> before(Instant moment) {
        return jdbc.sql("select campaign, instance, name, sha256, bytes from photo_file f where " + UNNAMED + " order by arrived").param("before", moment.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new Left(new At(row.getString(1), row.getString(2), row.getString(3)), HEX.formatHex(row.getBytes(4)), row.getLong(5))).list();
    }

    /// What is done for a visit in here: no photo of it goes meanwhile.
    <T> T undisturbed(String campaign, String instance, Turns.Work<T, RuntimeException> work) {
        return turns.take(campaign + "/" + instance, work);
    }

    /// Forgets one, if it is still so; whether it was.
    boolean forget(At at, Instant moment) {
        return undisturbed(at.campaign(), at.instance(), () -> jdbc.sql("delete from photo_file f where campaign = :campaign and instance = :instance and name = :name and " + UNNAMED).param("campaign", at.campaign()).param("instance", at.instance())
                .param("name", at.name()).param("before", moment.atOffset(ZoneOffset.UTC)).update() == 1);
    }

    /// Whether the bytes are here under some name, or some visit waits for them.
    boolean isNeeded(String sha256) {
        return jdbc.sql("select exists (select from photo_file where sha256 = :sha256) or exists (select from photo_named where sha256 = :sha256)").param("sha256", HEX.parseHex(sha256)).query(Boolean.class).single();
    }
}
