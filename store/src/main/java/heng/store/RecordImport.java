package heng.store;

import heng.core.place.SiteCode;
import heng.core.record.RecordKind;
import heng.core.reference.DataCheck;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A file of records that is taken into a running campaign, whatever its size: rows are read one after the other and handed on some at a time. A row that is refused keeps no other out.
/// Refused is what [RecordIntake] refuses; what is found out only later can be refused too ([#refuse]). Not for several threads.
public final class RecordImport {

    private final RecordIntake intake;
    private final DataFolder folder;
    private final FileRef file;
    private final Problems problems = new Problems();
    private @Nullable Replacements replacements;

    /// @param folder where the file lies, and nothing else
    /// @param name of the file there; its ending says what it is
    public RecordImport(RecordIntake intake, Path folder, String name) {
        this.intake = intake;
        this.folder = new DataFolder(folder);
        this.file = new FileRef(name, Spot.of(name), "records", FileRef.Told.NOTHING);
    }

    /// Hands on the good rows in the order of the file, at most `atOnce` at a time. Those that correct records or take them back are kept for [#replace].
    ///
    /// @return whether the file was read to its end; else [#faults] say why
    public boolean read(int atOnce, Consumer<List<RecordReader.Read>> sink) {
        List<RecordReader.Read> waiting = new ArrayList<>(atOnce);
        var context = intake.context(folder, problems);
        var ids = new RecordsById(folder, problems);
        var later = new Replacements(context, intake, folder, ids);
        replacements = later;
        DataCheck check = intake.check(problems);
        boolean whole = Table.read(folder, file, problems, head -> {
            var rows = new RecordRows(head, context, ids);
            return row -> rows.read(row).flatMap(draft -> taken(draft, check, later)).ifPresent(read -> {
                waiting.add(read);
                if (waiting.size() < atOnce) return;
                sink.accept(List.copyOf(waiting));
                waiting.clear();
            });
        });
        if (!waiting.isEmpty()) sink.accept(List.copyOf(waiting));
        return whole;
    }

    private java.util.Optional<RecordReader.Read> taken(RecordRows.Draft draft, DataCheck check, Replacements later) {
        int before = problems.size();
        RecordKind kind = draft.fact().kind();
        if (kind.supersedes()) {
            later.add(draft);
            return java.util.Optional.empty();
        }
        if (!kind.isEvidence()) {
            problems.add(RefusalCode.BAD_VALUE, draft.spotOf("kind"), kind.word(), RecordKind.OBSERVATION.word(), "kind");
            return java.util.Optional.empty();
        }
        var read = new RecordReader.Read(draft.draft().orElseThrow().as(kind, java.util.Optional.empty()), draft.spot(), draft.columns());
        check.record(new DataCheck.Located(read.record(), read::spotOf), read.record().site().flatMap(this::type).orElse(""));
        return problems.size() == before ? java.util.Optional.of(read) : java.util.Optional.empty();
    }

    /// After [#read], when all it handed on is in the ledger or refused: judges the next rows that correct records or take them back (S4.0) and hands on the good ones. What names a row that is
    /// refused is refused too.
    ///
    /// @param sink has brought them into the ledger when it returns
    /// @return whether there are more
    public boolean replace(Recorded ledger, int atOnce, Consumer<List<Replacement>> sink) {
        return replacements != null && replacements.next(ledger, atOnce, sink);
    }

    /// Nothing more is read; what was kept for [#replace] is let go, and the refusals stay.
    public void end() {
        replacements = null;
    }

    private java.util.Optional<String> type(SiteCode code) {
        return intake.site(code).map(heng.core.place.Site::type);
    }

    /// A row that was read well cannot be taken all the same.
    public void refuse(RefusalCode code, Spot spot, Object value, String... hints) {
        Problems found = new Problems();
        found.add(code, spot, value, hints);
        folder.refuseLate(found.list());
    }

    /// How many rows are refused.
    public int refused() {
        return folder.refused().list().size();
    }

    /// Why the file as a whole was not read to its end; nothing where it was.
    public List<Refusal> faults() {
        List<Refusal> all = new ArrayList<>(problems.list());
        all.removeAll(folder.refused().refusals());
        return all;
    }

    /// The refused rows as a file that can be mended and sent again, with the reasons in a language; empty text where there are none.
    public String refusals(Locale locale) {
        List<RefusedRow> rows = folder.refused().list();
        return rows.isEmpty() ? "" : RefusalsFile.csv(rows, _ -> folder, locale);
    }
}
