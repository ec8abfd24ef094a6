package heng.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import heng.ledger.json.Json;
import heng.ledger.leaf.LeafKind;
import heng.ledger.note.Trust;
import heng.server.ledger.Answer;
import heng.server.ledger.Draft;
import heng.server.ledger.Ledger;
import heng.server.ledger.LedgerAudit;
import heng.server.ledger.LedgerUnavailable;
import heng.server.ledger.Submission;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The ledger in PostgreSQL: what it promises before anybody submits through it.
class LedgerTest {

    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-09-05T08:30:00+08:00");

    @TempDir
    Path folder;

    private Site site;
    private Ledger ledger;

    @BeforeEach
    void start() throws Exception {
        site = Site.start(folder);
        ledger = site.context.getBean(Ledger.class);
    }

    @AfterEach
    void stop() {
        site.close();
    }

    private static Submission submission(String instance, int value, String by, int leaves) {
        return new Submission(instance, IntStream.range(0, leaves).mapToObj(i -> new Draft(LeafKind.RECORD, instance + "/" + i, TIME, TIME,
                Json.object("campaign", "c", "item", "lamps", "method", "field", "site", "s1", "fields", Json.object("value", String.valueOf(value))), Map.of("by", by))).toList());
    }

    @Test
    void givesConsecutiveIndexesToWhatIsSubmittedAtTheSameTime() throws Exception {
        List<Callable<Answer>> calls = IntStream.range(0, 200).<Callable<Answer>>mapToObj(i -> () -> ledger.append(submission("i" + i, i, "somebody", 3))).toList();
        List<Answer.Accepted> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(calls)) answers.add((Answer.Accepted) answer.get());
        }
        assertThat(answers).allSatisfy(answer -> assertThat(answer.entries()).extracting(Answer.Entry::index)
                .containsExactly(answer.entries().getFirst().index(), answer.entries().getFirst().index() + 1, answer.entries().getFirst().index() + 2));
        assertThat(answers.stream().flatMap(answer -> answer.entries().stream()).map(Answer.Entry::index)).containsExactlyInAnyOrderElementsOf(LongStream.range(0, 600).boxed().toList());
        assertThat(answers.stream().map(Answer.Accepted::checkpoint).distinct().count()).as("commits for 200 submissions").isLessThan(100);
        assertThat(audit().faults()).isEmpty();
        var trust = new Trust(ledger.verifier().name(), ledger.verifier());
        assertThat(answers).allSatisfy(answer -> answer.entries().forEach(entry -> assertThat(ledger.receipt(entry.index()).orElseThrow().verify(entry.leaf(), trust, Long.MAX_VALUE).isAccepted()).isTrue()));
    }

    @Test
    void keepsNoGoodOneOutForABadOneInItsGroup() {
        // PostgreSQL takes no NUL in a text; nothing before it looks at values that are only committed to
        List<Submission> group = List.of(submission("good-1", 1, "somebody", 1), submission("bad", 1, "some\0body", 1), submission("good-2", 2, "somebody", 1));
        assertThatThrownBy(() -> ledger.append(group)).isInstanceOf(LedgerUnavailable.class);
        assertThat(ledger.append(submission("good-1", 1, "somebody", 1))).isInstanceOfSatisfying(Answer.Accepted.class, answer -> assertThat(answer.again()).isTrue());
        assertThat(ledger.append(submission("good-2", 2, "somebody", 1))).isInstanceOfSatisfying(Answer.Accepted.class, answer -> assertThat(answer.again()).isTrue());
        assertThat(ledger.size()).isEqualTo(2);
        assertThat(audit().faults()).isEmpty();
    }

    @Test
    void findsDuplicatesInsideOneGroup() {
        List<Answer> answers = ledger.append(List.of(submission("same", 1, "a", 2), submission("same", 1, "a", 2), submission("same", 2, "a", 2)));
        assertThat(answers.get(0)).isInstanceOfSatisfying(Answer.Accepted.class, first -> {
            assertThat(((Answer.Accepted) answers.get(1)).entries()).isEqualTo(first.entries());
            assertThat(((Answer.Accepted) answers.get(1)).again()).isTrue();
        });
        assertThat(answers.get(2)).isInstanceOf(Answer.Changed.class);
        assertThat(ledger.size()).isEqualTo(2);
    }

    /// The first statement of the group is refused; the second leaves out what is there.
    @Test
    void takesWhatIsNewBesideWhatComesAgain() {
        ledger.append(submission("old", 1, "a", 2));
        for (String fresh : List.of("new-1", "new-2")) { // the second time it looks before it writes
            List<Answer> answers = ledger.append(List.of(submission("old", 1, "a", 2), submission(fresh, 1, "a", 3), submission("old", 2, "a", 2)));
            assertThat(answers.get(0)).isInstanceOfSatisfying(Answer.Accepted.class, again -> assertThat(again.again()).isTrue());
            assertThat(answers.get(1)).isInstanceOfSatisfying(Answer.Accepted.class, taken -> assertThat(taken.again()).isFalse());
            assertThat(answers.get(2)).isInstanceOf(Answer.Changed.class);
        }
        assertThat(ledger.append(submission("alone", 1, "a", 1))).isInstanceOfSatisfying(Answer.Accepted.class, taken -> assertThat(taken.entries().getFirst().index()).isEqualTo(8));
        assertThat(ledger.append(submission("old", 1, "a", 2))).isInstanceOfSatisfying(Answer.Accepted.class, again -> assertThat(again.entries().getFirst().index()).isZero());
        assertThat(ledger.size()).isEqualTo(9);
        assertThat(audit().faults()).isEmpty();
    }

    @Test
    void refusesARecordThatAnotherSubmissionHasBrought() {
        ledger.append(submission("first", 1, "a", 1));
        Draft stolen = submission("first", 1, "a", 1).drafts().getFirst();
        assertThat(ledger.append(new Submission("second", List.of(stolen)))).isInstanceOf(Answer.Changed.class);
    }

    @Test
    void settlesWhatBecameOfACommitWhoseConnectionWasCut() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                int number = i;
                answers.add(threads.submit(() -> ledger.append(submission("cut" + number, number, "a", 1))));
                if (i % 60 == 30) cut();
            }
            for (Future<Answer> answer : answers) assertThat(answer.get()).isInstanceOf(Answer.Accepted.class);
        }
        assertThat(ledger.size()).isEqualTo(300);
        assertThat(audit().faults()).isEmpty();
    }

    /// A database that is there and says nothing: the writer gives that session up, and finds in the next one what became of it.
    @Test
    void asksAgainWhereTheDatabaseHasFallenSilent() throws Exception {
        site.close();
        site = Site.start(folder, site.database, Map.of("heng.ledger.silence", "1s"), _ -> {});
        ledger = site.context.getBean(Ledger.class);
        try (Connection db = Postgres.connect(site.database); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            db.setAutoCommit(false);
            db.createStatement().execute("select * from ledger_state for update");
            Future<Answer> answer = threads.submit(() -> ledger.append(submission("silent", 1, "a", 2)));
            assertThatThrownBy(() -> answer.get(3, TimeUnit.SECONDS)).isInstanceOf(TimeoutException.class);
            db.commit();
            assertThat(answer.get(20, TimeUnit.SECONDS)).isInstanceOfSatisfying(Answer.Accepted.class, found -> assertThat(found.again()).as("found by another session").isTrue());
        }
        assertThat(ledger.size()).isEqualTo(2);
        assertThat(audit().faults()).isEmpty();
    }

    @Test
    void answersAllThatCameWhileItEnds() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> answers = new ArrayList<>();
            for (int i = 0; i < 400; i++) {
                int number = i;
                answers.add(threads.submit(() -> ledger.append(submission("late" + number, number, "a", 1))));
                if (i == 200) threads.submit(() -> site.close());
            }
            for (Future<Answer> answer : answers) {
                try {
                    assertThat(answer.get(30, TimeUnit.SECONDS)).isInstanceOf(Answer.Accepted.class);
                } catch (ExecutionException e) {
                    assertThat(e).hasCauseInstanceOf(LedgerUnavailable.class);
                }
            }
        }
    }

    /// Ends every other session of the database, the writer's among them.
    private void cut() throws SQLException {
        try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()");
        }
    }

    @Test
    void findsWhatWasChangedBehindItsBack() throws Exception {
        ledger.append(List.of(submission("a", 1, "x", 2), submission("b", 2, "y", 1), submission("c", 3, "z", 30)));
        assertThat(audit()).satisfies(report -> {
            assertThat(report.faults()).isEmpty();
            assertThat(report.leaves()).isEqualTo(33);
            assertThat(report.commitments()).isEqualTo(33);
        });
        for (String change : List.of("update ledger_leaf set body = replace(body, '\"value\":\"1\"', '\"value\":\"9\"') where index = 0", "update ledger_node set hash = sha256('x') where level = 4 and index = 1", "insert into ledger_node values (8, 0, sha256('x'))",
                "delete from ledger_leaf where index = 32", "update ledger_state set size = 34", "update ledger_secret set value = 'somebody else' where index = 1",
                "update ledger_submission set leaves = 3 where first = 0", "delete from ledger_node where level = 4 and index = 0", "update ledger_checkpoint set note = replace(note, 'heng', 'gneh')")) {
            try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
                db.setAutoCommit(false);
                assertThat(statement.executeUpdate(change)).as(change).isPositive();
                db.commit();
                assertThat(audit().faults()).as(change).isNotEmpty();
            }
            restore();
        }
    }

    /// Puts back what a change took, from the copy made before the first one.
    private void restore() throws SQLException {
        try (Connection db = Postgres.connect(site.database); var statement = db.createStatement()) {
            for (String table : List.of("ledger_leaf", "ledger_node", "ledger_state", "ledger_secret", "ledger_submission", "ledger_checkpoint")) {
                statement.execute("truncate " + table);
                statement.execute("insert into " + table + " select * from kept_" + table);
            }
        }
    }

    private LedgerAudit.Report audit() {
        try (Connection db = Postgres.connect(site.database)) {
            try (var statement = db.createStatement()) {
                for (String table : List.of("ledger_leaf", "ledger_node", "ledger_state", "ledger_secret", "ledger_submission", "ledger_checkpoint")) {
                    statement.execute("create table if not exists kept_" + table + " as select * from " + table);
                }
            }
            return new LedgerAudit(db, ledger.verifier(), Long.MAX_VALUE).run(_ -> {});
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void runsOnADatabaseThatLosesNothingItCommitted() throws Exception {
        assertThat(site.context.getBean(javax.sql.DataSource.class).getConnection()).satisfies(db -> {
            try (db; var row = db.createStatement().executeQuery("select string_agg(name || '=' || setting, ' ' order by name) from pg_settings where name in ('fsync', 'full_page_writes', 'synchronous_commit')")) {
                row.next();
                assertThat(row.getString(1)).isEqualTo("fsync=on full_page_writes=on synchronous_commit=on");
            }
        });
    }
}
