package heng.server;

import heng.ledger.note.SignerKey;
import heng.ledger.note.VerifierKey;
import heng.server.field.MediaAudit;
import heng.server.ledger.LedgerAudit;
import java.io.IOException;
import java.io.PrintStream;
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
    @Command(name = "verify", mixinStandardHelpOptions = true, description = {"Replay the whole ledger from the database, and read every photo that it names.", "从数据库重放并核对整个账本，并逐一核对账本所记的照片。"})
    static final class Verify implements Callable<Integer> {

        @Option(names = "--data", paramLabel = "DIR", defaultValue = "data", description = "The data folder of the server; default: ./data. / 数据目录")
        Path data;

        @Option(names = "--without-media", description = "Read no photos: much quicker where there are many. / 不核对照片，照片多时快得多")
        boolean withoutMedia;

        @Option(names = "--quiet", description = "No progress. / 不显示进度")
        boolean quiet;

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
                return verify(db, folder, SignerKey.of(Files.readString(key).strip()).get().verifier(), System.out);
            } finally {
                database.stop();
            }
        }

        int verify(Connection db, Path folder, VerifierKey key, PrintStream out) throws SQLException {
            MediaAudit media = new MediaAudit(folder);
            LedgerAudit ledger = new LedgerAudit(db, key, Instant.now().getEpochSecond());
            LedgerAudit.Report report = (withoutMedia ? ledger : ledger.telling(media::leaf)).run(_ -> {});
            report.faults().forEach(fault -> out.println("✗ " + fault));
            out.println(report.leaves() + " leaves, " + report.checkpoints() + " checkpoints, " + report.commitments() + " commitments: " + verdict(report.holds()));
            if (withoutMedia) out.println("Media were not looked at. 未核对照片。");
            boolean whole = withoutMedia || isWhole(media, out);
            return report.holds() && whole ? 0 : Main.REFUSED;
        }

        private boolean isWhole(MediaAudit media, PrintStream out) {
            MediaAudit.Report report;
            try (TerminalProgress progress = new TerminalProgress(quiet)) {
                report = media.run(done -> progress.at("photos 照片", done, media.files()));
            }
            report.faults().forEach(fault -> out.println("✗ " + fault));
            out.println(report.media() + " media: " + report.whole() + " whole, " + report.erased() + " erased on record, " + report.missing() + " missing, " + report.changed() + " changed (" + report.bytes() + " bytes read): " + verdict(report.holds()));
            if (!report.holds()) out.println("Maybe look for them in a backup; what they were stands in the ledger. 可在备份中查找；账本记有原件的哈希。");
            return report.holds();
        }

        private static String verdict(boolean holds) {
            return holds ? "everything holds 全部成立" : "broken 不成立";
        }

        private static int refused(String message) {
            System.err.println(message);
            return Main.REFUSED;
        }
    }
}
