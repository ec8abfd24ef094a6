package heng.server;

import heng.ledger.note.SignerKey;
import heng.server.upkeep.Backup;
import heng.server.upkeep.BackupRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `heng backup`: status 0 where everything is in it, 2 where not.
@Command(name = "backup", mixinStandardHelpOptions = true, description = {"Write everything of a server into one file; the server may run.", "把服务器的全部数据写入一个备份文件；服务器可以继续运行。"},
        footer = {"", "The key of the ledger is not in it: copy it once with --key-out, and keep it elsewhere."})
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder of the server; default: ./data. / 数据目录")
    Path data;

    @Option(names = "--out", paramLabel = "FILE", description = "Default: heng-backup-DATE-TIME.zip here. / 备份文件")
    @Nullable Path out;

    @Option(names = "--key-out", paramLabel = "FILE", description = "Copies the secret key of the ledger as well, into a file of its own. / 另存账本密钥")
    @Nullable Path keyOut;

    @Option(names = "--quiet", description = "No progress. / 不显示进度")
    boolean quiet;

    @Override
    public Integer call() throws IOException {
        Clock clock = Clock.systemUTC();
        Path folder = data.toAbsolutePath().normalize();
        Path file = (out == null ? Path.of("heng-backup-" + DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneId.systemDefault()).format(clock.instant()) + ".zip") : out).toAbsolutePath().normalize();
        Path key = folder.resolve("ledger.key");
        if (!Files.isRegularFile(key)) return refused("There is no server in " + folder + ".\nMaybe name its folder with --data.\n" + folder + " 中没有服务器数据。请用 --data 指定目录。");
        Database database;
        try {
            database = Database.reach(folder);
        } catch (Database.Refused e) {
            return refused(e.getMessage());
        }
        try (Connection db = database.connect(); TerminalProgress progress = new TerminalProgress(quiet)) {
            String secret = Files.readString(key);
            Backup.Done done = new Backup(folder, clock, progress).write(db, SignerKey.of(secret.strip()).get().verifier().toString(), file);
            progress.end();
            if (keyOut != null) keep(secret, keyOut);
            System.out.printf("%s: %d rows, %d leaves, %d files, %d bytes, read again and whole. 已写入并核对。%n", file, done.rows(), done.leaves(), done.files(), done.bytes());
            if (keyOut == null) System.out.println("The ledger's key is not in it; --key-out copies it. 备份不含账本密钥；可用 --key-out 另存。");
            if (done.missing() == 0) return 0;
            return refused(done.missing() + " media that the ledger names are not in the data folder, and not in the backup.\nMaybe look for them in an older backup.\n账本所记的 " + done.missing() + " 个附件不在数据目录中，备份里也没有。请查更早的备份。");
        } catch (BackupRefused e) {
            return refused(e.getMessage());
        } catch (SQLException e) {
            return refused("The database could not be read: " + e.getMessage() + "\nMaybe it was stopped meanwhile; make the backup again.\n数据库读取中断，请重新备份。");
        } finally {
            database.stop();
        }
    }

    private static void keep(String secret, Path file) throws IOException {
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, secret);
    }

    private static int refused(String message) {
        System.err.println(message);
        return Main.REFUSED;
    }
}
