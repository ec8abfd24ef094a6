package heng.server.ledger.internal;

import heng.ledger.Checked;
import heng.ledger.leaf.Leaf;
import heng.ledger.note.Checkpoint;
import heng.ledger.note.Note;
import heng.ledger.note.Receipt;
import heng.ledger.note.SignerKey;
import heng.ledger.note.VerifierKey;
import heng.ledger.tree.ConsistencyProof;
import heng.ledger.tree.Hash;
import heng.ledger.tree.InclusionProof;
import heng.ledger.tree.NodeId;
import heng.ledger.tree.Nodes;
import heng.ledger.tree.SparseNodes;
import heng.server.ledger.Answer;
import heng.server.ledger.Ledger;
import heng.server.ledger.LedgerUnavailable;
import heng.server.ledger.Submission;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// The ledger in PostgreSQL. Reading goes through the pool, appending through the one [Writer].
@Service
class PostgresLedger implements Ledger {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SignerKey key;
    private final Writer writer;
    private final Thread thread;

    /// @param silence how long the writer waits for a word of the database before it takes the connection for broken
    PostgresLedger(DataSource source, JdbcClient jdbc, ApplicationEventPublisher events, Clock clock, MeterRegistry meters, @Value("${heng.data}") Path data, @Value("${heng.ledger.name:heng.local/ledger}") String name,
            @Value("${heng.ledger.silence:60s}") Duration silence) throws IOException, java.sql.SQLException {
        this.jdbc = jdbc;
        this.clock = clock;
        Path file = data.resolve("ledger.key");
        if (!java.nio.file.Files.exists(file) && size() > 0) throw new IOException(file + " is missing, and the ledger has leaves that its key has signed.\nMaybe take it from a backup, or name another folder with --data.");
        key = LedgerKey.of(file, name);
        var connection = new WriterConnection(source, silence);
        connection.get(); // refuses a database that could lose what it has committed, before anybody is served
        writer = new Writer(connection, key, events::publishEvent, meters);
        thread = Thread.ofPlatform().name("ledger-writer").start(writer);
    }

    @PreDestroy
    void end() throws InterruptedException {
        writer.end(thread);
    }

    @Override
    public Answer append(Submission submission) {
        return await(put(submission));
    }

    @Override
    public List<Answer> append(List<Submission> submissions) {
        return submissions.stream().map(this::put).toList().stream().map(PostgresLedger::await).toList();
    }

    private CompletableFuture<Answer> put(Submission submission) {
        Checked<Prepared> prepared = submission.content().then(content -> Prepared.of(submission, content, clock.instant()));
        return switch (prepared) {
            case Checked.Refused<Prepared>(var refusal) -> CompletableFuture.completedFuture(new Answer.Refused(refusal));
            case Checked.Accepted<Prepared>(Prepared ready) -> {
                Pending pending = new Pending(ready);
                writer.put(pending);
                yield pending.answer();
            }
        };
    }

    /// Without a limit of its own, which would be an alarm set and taken back for each submission: the writer answers all, at the latest when its patience with the database ends.
    private static Answer await(CompletableFuture<Answer> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new LedgerUnavailable("Stopped while waiting for the ledger.", e);
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof LedgerUnavailable unavailable) throw unavailable;
            throw new CompletionException(e.getCause());
        }
    }

    @Override
    public long size() {
        return jdbc.sql("select size from ledger_state").query(Long.class).single();
    }

    @Override
    public Optional<String> checkpoint() {
        return jdbc.sql("select note from ledger_checkpoint order by size desc limit 1").query(String.class).optional();
    }

    @Override
    public List<Kept> leaves(long from, int limit) {
        return jdbc.sql("select index, body from ledger_leaf where index >= :from order by index limit :limit").param("from", from).param("limit", limit)
                .query((row, _) -> kept(row.getLong(1), row.getString(2))).list();
    }

    @Override
    public Optional<Kept> find(String id) {
        return jdbc.sql("select index, body from ledger_leaf where id = :id").param("id", id).query((row, _) -> kept(row.getLong(1), row.getString(2))).optional();
    }

    private static Kept kept(long index, String body) {
        return new Kept(index, Leaf.read(body.getBytes(StandardCharsets.UTF_8)).get());
    }

    @Override
    public Optional<Receipt> receipt(long index) {
        Optional<Note> note = checkpoint().map(text -> Note.of(text).get());
        long size = note.map(found -> Checkpoint.of(found.text()).get().size()).orElse(0L);
        if (index < 0 || index >= size) return Optional.empty();
        Nodes nodes = nodes(InclusionProof.nodesOf(index, size));
        return Optional.of(new Receipt(index, InclusionProof.make(index, size, nodes).get().hashes(), note.get()));
    }

    private Nodes nodes(List<NodeId> ids) {
        List<NodeId> kept = SparseNodes.under(ids);
        Map<NodeId, Hash> found = new HashMap<>();
        jdbc.sql("select n.level, n.index, n.hash from unnest(:levels::int[], :indexes::bigint[]) as w(level, index) join ledger_node n on n.level = w.level and n.index = w.index"
                + " union all select 0, l.index, l.hash from unnest(:levels::int[], :indexes::bigint[]) as w(level, index) join ledger_leaf l on w.level = 0 and l.index = w.index")
                .param("levels", kept.stream().map(NodeId::level).toArray(Integer[]::new)).param("indexes", kept.stream().map(NodeId::index).toArray(Long[]::new))
                .query(row -> { found.put(new NodeId(row.getInt(1), row.getLong(2)), Hash.ofBytes(row.getBytes(3)).get()); });
        return new SparseNodes(Nodes.of(found));
    }

    @Override
    public Optional<String> personal(long index, String member) {
        return jdbc.sql("select * from heng_personal(:index, :member)").param("index", index).param("member", member).query(String.class).optional();
    }

    @Override
    public boolean isWriting() {
        return thread.isAlive();
    }

    @Override
    public Optional<Extension> extension(long from, long to) {
        Optional<String> older = from == 0 ? Optional.of("") : checkpoint(from);
        Optional<String> newer = checkpoint(to);
        if (from < 0 || from > to || older.isEmpty() || newer.isEmpty()) return Optional.empty();
        return Optional.of(new Extension(ConsistencyProof.make(from, to, nodes(ConsistencyProof.nodesOf(from, to))).get(), older.get(), newer.get()));
    }

    private Optional<String> checkpoint(long size) {
        return jdbc.sql("select note from ledger_checkpoint where size = :size").param("size", size).query(String.class).optional();
    }

    @Override
    public VerifierKey verifier() {
        return key.verifier();
    }
}
