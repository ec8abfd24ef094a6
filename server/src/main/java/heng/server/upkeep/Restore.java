package heng.server.upkeep;

import heng.ledger.note.Checkpoint;
import heng.ledger.note.Note;
import heng.ledger.note.VerifierKey;
import heng.server.ledger.LedgerAudit;
import heng.server.upkeep.internal.Archive;
import heng.server.upkeep.internal.Manifest;

import heng.server.upkeep.internal.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/// The way back from a backup, into an empty data folder and an empty database. It is done only when the ledger was replayed as a whole and every file was compared.
public final class Restore implements AutoCloseable {

    private final Archive archive;
    private final Manifest manifest;
    private final Clock clock;
    private final Progress progress;

    /// What is there again.
    public record Done(long rows, long leaves, int files, List<String> missing) {}

    private Restore(Archive archive, Clock clock, Progress progress) {
        this.archive = archive;
        this.manifest = archive.manifest();
        this.clock = clock;
        this.progress = progress;
    }

    /// Opens a backup and reads all of it once; refuses one that is cut, damaged, or of another format.
    public static Restore of(Path file, Clock clock, Progress progress) throws BackupRefused, IOException {
        Archive archive = Archive.open(file);
        try {
            archive.check(progress);
        } catch (BackupRefused | RuntimeException e) {
            archive.close();
            throw e;
        }
        return new Restore(archive, clock, progress);
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }

    /// The public key that the ledger of the backup is signed with.
    public String key() {
        return manifest.ledger().key();
    }

    /// @param data the new data folder, in which nothing but the database lies yet
    public Done into(DataSource source, Path data) throws BackupRefused, SQLException {
        Tables tables = new Tables(source, manifest);
        tables.make();
        Map<String, Path> campaigns = files(data);
        try (Connection db = source.getConnection()) {
            tables.fill(db, archive, campaigns, progress);
        }
        audit(source);
        return new Done(manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(), manifest.ledger().size(), manifest.files().size(), manifest.missing());
    }

    /// @return where the file of each campaign lies now
    private Map<String, Path> files(Path data) throws BackupRefused {
        int done = 0;
        for (Manifest.Part part : manifest.files()) {
            Path file = place(data, part.name());
            archive.read(part, in -> {
                Files.createDirectories(file.getParent());
                Files.copy(in, file);
            });
            progress.at("files 文件", ++done, manifest.files().size());
        }
        Map<String, Path> campaigns = new LinkedHashMap<>();
        for (var campaign : manifest.campaigns().entrySet()) campaigns.put(campaign.getKey(), place(data, campaign.getValue()));
        return campaigns;
    }

    /// `files/data/…` goes where it was; `files/campaigns/…` came from elsewhere and lies in the data folder from now on.
    private static Path place(Path data, String name) throws BackupRefused {
        String inside = name.startsWith("files/data/") ? name.substring("files/data/".length()) : name.startsWith("files/campaigns/") ? name.substring("files/".length()) : "";
        Path file = data.resolve(inside).normalize();
        if (inside.isEmpty() || !file.startsWith(data) || file.equals(data) || file.startsWith(data.resolve("postgres"))) throw new BackupRefused("The backup has a file with the name " + name + ", which leads out of its folder.\nMaybe it was not made by Heng.",
                "备份中的文件名 " + name + " 指向目录之外。该备份可能不是衡生成的。");
        return file;
    }

    private void audit(DataSource source) throws BackupRefused, SQLException {
        VerifierKey key = VerifierKey.of(key()).get();
        List<String> faults = new ArrayList<>();
        try (Connection db = source.getConnection()) {
            LedgerAudit.Report report = new LedgerAudit(db, key, clock.instant().getEpochSecond()).run(leaves -> progress.at("ledger 账本", leaves, manifest.ledger().size()));
            faults.addAll(report.faults());
            if (report.leaves() != manifest.ledger().size()) faults.add("there are " + report.leaves() + " leaves, the backup says " + manifest.ledger().size());
        }
        String checkpoint = manifest.ledger().checkpoint();
        if (!checkpoint.isEmpty() && Note.of(checkpoint).then(note -> Checkpoint.of(note.text())).map(Checkpoint::size).get() != manifest.ledger().size()) faults.add("the checkpoint of the backup is of another size");
        if (!faults.isEmpty()) throw new BackupRefused("The ledger in the backup does not hold: " + String.join("; ", faults) + ".\nMaybe take an older backup, and keep this one as evidence.",
                "备份中的账本核对不成立：" + String.join("；", faults) + "。请换更早的备份，并保留此份作为证据。");
    }

    /// Refuses a key that is not that of the backup.
    ///
    /// @param secret what stands in `ledger.key`
    public void mustFit(String secret) throws BackupRefused {
        var read = heng.ledger.note.SignerKey.of(secret.strip());
        if (!read.isAccepted() || !read.get().verifier().toString().equals(key())) throw new BackupRefused("The key is not that of the ledger in the backup, " + key() + ".\nMaybe it is the key of another server.",
                "密钥与备份中的账本不符（" + key() + "）。也许是另一台服务器的密钥。");
    }

    /// Puts the key where the server looks for it, for its owner only.
    public static void install(String secret, Path data) throws IOException {
        Path file = data.resolve("ledger.key");
        Files.createFile(file, java.nio.file.attribute.PosixFilePermissions.asFileAttribute(java.nio.file.attribute.PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret.strip() + "\n");
    }
}
