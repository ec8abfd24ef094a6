package heng.server.upkeep.internal;

import heng.server.field.Photos;
import heng.server.upkeep.Progress;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Writes a backup: the tables first, in one snapshot. Files come after it: those that rows speak of were there before the rows, and none of them changes.
public final class ArchiveWriter implements AutoCloseable {

    private final ZipOutputStream zip;
    private final Path own;
    private final Clock clock;
    private final Progress progress;
    private final List<Manifest.Part> files = new ArrayList<>();

    /// @param own the folder that the backup is written to: other backups in it are left out
    public ArchiveWriter(Path file, Path own, Clock clock, Progress progress) throws IOException {
        this.zip = new ZipOutputStream(Files.newOutputStream(file));
        this.zip.setLevel(Deflater.BEST_SPEED);
        this.own = own;
        this.clock = clock;
        this.progress = progress;
    }

    /// @param data the folder of the server
    /// @param key the public key of the ledger
    public Manifest write(Connection db, Path data, String key) throws SQLException, IOException {
        try (Statement statement = db.createStatement()) {
            statement.execute("select pg_advisory_lock(" + Photos.ERASING + ")"); // held until the connection ends
        }
        Snapshot snapshot = Snapshot.of(db);
        List<Manifest.Migration> migrations = snapshot.migrations(); // the first query takes the snapshot
        String made = clock.instant().toString();
        List<Manifest.Table> tables = new ArrayList<>();
        List<String> names = snapshot.tables();
        for (String table : names) {
            tables.add(table(snapshot, table));
            progress.at("tables 数据表", tables.size(), names.size());
        }
        var ledger = snapshot.ledger();
        Map<String, Long> sequences = snapshot.sequences();
        Set<String> media = snapshot.media();
        List<String[]> running = snapshot.campaigns();
        db.rollback();
        List<Path> kept = DataFiles.of(data, own);
        for (Path file : kept) {
            file(file, Manifest.FILES + "data/" + data.relativize(file));
            progress.at("files 文件", files.size(), kept.size());
        }
        Map<String, String> campaigns = new TreeMap<>();
        for (String[] campaign : running) campaigns.put(campaign[0], campaign(campaign[0], Path.of(campaign[1]), campaign[2], data));
        Set<String> there = files.stream().map(Manifest.Part::sha256).collect(Collectors.toSet());
        Manifest manifest = new Manifest(Manifest.FORMAT, made, migrations, tables, sequences, new Manifest.Ledger(ledger.getKey(), ledger.getValue(), key), files, campaigns,
                media.stream().filter(medium -> !there.contains(medium)).toList());
        zip.putNextEntry(new ZipEntry(Manifest.NAME));
        zip.write(JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsBytes(manifest));
        zip.closeEntry();
        return manifest;
    }

    private Manifest.Table table(Snapshot snapshot, String table) throws SQLException, IOException {
        List<String> columns = snapshot.columns(table);
        long[] rows = new long[1];
        Manifest.Part part = part("tables/" + table + ".copy", out -> {
            try {
                rows[0] = snapshot.copy(table, columns, out);
            } catch (SQLException e) {
                throw new IOException("table " + table + ": " + e.getMessage(), e);
            }
        });
        return new Manifest.Table(table, columns, rows[0], part);
    }

    /// A campaign whose files lie elsewhere brings them along, as they lie to each other.
    ///
    /// @return where its own file stands in the backup
    private String campaign(String id, Path file, String inputs, Path data) throws IOException {
        if (file.startsWith(data)) return Manifest.FILES + "data/" + data.relativize(file);
        Set<Path> all = DataFiles.ofCampaign(file, inputs);
        Path base = file.getParent();
        for (Path one : all) while (!one.startsWith(base)) base = base.getParent();
        String folder = Manifest.FILES + "campaigns/" + id + "/";
        for (Path one : all) file(one, folder + base.relativize(one));
        return folder + base.relativize(file);
    }

    /// A file that has gone since it was seen was none that a row speaks of.
    private void file(Path file, String name) throws IOException {
        if (!Files.exists(file)) return;
        try {
            files.add(part(name, out -> Files.copy(file, out)));
        } catch (NoSuchFileException _) {
            zip.closeEntry();
        }
    }

    private interface Content {
        void to(OutputStream out) throws IOException;
    }

    private Manifest.Part part(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        MessageDigest digest = Archive.sha256();
        Counting counting = new Counting(zip);
        content.to(new DigestOutputStream(counting, digest));
        zip.closeEntry();
        return new Manifest.Part(name, counting.bytes, HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /// Counts, and keeps who is done from closing the whole archive.
    private static final class Counting extends FilterOutputStream {

        private long bytes;

        Counting(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int one) throws IOException {
            out.write(one);
            bytes++;
        }

        @Override
        public void write(byte[] from, int at, int length) throws IOException {
            out.write(from, at, length);
            bytes += length;
        }

        @Override
        public void close() {}
    }
}
