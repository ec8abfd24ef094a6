package heng.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Who runs the server. These need root, who can become anybody.
class UserTest {

    @BeforeEach
    void onlyRootChangesTheUser() {
        assumeTrue(RunAs.isRoot(), "only root changes the user");
    }

    private static String owner(Path path) throws IOException {
        return Files.getOwner(path).getName();
    }

    private static String runner(EmbeddedPostgres postgres) throws IOException {
        return owner(Path.of("/proc/" + postgres.pid().orElseThrow()));
    }

    @Test
    void takesTheUserThatIsNamedAndGivesHimTheData() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder))) {
            Kit.run(postgres, "create table kept as select 1 as n");
        }
        assertThat(owner(folder.resolve("data"))).isNotEqualTo("daemon");
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder).runAs("daemon"))) {
            assertThat(runner(postgres)).isEqualTo("daemon");
            assertThat(Kit.column(postgres, "select n from kept")).containsExactly("1");
        }
        assertThat(owner(folder.resolve("data/base"))).isEqualTo("daemon");
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder))) {
            assertThat(runner(postgres)).as("the owner of the data goes on").isEqualTo("daemon");
        }
    }

    @Test
    void takesDataThatRootHasRestored() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        assertThat(Command.run(List.of("chown", "-R", "root:root", folder.toString()), Duration.ofMinutes(1)).code()).isZero();
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder))) {
            assertThat(runner(postgres)).isNotEqualTo("root");
        }
    }

    /// The same, started by a user who is not root: nothing is handed over, and nothing has to be.
    @Test
    void runsForAnOrdinaryUser() throws IOException, InterruptedException {
        Path room = Kit.empty();
        List<String> classPath = new ArrayList<>();
        for (String entry : System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")).split(File.pathSeparator)) {
            Path copy = room.resolve("lib" + classPath.size() + (entry.endsWith(".jar") ? ".jar" : ""));
            assertThat(Command.run(List.of("cp", "-r", entry, copy.toString()), Duration.ofMinutes(1)).code()).isZero();
            classPath.add(copy.toString());
        }
        Path folder = room.resolve("data");
        Files.createDirectory(folder);
        assertThat(Command.run(List.of("chown", "nobody", folder.toString()), Duration.ofSeconds(10)).code()).isZero();
        List<String> nobody = List.of("setpriv", "--reuid", "nobody", "--regid", "daemon", "--clear-groups", "--");
        Process child = Kit.child(nobody, String.join(File.pathSeparator, classPath), folder, "start");
        assertThat(new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).matches("running \\d+\nstopped\n");
        assertThat(owner(folder.resolve("password"))).isEqualTo("nobody");

        Files.setOwner(folder.resolve("data"), folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon"));
        Process again = Kit.child(nobody, String.join(File.pathSeparator, classPath), folder, "start");
        assertThat(new String(again.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).isEqualTo("refused folder-of-another\n");
    }
}
