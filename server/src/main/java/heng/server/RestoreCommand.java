package heng.server;

import heng.server.upkeep.BackupRefused;
import heng.server.upkeep.Restore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Comparator;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `heng restore`: status 0 where everything is there again and holds, 2 where not; then nothing is left behind.
@Command(name = "restore", mixinStandardHelpOptions = true, description = {"Bring a server back from a backup, into an empty folder.", "从备份恢复到一个空目录。"})
final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "FILE", description = "What heng backup has written. / 备份文件")
    Path file;

    @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The new data folder, empty or not there; default: ./data. / 新的数据目录")
    Path data;

    @Option(names = "--key", paramLabel = "FILE", description = "The secret key of the ledger; may also be put there later as ledger.key. / 账本密钥")
    @Nullable Path key;

    @Option(names = "--quiet", description = "No progress. / 不显示进度")
    boolean quiet;

    @Override
    public Integer call() throws IOException {
        LoggingSystem.get(getClass().getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN); // what makes the tables talks a lot
        Path folder = data.toAbsolutePath().normalize();
        boolean fresh = !Files.exists(folder);
        boolean ours = false;
        boolean whole = false;
        try (TerminalProgress progress = new TerminalProgress(quiet)) {
            mustBeEmpty(folder);
            try (Restore restore = Restore.of(file, Clock.systemUTC(), progress)) {
                @Nullable String secret = key == null ? null : Files.readString(key);
                if (secret != null) restore.mustFit(secret);
                Files.createDirectories(folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx--x--x")));
                ours = true;
                Restore.Done done = into(restore, folder);
                if (secret != null) Restore.install(secret, folder);
                whole = true;
                progress.end();
                return told(done, folder, secret != null);
            }
        } catch (BackupRefused | Database.Refused e) {
            System.err.println(e.getMessage());
            return Main.REFUSED;
        } catch (SQLException e) {
            System.err.println("The database did not take the backup: " + e.getMessage() + "\nMaybe the disk is full, or the account of the database may not make tables. 数据库未能写入：磁盘可能已满，或账号无建表权限。");
            return Main.REFUSED;
        } finally {
            if (ours && !whole) clear(folder, fresh);
        }
    }

    private static int told(Restore.Done done, Path folder, boolean key) {
        System.out.printf("%s: %d rows, %d leaves, %d files; the ledger was replayed and holds. 已恢复，账本逐条核对成立。%n", folder, done.rows(), done.leaves(), done.files());
        if (!key) System.out.println("Put the key of the ledger there as ledger.key before you start the server. 启动前请把账本密钥放入该目录，文件名 ledger.key。");
        if (done.missing().isEmpty()) return 0;
        System.err.println(done.missing().size() + " media were missing when the backup was made: " + String.join(", ", done.missing().stream().limit(20).toList()) + "\nMaybe look for them in an older backup. 备份时已缺这些附件。");
        return Main.REFUSED;
    }

    private static Restore.Done into(Restore restore, Path folder) throws Database.Refused, BackupRefused, SQLException {
        Database database = Database.open(folder);
        try {
            return restore.into(new DriverManagerDataSource(database.owner().url(), database.login()), folder);
        } finally {
            database.stop();
        }
    }

    private static void mustBeEmpty(Path folder) throws BackupRefused, IOException {
        if (!Files.exists(folder)) return;
        if (!Files.isDirectory(folder)) throw new BackupRefused(folder + " is no folder.\nMaybe name another with --data.", folder + " 不是目录。请用 --data 另选。");
        try (var there = Files.list(folder)) {
            var first = there.findFirst();
            if (first.isPresent()) throw new BackupRefused(folder + " is not empty: there is " + first.get().getFileName() + ".\nMaybe name a new folder with --data.", folder + " 不是空目录：已有 " + first.get().getFileName() + "。请用 --data 指定新目录。");
        }
    }

    /// Only what this restore has put there: the folder was empty before.
    private static void clear(Path folder, boolean whole) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) if (whole || !file.equals(folder)) Files.deleteIfExists(file);
        }
    }
}
