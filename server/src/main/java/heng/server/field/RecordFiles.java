package heng.server.field;

import heng.core.text.RefusalCode;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Answer;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import heng.server.people.Person;
import heng.store.RecordImport;
import heng.store.RecordReader;
import heng.store.Recorded;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Takes files of records into a running campaign: each row a submission of its own, so that a refused one keeps no other out and the same file once more adds nothing. It works on behind the
/// answer; who asked looks how far it is. After a restart an import that was under way is gone, and its file can be sent again.
@Service
public class RecordFiles {

    private static final int AT_ONCE = 2_000;
    private static final int MOST_UNDER_WAY = 3;
    private static final int MOST_KEPT = 50;
    private static final int MOST_AT_A_TIME = 2;
    private static final String ENDINGS = "csv(\\.gz|\\.xz)?|(jsonl|ndjson)(\\.gz|\\.xz)?|parquet|xlsx?";

    private final Ledger ledger;
    private final FileReplacements replacements;
    private final ZoneId zone;
    private final Semaphore running = new Semaphore(MOST_AT_A_TIME);
    private final Map<String, FileImport> imports = new ConcurrentHashMap<>();

    RecordFiles(Ledger ledger, FileReplacements replacements, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.ledger = ledger;
        this.replacements = replacements;
        this.zone = zone;
    }

    /// Keeps the file and begins; empty where its name has none of the endings that say what it is, or two imports are under way. Who may has been asked before: the role holds for the whole campaign.
    ///
    /// @param name as the sender calls it; nothing of it but letters, digits and its ending is used
    public Optional<FileImport> begin(Person by, Running campaign, String name, InputStream content) throws IOException {
        String plain = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1).replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "");
        if (!plain.toLowerCase(java.util.Locale.ROOT).matches("[\\p{L}\\p{N}_.-]{1,80}\\.(" + ENDINGS + ")") || !running.tryAcquire()) return Optional.empty();
        FileImport one;
        try {
            Path folder = Files.createTempDirectory("heng-import");
            Files.copy(content, folder.resolve(plain));
            one = new FileImport(UUID.randomUUID().toString(), campaign.id(), by.account(), plain, folder);
        } catch (IOException e) {
            running.release();
            throw e;
        }
        forgetOldest();
        imports.put(one.id(), one);
        Thread.ofVirtual().name("import-" + one.id()).start(() -> {
            try {
                work(one, campaign);
            } finally {
                running.release();
            }
        });
        return Optional.of(one);
    }

    /// The files of imports do not outlive them.
    @PreDestroy
    void end() {
        imports.values().forEach(FileImport::delete);
    }

    /// An import of a campaign.
    public Optional<FileImport> find(String campaign, String id) {
        return Optional.ofNullable(imports.get(id)).filter(one -> one.campaign().equals(campaign));
    }

    /// Of a campaign, the latest first.
    public Collection<FileImport> of(String campaign) {
        return imports.values().stream().filter(one -> one.campaign().equals(campaign)).sorted(java.util.Comparator.comparingLong(FileImport::began).reversed()).toList();
    }

    private void forgetOldest() {
        imports.values().stream().filter(FileImport::isOver).sorted(java.util.Comparator.comparingLong(FileImport::began).reversed()).skip(MOST_KEPT - 1L).toList().forEach(old -> {
            imports.remove(old.id());
            old.delete();
        });
    }

    /// Some rows are read while others are written.
    private void work(FileImport one, Running campaign) {
        RecordImport file = new RecordImport(campaign.intake(), one.folder(), one.name());
        Semaphore under = new Semaphore(MOST_UNDER_WAY);
        Queue<Late> late = new ConcurrentLinkedQueue<>();
        Queue<RuntimeException> broken = new ConcurrentLinkedQueue<>();
        try {
            boolean whole = file.read(AT_ONCE, rows -> {
                under.acquireUninterruptibly();
                if (!broken.isEmpty()) throw broken.remove();
                refuse(file, late);
                one.refused(file.refused());
                Thread.ofVirtual().start(() -> {
                    try {
                        append(one, campaign, rows, late);
                    } catch (RuntimeException e) {
                        broken.add(e);
                    } finally {
                        under.release();
                    }
                });
            });
            under.acquireUninterruptibly(MOST_UNDER_WAY);
            refuse(file, late);
            if (!broken.isEmpty()) throw broken.remove();
            replacements.take(one, campaign, file);
            one.end(file, whole);
        } catch (RuntimeException e) {
            System.getLogger(RecordFiles.class.getName()).log(System.Logger.Level.ERROR, "The import " + one.id() + " was cut off", e);
            one.broke(file);
        }
    }

    /// What the ledger says of a row that was read well.
    private record Late(RefusalCode code, RecordReader.Read row, String value, String[] hints) {}

    private static void refuse(RecordImport file, Queue<Late> late) {
        for (Late one = late.poll(); one != null; one = late.poll()) file.refuse(one.code(), one.row().spotOf("id"), one.value(), one.hints());
    }

    private void append(FileImport one, Running campaign, List<RecordReader.Read> rows, Queue<Late> late) {
        List<Answer> answers = ledger.append(rows.stream().map(row -> submission(campaign, row)).toList());
        int taken = 0;
        int again = 0;
        for (int i = 0; i < answers.size(); i++) {
            RecordReader.Read row = rows.get(i);
            switch (answers.get(i)) {
                case Answer.Accepted accepted when accepted.again() -> again++;
                case Answer.Accepted _ -> taken++;
                case Answer.Changed _ -> late.add(new Late(RefusalCode.RECORD_CHANGED, row, row.record().id(), new String[] {Recorded.PLACE}));
                case Answer.Refused(var refusal) -> late.add(new Late(RefusalCode.BAD_VALUE, row, row.record().id(), new String[] {refusal.code().id(), "id"}));
            }
        }
        one.more(taken, again);
    }

    private Submission submission(Running campaign, RecordReader.Read row) {
        return new Submission(RecordLeaves.leafId(campaign.id(), row.record().id()), List.of(RecordLeaves.draft(campaign.id(), row.record(), zone, Optional.empty())));
    }
}
