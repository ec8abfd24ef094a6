package heng.server.upkeep;

import heng.server.upkeep.internal.ArchiveWriter;
import heng.server.upkeep.internal.Archive;
import heng.server.upkeep.internal.Manifest;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;

/// Everything of a server in one file: the database in one snapshot, then the files of the data folder and those of its campaigns. The server may run meanwhile; what
/// was acknowledged before the backup began is in it. The key of the ledger is not: it is kept elsewhere, so that who finds a backup cannot sign.
public final class Backup {

    private final Path data;
    private final Clock clock;
    private final Progress progress;

    /// What was written.
    ///
    /// @param missing how many media are named by leaves and were not in the data folder
    public record Done(long rows, long leaves, int files, long bytes, int missing) {}

    public Backup(Path data, Clock clock, Progress progress) {
        this.data = data;
        this.clock = clock;
        this.progress = progress;
    }

    /// Writes the file, reads it again as a whole, and only then gives it its name.
    ///
    /// @param db a connection of its own, which sees all rows
    /// @param key the public key of the ledger, as `/checkpoint/key` shows it
    public Done write(Connection db, String key, Path out) throws BackupRefused, SQLException {
        if (Files.exists(out)) throw new BackupRefused(out + " is there already; a backup overwrites nothing.\nMaybe name another file with --out.", out + " 已存在；备份不覆盖任何文件。请用 --out 另取文件名。");
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Manifest manifest;
            try (ArchiveWriter writer = new ArchiveWriter(part, out.toAbsolutePath().getParent(), clock, progress)) {
                manifest = writer.write(db, data, key);
            }
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            try (Archive archive = Archive.open(part)) {
                archive.check(progress);
            }
            Files.move(part, out, StandardCopyOption.ATOMIC_MOVE);
            return new Done(manifest.tables().stream().mapToLong(Manifest.Table::rows).sum(), manifest.ledger().size(), manifest.files().size(), Files.size(out), manifest.missing().size());
        } catch (IOException e) {
            throw new BackupRefused("The backup could not be written to " + part + ": " + e.getMessage() + "\nMaybe the disk is full, or the folder may not be written.",
                    "备份无法写入 " + part + "：" + e.getMessage() + "。磁盘可能已满，或目录不可写。");
        }
    }
}
