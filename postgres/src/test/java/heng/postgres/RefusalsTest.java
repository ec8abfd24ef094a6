package heng.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/// What is not started, and what the message says then.
class RefusalsTest {

    private static PostgresRefusal refused(Settings settings) throws IOException, InterruptedException {
        return Kit.refusal(EmbeddedPostgres.start(settings));
    }

    @Test
    void refusesDataOfAnotherVersion() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        Path version = folder.resolve("data/PG_VERSION");
        Files.writeString(version, "17\n");
        assertThat(refused(Settings.in(folder))).hasToString("data-older: The data in " + folder.resolve("data") + " were written by PostgreSQL 17; this is 18.\n"
                + "  Maybe start the Heng that wrote them, dump the database there with pg_dump, and load the dump into a new folder here.");
        Files.writeString(version, "19\n");
        assertThat(refused(Settings.in(folder)).code()).isEqualTo(PostgresCode.DATA_NEWER);
        Files.writeString(version, "9.6\n");
        assertThat(refused(Settings.in(folder)).code()).isEqualTo(PostgresCode.DATA_OLDER);
        Files.writeString(version, "18\n");
        assertThat(Kit.started(Settings.in(folder)).stop()).as("and takes its own").isEmpty();
    }

    @Test
    void refusesASecondHengOnOneFolder() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        try (EmbeddedPostgres _ = Kit.started(Settings.in(folder))) {
            PostgresRefusal same = refused(Settings.in(folder));
            assertThat(same.code()).isEqualTo(PostgresCode.ALREADY_OWNED);
            assertThat(same.toString()).contains("process " + ProcessHandle.current().pid());
            Process other = Kit.child(folder, "start");
            assertThat(new String(other.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8)).isEqualTo("refused already-owned\n");
            assertThat(other.waitFor()).isZero();
        }
        assertThat(Kit.started(Settings.in(folder)).stop()).as("the lock is given back").isEmpty();
    }

    @Test
    void refusesAFolderThatIsNotPostgres() throws IOException, InterruptedException {
        Path folder = Kit.empty();
        Files.createDirectory(folder.resolve("data"));
        Files.writeString(folder.resolve("data/notes.txt"), "mine");
        if (RunAs.isRoot()) Files.setOwner(folder.resolve("data"), folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody"));
        assertThat(refused(Settings.in(folder)).code()).isEqualTo(PostgresCode.DATA_INCOMPLETE);
        assertThat(folder.resolve("data/notes.txt")).hasContent("mine");
    }

    @Test
    void refusesDataWithoutTheirPassword() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        Files.delete(folder.resolve("password"));
        assertThat(refused(Settings.in(folder)).code()).isEqualTo(PostgresCode.PASSWORD_MISSING);
        Files.writeString(folder.resolve("password"), "of-another-folder\n");
        assertThat(refused(Settings.in(folder)).code()).isEqualTo(PostgresCode.LOGIN_FAILED);
        assertThat(Postmaster.workers(folder.resolve("data"))).isEmpty();
    }

    @Test
    void refusesAFolderThatIsAFile() throws IOException, InterruptedException {
        Path file = Files.writeString(Kit.empty().resolve("file"), "x");
        assertThat(refused(Settings.in(file)).code()).isEqualTo(PostgresCode.FOLDER_UNUSABLE);
    }

    @Test
    void refusesAFolderTheUserCannotReach() throws IOException, InterruptedException {
        assumeTrue(RunAs.isRoot(), "only root changes the user");
        Path closed = Kit.empty();
        Layout.makeFolder(closed, "rwx------");
        Path folder = closed.resolve("data");
        assertThat(refused(Settings.in(folder)).toString()).startsWith("folder-unreachable: The user ").contains("cannot reach " + folder).contains("chmod o+x");
    }

    @Test
    void refusesRootAndAStranger() throws IOException, InterruptedException {
        assumeTrue(RunAs.isRoot(), "only root changes the user");
        assertThat(refused(Settings.in(Kit.empty()).runAs("root")).code()).isEqualTo(PostgresCode.USER_IS_ROOT);
        assertThat(refused(Settings.in(Kit.empty()).runAs("nobody-of-this-name")).code()).isEqualTo(PostgresCode.NO_SUCH_USER);
    }

    @Test
    void makesAnUnfinishedDataFolderAnew() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        Layout.delete(folder.resolve("data"));
        Files.createDirectory(folder.resolve("data.unfinished-1"));
        Files.writeString(folder.resolve("data.unfinished-1/PG_VERSION"), "18\n");
        assertThat(Kit.started(Settings.in(folder)).stop()).isEmpty();
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("data").noneMatch(name -> name.startsWith("data.unfinished"));
        }
    }
}
