package heng.server;

import heng.ledger.note.SignerKey;
import heng.server.ledger.LedgerAudit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `heng ledger`.
@Command(name = "ledger", mixinStandardHelpOptions = true, description = {"Look after the ledger.", "账本。"}, subcommands = LedgerCommand.Verify.class)
final class LedgerCommand {

    /// `heng ledger verify`: status 0 where everything holds, 2 where not.
    @Command(name = "verify", mixinStandardHelpOptions = true, description = {"Replay the whole ledger from the database.", "从数据库重放并核对整个账本。"})
    static final class Verify implements Callable<Integer> {

        @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder of the server; default: ./data. / 数据目录")
        Path data;

        @Override
        public Integer call() throws IOException, SQLException {
            Path folder = data.toAbsolutePath().normalize();
            Path key = folder.resolve("ledger.key");
            if (!Files.isRegularFile(key)) return refused("There is no ledger in " + folder + ".\nMaybe name its folder with --data.");
            Database database;
            try {
                database = Database.reach(folder);
            } catch (Database.Refused e) {
                return refused(e.getMessage());
            }
            try (Connection db = database.connect()) {
                var report = new LedgerAudit(db, SignerKey.of(Files.readString(key).strip()).get().verifier(), Instant.now().getEpochSecond()).run(_ -> {});
                report.faults().forEach(fault -> System.out.println("✗ " + fault));
                System.out.println(report.leaves() + " leaves, " + report.checkpoints() + " checkpoints, " + report.commitments() + " commitments: " + (report.holds() ? "everything holds 全部成立" : "broken 不成立"));
                return report.holds() ? 0 : Main.REFUSED;
            } finally {
                database.stop();
            }
        }

        private static int refused(String message) {
            System.err.println(message);
            return Main.REFUSED;
        }
    }
}
