package heng.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Processes are killed, and nothing that was confirmed is lost.
class KillTest {

    private record Left(long pid, int confirmed) {}

    /// A child that writes, killed after it has confirmed some rows; its PostgreSQL stays behind.
    private static Left killedWhileWriting(Path folder) throws IOException, InterruptedException {
        Process child = Kit.child(folder, "write");
        try (BufferedReader said = new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            String first = said.readLine();
            assertThat(first).startsWith("running ");
            int confirmed = -1;
            while (confirmed < 200) confirmed = Integer.parseInt(said.readLine());
            Kit.kill(child.pid()); // Java's own destroyForcibly would close what it has said
            child.waitFor();
            for (String line = said.readLine(); line != null && !line.isEmpty(); line = said.readLine()) confirmed = Math.max(confirmed, Integer.parseInt(line));
            return new Left(Long.parseLong(first.substring("running ".length())), confirmed);
        }
    }

    private static void holdsAll(EmbeddedPostgres postgres, int confirmed) throws SQLException {
        assertThat(confirmed).isGreaterThanOrEqualTo(200);
        assertThat(Kit.column(postgres, "select count(*) from row where n <= " + confirmed)).containsExactly(Integer.toString(confirmed + 1));
        assertThat(Kit.column(postgres, "select n from row group by n having count(*) > 1")).isEmpty();
        // the one that was being written may be there, unconfirmed
        assertThat(Integer.parseInt(Kit.column(postgres, "select max(n) from row").getFirst())).isBetween(confirmed, confirmed + 1);
    }

    @Test
    void takesOverWhatAKilledProcessLeft() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        Left left = killedWhileWriting(folder);
        Start.Running running = Kit.running(EmbeddedPostgres.start(Settings.in(folder)));
        try (EmbeddedPostgres postgres = running.postgres()) {
            assertThat(running.takenOver()).isTrue();
            assertThat(postgres.pid()).contains(left.pid());
            holdsAll(postgres, left.confirmed());
        }
        assertThat(Postmaster.workers(folder.resolve("data"))).as("it stops like one of our own").isEmpty();
    }

    @Test
    void stopsWhatAKilledProcessLeftWhereAsked() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        Left left = killedWhileWriting(folder);
        Start.Running running = Kit.running(EmbeddedPostgres.start(Settings.in(folder).stopOrphans()));
        try (EmbeddedPostgres postgres = running.postgres()) {
            assertThat(running.takenOver()).isFalse();
            assertThat(postgres.pid()).isPresent().isNotEqualTo(java.util.Optional.of(left.pid()));
            holdsAll(postgres, left.confirmed());
        }
    }

    /// A left-behind server that is not as one would be started now is not kept.
    @Test
    void doesNotTakeOverAServerThatWouldLoseData() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        killedWhileWriting(folder);
        Login login = new Login(PidFile.read(folder.resolve("data")).orElseThrow().port(), Files.readString(folder.resolve("password")).strip());
        try (Connection connection = login.open("heng"); var statement = connection.createStatement()) {
            statement.execute("alter role heng set synchronous_commit = off");
        }
        assertThat(Kit.refusal(EmbeddedPostgres.start(Settings.in(folder))).code()).isEqualTo(PostgresCode.NOT_DURABLE);
        assertThat(Postmaster.workers(folder.resolve("data"))).isEmpty();
    }

    @Test
    void keepsWhatWasCommittedWhenTheServerIsKilled() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        EmbeddedPostgres postgres = Kit.started(Settings.in(folder));
        Kit.run(postgres, "create table row(n int not null)");
        int port = postgres.port();
        ConcurrentLinkedQueue<Integer> confirmed = new ConcurrentLinkedQueue<>();
        CountDownLatch enough = new CountDownLatch(200);
        Thread writer = Thread.ofVirtual().start(() -> {
            try (Connection connection = Kit.open(postgres); PreparedStatement insert = connection.prepareStatement("insert into row values (?)")) {
                for (int n = 0; ; n++) {
                    insert.setInt(1, n);
                    insert.executeUpdate();
                    confirmed.add(n);
                    enough.countDown();
                }
            } catch (SQLException e) {
                assertThat(enough.getCount()).as(e.toString()).isZero(); // the server is gone
            }
        });
        enough.await();
        Kit.kill(postgres.pid().orElseThrow());
        writer.join();
        assertThat(postgres.pid()).isEmpty();
        assertThat(postgres.stop()).isEmpty();
        assertThat(folder.resolve("data/postmaster.pid")).as("it had no time to remove it").exists();
        try (EmbeddedPostgres again = Kit.started(Settings.in(folder))) {
            holdsAll(again, confirmed.stream().mapToInt(Integer::intValue).max().orElseThrow());
            assertThat(again.port()).isEqualTo(port);
        }
    }

    /// Killed at any moment: while it takes over, starts, repeats the journal, writes.
    @Test
    void losesNothingThatWasConfirmedHoweverOftenItIsKilled() throws IOException, InterruptedException, SQLException {
        Path folder = Kit.stopped();
        long seed = System.nanoTime();
        Random random = new Random(seed);
        Set<String> confirmed = new HashSet<>();
        for (int round = 0; round < 8; round++) {
            Process child = Kit.child(folder, "write");
            try (BufferedReader said = child.inputReader(StandardCharsets.UTF_8)) {
                // every other round before it can write, somewhere in its start
                if (round % 2 == 1) Thread.sleep(random.nextInt(3000));
                else for (int rows = random.nextInt(20, 60); rows > 0; rows--) confirm(said.readLine(), confirmed);
                Optional<PidFile> server = PidFile.read(folder.resolve("data"));
                if (random.nextBoolean() && server.isPresent() && Postmaster.of(server.get(), folder.resolve("data")).isPresent()) Kit.kill(server.get().pid());
                Kit.kill(child.pid());
                child.waitFor();
                for (String line = said.readLine(); line != null; line = said.readLine()) confirm(line, confirmed);
            }
        }
        try (EmbeddedPostgres postgres = Kit.started(Settings.in(folder))) {
            List<String> rows = Kit.column(postgres, "select n from row");
            System.out.printf("killed 8 times (seed %d): %,d rows confirmed, %,d there%n", seed, confirmed.size(), rows.size());
            assertThat(rows).as("seed %d", seed).doesNotHaveDuplicates();
            assertThat(new HashSet<>(rows)).as("seed %d", seed).containsAll(confirmed);
            assertThat(confirmed).as("seed %d", seed).hasSizeGreaterThan(50);
        }
    }

    /// What is no number must be the first line of a child that runs, or the error that its database was killed.
    private static void confirm(@Nullable String line, Set<String> confirmed) {
        assertThat(line).isNotNull().doesNotStartWith("refused");
        if (line.matches("\\d+")) confirmed.add(line);
    }

    /// After a reboot the number in the file may belong to any program. PostgreSQL would refuse to start; the launcher looks whose it is.
    @Test
    void startsAlthoughAnotherProgramHasTheOldNumber() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        Path data = folder.resolve("data");
        for (long number : List.of(ProcessHandle.current().pid(), 1L)) {
            Files.writeString(data.resolve("postmaster.pid"), number + "\n" + data + "\n1700000000\n54321\n\n127.0.0.1\n  1234567         0\nready\n");
            assertThat(PidFile.read(data)).contains(new PidFile(number, data.toString(), 54321));
            assertThat(Kit.started(Settings.in(folder)).stop()).isEmpty();
            assertThat(ProcessHandle.current().isAlive()).isTrue();
        }
    }

    @Test
    void aServerOfAnotherFolderIsNotTakenForOurs() throws IOException, InterruptedException {
        Path folder = Kit.stopped();
        try (EmbeddedPostgres other = Kit.started(Settings.in(Kit.stopped()))) {
            long number = other.pid().orElseThrow();
            Files.writeString(folder.resolve("data/postmaster.pid"), number + "\n" + folder.resolve("data") + "\n1700000000\n" + other.port() + "\n\n127.0.0.1\n");
            try (EmbeddedPostgres own = Kit.started(Settings.in(folder))) {
                assertThat(own.pid()).isPresent().isNotEqualTo(other.pid());
            }
            assertThat(other.pid()).contains(number);
        }
    }
}
