package heng.server.field.internal;

import heng.server.field.Flag;
import heng.server.field.Photo;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Names, arrivals and findings of photos (V10). A record names photos, a file arrives under a name, a medium is what the bytes are; one medium may have come under many names.
@Component
class PhotoTables {

    private static final HexFormat HEX = HexFormat.of();

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PhotoTables(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// Where bytes belong.
    record At(String campaign, String instance, String name) {}

    /// @param sha256 as the visit states it
    record Named(String record, Optional<String> sha256) {}

    record Arrived(String account, String sha256, long bytes, String type, boolean claimed) {}

    /// A photo of a record that has arrived and was not looked at.
    record Waiting(At at, String record, String root, String sha256, String type) {}

    /// @param problem why there is no copy; empty where there is one
    record Medium(Exif exif, OptionalLong hash, Optional<String> problem) {}

    /// @param distance in bits; 0 and `same` for the same bytes
    record Alike(String record, int distance, boolean same) {}

    private JdbcClient.StatementSpec sql(String sql, At at) {
        return jdbc.sql(sql).param("campaign", at.campaign()).param("instance", at.instance()).param("name", at.name());
    }

    List<Named> named(At at) {
        return sql("select record, sha256 from photo_named where campaign = :campaign and instance = :instance and name = :name order by record", at)
                .query((row, _) -> new Named(row.getString(1), Optional.ofNullable(row.getBytes(2)).map(HEX::formatHex))).list();
    }

    /// Once more is the same.
    void name(At at, String record, int position, String root, Optional<String> sha256) {
        sql("insert into photo_named (campaign, instance, name, record, position, root, sha256) values (:campaign, :instance, :name, :record, :position, :root, :sha256) on conflict do nothing", at)
                .param("record", record).param("position", position).param("root", root).param("sha256", sha256.map(HEX::parseHex).orElse(null), java.sql.Types.BINARY).update();
    }

    Optional<Arrived> arrived(At at) {
        return sql("select account, sha256, bytes, type, claimed from photo_file where campaign = :campaign and instance = :instance and name = :name", at)
                .query((row, _) -> new Arrived(row.getString(1), HEX.formatHex(row.getBytes(2)), row.getLong(3), row.getString(4), row.getBoolean(5))).optional();
    }

    String typeOf(String sha256) {
        return jdbc.sql("select type from photo_file where sha256 = :sha256 limit 1").param("sha256", HEX.parseHex(sha256)).query(String.class).single();
    }

    /// Whether it is new; what is there stays, and where no visit has named it, it waits from now on.
    boolean arrive(At at, String account, String sha256, long bytes, String type) {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        boolean fresh = sql("insert into photo_file (campaign, instance, name, account, sha256, bytes, type, arrived) values (:campaign, :instance, :name, :account, :sha256, :bytes, :type, :arrived) on conflict do nothing", at)
                .param("account", account).param("sha256", HEX.parseHex(sha256)).param("bytes", bytes).param("type", type).param("arrived", now).update() == 1;
        if (!fresh) sql("update photo_file set arrived = :arrived where campaign = :campaign and instance = :instance and name = :name and not claimed and account = :account and sha256 = :sha256", at)
                .param("account", account).param("sha256", HEX.parseHex(sha256)).param("arrived", now).update();
        return fresh;
    }

    void claim(At at) {
        sql("update photo_file set claimed = true where campaign = :campaign and instance = :instance and name = :name and not claimed", at).update();
    }

    /// Gives the name free again.
    void forget(At at) {
        sql("delete from photo_file where campaign = :campaign and instance = :instance and name = :name and not claimed", at).update();
    }

    /// How many photos of an account belong to no visit.
    int unclaimed(String account) {
        return jdbc.sql("select count(*) from photo_file where account = :account and not claimed").param("account", account).query(Integer.class).single();
    }

    List<Waiting> waiting(int limit) {
        return jdbc.sql("""
                select n.campaign, n.instance, n.name, n.record, n.root, f.sha256, f.type from photo_named n join photo_file f using (campaign, instance, name)
                where not n.examined and f.claimed order by f.arrived, n.record limit :limit""").param("limit", limit)
                .query((row, _) -> new Waiting(new At(row.getString(1), row.getString(2), row.getString(3)), row.getString(4), row.getString(5), HEX.formatHex(row.getBytes(6)), row.getString(7))).list();
    }

    Optional<Medium> medium(String sha256) {
        return jdbc.sql("select taken, latitude, longitude, device, dhash, problem from medium where sha256 = :sha256").param("sha256", HEX.parseHex(sha256)).query(PhotoTables::medium).optional();
    }

    private static Medium medium(ResultSet row, int number) throws SQLException {
        @Nullable BigDecimal latitude = row.getBigDecimal(2);
        Optional<Exif.Point> point = latitude == null ? Optional.empty() : Optional.of(new Exif.Point(latitude.doubleValue(), row.getBigDecimal(3).doubleValue()));
        long hash = row.getLong(5);
        boolean plain = row.wasNull(); // speaks of the column that was read last
        return new Medium(new Exif(Optional.ofNullable(row.getObject(1, LocalDateTime.class)), point, Optional.ofNullable(row.getString(4)), 1), plain ? OptionalLong.empty() : OptionalLong.of(hash),
                Optional.ofNullable(row.getString(6)));
    }

    void found(String sha256, Exif exif, PublicCopy.Made made) {
        PublicCopy.Made.@Nullable Copy copy = made instanceof PublicCopy.Made.Copy one ? one : null;
        jdbc.sql("""
                insert into medium (sha256, width, height, taken, latitude, longitude, device, dhash, copied, problem)
                values (:sha256, :width, :height, :taken, :latitude, :longitude, :device, :dhash, :copied, :problem) on conflict do nothing""")
                .param("sha256", HEX.parseHex(sha256)).param("width", copy == null ? null : copy.width(), java.sql.Types.INTEGER).param("height", copy == null ? null : copy.height(), java.sql.Types.INTEGER)
                .param("taken", exif.taken().orElse(null), java.sql.Types.TIMESTAMP).param("latitude", exif.point().map(Exif.Point::latitude).orElse(null), java.sql.Types.NUMERIC)
                .param("longitude", exif.point().map(Exif.Point::longitude).orElse(null), java.sql.Types.NUMERIC).param("device", exif.device().orElse(null), java.sql.Types.VARCHAR)
                .param("dhash", copy == null || copy.hash().isEmpty() ? null : copy.hash().getAsLong(), java.sql.Types.BIGINT).param("copied", copy != null)
                .param("problem", made instanceof PublicCopy.Made.None(String why) ? why : null, java.sql.Types.VARCHAR).update();
    }

    /// Photos of other visits that were looked at before and look the same, those with the same bytes first; an edit of a visit is no other visit.
    List<Alike> alike(Waiting one, OptionalLong hash, int most) {
        return jdbc.sql("""
                select n.record, m.sha256 = :sha256 as same, coalesce(bit_count((m.dhash # :hash)::bit(64)), 0) as distance
                from photo_named n join photo_file f using (campaign, instance, name) join medium m on m.sha256 = f.sha256
                where n.examined and (n.campaign <> :campaign or n.root <> :root) and (m.sha256 = :sha256 or bit_count((m.dhash # :hash)::bit(64)) <= :most)
                order by same desc, distance, n.record limit 3""")
                .param("sha256", HEX.parseHex(one.sha256())).param("hash", hash.isPresent() ? hash.getAsLong() : null, java.sql.Types.BIGINT).param("campaign", one.at().campaign()).param("root", one.root()).param("most", most)
                .query((row, _) -> new Alike(row.getString(1), row.getInt(3), row.getBoolean(2))).list();
    }

    /// The devices of the other photos of a visit that were looked at before.
    List<String> otherDevices(Waiting one) {
        return sql("""
                select distinct m.device from photo_named n join photo_file f using (campaign, instance, name) join medium m on m.sha256 = f.sha256
                where n.campaign = :campaign and n.instance = :instance and n.name <> :name and n.examined and m.device is not null""", one.at()).query(String.class).list();
    }

    void examined(Waiting one, List<Flag> flags) {
        transaction.executeWithoutResult(_ -> {
            int number = 0;
            for (Flag flag : flags) {
                jdbc.sql("insert into photo_flag (campaign, record, name, number, code, texts) values (:campaign, :record, :name, :number, :code, :texts) on conflict do nothing").param("campaign", one.at().campaign())
                        .param("record", one.record()).param("name", one.at().name()).param("number", number++).param("code", flag.code()).param("texts", flag.values().toArray(String[]::new)).update();
            }
            jdbc.sql("update photo_named set examined = true where campaign = :campaign and record = :record and name = :name").param("campaign", one.at().campaign()).param("record", one.record())
                    .param("name", one.at().name()).update();
        });
    }

    List<Photo> photos(String campaign, String record) {
        return jdbc.sql("""
                select n.name, f.sha256, f.bytes, n.examined, m.copied, e.asked, e.reason, e.done is not null from photo_named n left join photo_file f on f.campaign = n.campaign and f.instance = n.instance and f.name = n.name and f.claimed
                left join medium m on m.sha256 = f.sha256 left join photo_erasure e on e.sha256 = f.sha256 where n.campaign = :campaign and n.record = :record order by n.position""").param("campaign", campaign).param("record", record)
                .query((row, _) -> new Photo(row.getString(1), Optional.ofNullable(row.getBytes(2)).map(HEX::formatHex), row.getLong(3), row.getBoolean(4), row.getBoolean(4) && row.getBoolean(5) && row.getObject(6) == null,
                        flags(campaign, record, row.getString(1)), erased(row))).list();
    }

    private static Optional<Photo.Erased> erased(ResultSet row) throws SQLException {
        @Nullable OffsetDateTime at = row.getObject(6, OffsetDateTime.class);
        return at == null ? Optional.empty() : Optional.of(new Photo.Erased(at.toInstant(), row.getString(7), row.getBoolean(8)));
    }

    private List<Flag> flags(String campaign, String record, String name) {
        return new ArrayList<>(jdbc.sql("select code, texts from photo_flag where campaign = :campaign and record = :record and name = :name order by number").param("campaign", campaign).param("record", record)
                .param("name", name).query((row, _) -> new Flag(row.getString(1), Arrays.asList((String[]) row.getArray(2).getArray()))).list());
    }
}
