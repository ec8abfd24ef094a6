package heng.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// A real start on a real folder.
class EmbeddedPostgresTest {

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    @Test
    void startsFromNothingDurableAndClosed() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.empty();
        List<Step> steps = new ArrayList<>();
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder).telling(steps::add))) {
            assertThat(steps).containsExactly(Step.UNPACKING, Step.MAKING_DATA, Step.STARTING, Step.CHECKING, Step.READY);
            Map<String, String> settings = new Login(postgres.port(), postgres.password()).settings();
            assertThat(settings).containsEntry("fsync", "on").containsEntry("synchronous_commit", "on").containsEntry("full_page_writes", "on").containsEntry("data_checksums", "on")
                    .containsEntry("listen_addresses", "127.0.0.1").containsEntry("server_encoding", "UTF8").containsEntry("password_encryption", "scram-sha-256")
                    .containsEntry("unix_socket_directories", folder.resolve("run").toString()).containsEntry("unix_socket_permissions", "0700");
            assertThat(Kit.column(postgres, "select datlocprovider::text || ' ' || datlocale from pg_database where datname = 'heng'")).containsExactly("b C.UTF-8");
            assertThat(Kit.column(postgres, "select distinct auth_method from pg_hba_file_rules")).containsExactly("scram-sha-256");
            assertThat(permissions(folder.resolve("data"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("run"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("log"))).isEqualTo("rwx------");
            assertThat(permissions(folder.resolve("password"))).isEqualTo("rw-------");
            assertThat(Files.readString(folder.resolve("port"))).isEqualTo(postgres.port() + "\n");
            try (var files = Files.list(folder)) {
                assertThat(files.map(file -> file.getFileName().toString())).containsExactlyInAnyOrder("binaries", "data", "lock", "log", "password", "port", "run");
            }
            assertThat(folder.resolve("run/password.once")).doesNotExist();
            String user = Files.getOwner(Path.of("/proc/" + postgres.pid().orElseThrow())).getName();
            assertThat(user).as("who runs it").isNotEqualTo("root").isEqualTo(Files.getOwner(folder.resolve("data")).getName());
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException, InterruptedException, SQLException {
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(Kit.stopped()))) {
            assertThat(Kit.column(postgres, "select current_user")).containsExactly("heng");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), postgres.password() + "x")).isInstanceOf(SQLException.class)
                    .extracting(e -> ((SQLException) e).getSQLState()).isEqualTo("28P01");
            assertThatThrownBy(() -> DriverManager.getConnection(postgres.url(), postgres.user(), "")).isInstanceOf(SQLException.class);
            assertThat(postgres.password()).hasSizeGreaterThanOrEqualTo(32);
        }
    }

    @Test
    void startsAgainWithItsDataOnItsPort() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        int port;
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder))) {
            Kit.run(postgres, "create table kept(what text)", "insert into kept values ('许昌')");
            port = postgres.port();
        }
        long began = System.nanoTime();
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder))) {
            System.out.printf("an existing folder: ready in %d ms (10,000 are allowed)%n", (System.nanoTime() - began) / 1_000_000);
            assertThat(Kit.column(postgres, "select what from kept")).containsExactly("许昌");
            assertThat(postgres.port()).isEqualTo(port);
        }
    }

    @Test
    void stopsOnceAndForAll() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        EmbeddedPostgres postgres = Kit.started(Settings.in(folder));
        assertThat(postgres.stop()).isEmpty();
        assertThat(postgres.stop()).isEmpty();
        assertThat(postgres.pid()).isEmpty();
        assertThat(Postmaster.workers(folder.resolve("data"))).isEmpty();
        assertThat(folder.resolve("data/postmaster.pid")).doesNotExist();
    }

    @Test
    void takesOptionsButNotThoseThatKeepDataSafe() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder).with(Map.of("max_connections", "37", "application_name", "it's")))) {
            assertThat(Kit.column(postgres, "show max_connections")).containsExactly("37");
        }
        for (String option : List.of("fsync", "synchronous_commit", "listen_addresses")) {
            assertThat(Kit.refusal(EmbeddedPostgres.start(Settings.in(folder).with(Map.of(option, "off")))).code()).isEqualTo(PostgresCode.OPTION_FIXED);
        }
        var broken = Kit.refusal(EmbeddedPostgres.start(Settings.in(folder).with(Map.of("shared_buffers", "much"))));
        assertThat(broken.code()).isEqualTo(PostgresCode.START_FAILED);
        assertThat(broken.value()).contains("shared_buffers");
    }

    /// What is in force for the database of Heng counts, not what stands in the file.
    @Test
    void refusesAServerThatWouldLoseData() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder))) {
            Kit.run(postgres, "alter database heng set synchronous_commit = off");
        }
        assertThat(Kit.refusal(EmbeddedPostgres.start(Settings.in(folder)))).hasToString("not-durable: PostgreSQL would lose data: synchronous_commit is off, not on.\n"
                + "  Maybe somebody set it for the database or the role: ALTER DATABASE … RESET, ALTER ROLE … RESET");
        assertThat(Postmaster.workers(folder.resolve("data"))).as("nothing is left running").isEmpty();
    }

    @Test
    void aFileCannotMakeItForgetful() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        Files.writeString(folder.resolve("data/postgresql.auto.conf"), "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\nlisten_addresses = '*'\n");
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder))) {
            assertThat(new Login(postgres.port(), postgres.password()).settings()).containsAllEntriesOf(Login.DURABLE);
        }
    }

    @Test
    void writesALogThatIsRotated() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        try (EmbeddedPostgres _ = Kit.started(Settings.in(folder)); var files = Files.list(folder.resolve("log"))) {
            assertThat(files.map(file -> file.getFileName().toString())).contains("start.log").anyMatch(name -> name.matches("postgres-(Mon|Tue|Wed|Thu|Fri|Sat|Sun)\\.log"));
        }
    }
}
