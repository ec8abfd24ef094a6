package heng.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/// A PostgreSQL that dies under a running Heng.
class WatchTest {

    private static void await(List<String> said, String line) throws InterruptedException {
        for (int i = 0; i < 300 && said.stream().noneMatch(one -> one.startsWith(line)); i++) Thread.sleep(100);
        assertThat(said).anyMatch(one -> one.startsWith(line));
    }

    @Test
    void startsItAgainOnItsPortWithWhatWasCommitted() throws IOException, InterruptedException, SQLException {
        List<String> said = new CopyOnWriteArrayList<>();
        EmbeddedPostgres postgres = Kit.started(Settings.in(Kit.stopped()));
        int port = postgres.port();
        Kit.run(postgres, "create table row(n int)", "insert into row values (7)");
        try (Watch _ = postgres.watch(said::add)) {
            long before = postgres.pid().orElseThrow();
            Kit.kill(before);
            await(said, "PostgreSQL runs again.");
            assertThat(postgres.pid()).isPresent().isNotEqualTo(java.util.Optional.of(before));
            assertThat(Kit.column(postgres, "select n from row")).containsExactly("7");
            assertThat(postgres.port()).isEqualTo(port);
            assertThat(new Login(port, postgres.password()).settings()).containsEntry("fsync", "on");
        } finally {
            postgres.stop();
        }
        assertThat(postgres.pid()).as("stopping ends what was started again").isEmpty();
        assertThat(postgres.revive()).as("after the end nothing is started any more").isEmpty();
        assertThat(postgres.pid()).isEmpty();
    }

    @Test
    void saysWhatKeepsItFromStartingAndTriesAgain() throws IOException, InterruptedException {
        List<String> said = new CopyOnWriteArrayList<>();
        Path folder = Kit.stopped();
        EmbeddedPostgres postgres = Kit.started(Settings.in(folder));
        Path version = folder.resolve("data/PG_VERSION");
        Path aside = folder.resolve("data/PG_VERSION.aside");
        try (Watch _ = postgres.watch(said::add)) {
            java.nio.file.Files.move(version, aside);
            Kit.kill(postgres.pid().orElseThrow());
            await(said, "start-failed");
            assertThat(postgres.pid()).isEmpty();
            java.nio.file.Files.move(aside, version);
            await(said, "PostgreSQL runs again.");
        } finally {
            postgres.stop();
        }
    }
}
