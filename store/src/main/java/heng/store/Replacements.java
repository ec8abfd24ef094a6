package heng.store;

import heng.core.place.Site;
import heng.core.record.EvidenceRecord;
import heng.core.record.Fact;
import heng.core.record.RecordKind;
import heng.core.record.Said;
import heng.core.reference.DataCheck;
import heng.core.text.Hint;
import heng.core.text.Phrase;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/// The rows of a file that correct records or take them back, on their way into a ledger. They wait until all else of the file has been taken, so that it does not matter where they stand in it,
/// and go on some at a time: what another of them names goes before it. Of several that name one record the first by id is taken.
///
/// Refused: `UNKNOWN_RECORD`, `REPLACED_TWICE`, `REPLACES_ITSELF` (S4.0), and of a correction what the kind of its record forbids.
final class Replacements {

    private static final int MOST_SHOWN = 12;

    private final RecordRows.Context context;
    private final RecordIntake intake;
    private final DataFolder folder;
    private final RecordsById ids;
    private final Known known;
    /// By id.
    private final Map<String, RecordRows.Draft> waiting = new TreeMap<>();
    private final Map<String, List<RecordRows.Draft>> naming = new HashMap<>();
    private final Deque<RecordRows.Draft> ready = new ArrayDeque<>();
    private boolean begun;

    /// @param ids of all rows of the file
    Replacements(RecordRows.Context context, RecordIntake intake, DataFolder folder, RecordsById ids) {
        this.context = context;
        this.intake = intake;
        this.folder = folder;
        this.ids = ids;
        this.known = new Known(ids.ids());
    }

    void add(RecordRows.Draft row) {
        if (waiting.size() == Limits.MOST_REPLACEMENTS) throw new UncheckedIOException(new Unreadable(Phrase.MANY_REPLACEMENTS.with(Limits.MOST_REPLACEMENTS), row.spot().line()));
        waiting.put(row.fact().id(), row);
    }

    /// Judges the next rows and hands on the good ones; when the sink returns, the ledger has what it took of them.
    ///
    /// @return whether there are more
    boolean next(Recorded ledger, int atOnce, Consumer<List<Replacement>> sink) {
        if (!begun) begin();
        Map<String, Fact> taken = new HashMap<>();
        List<Replacement> good = new ArrayList<>();
        List<String> judged = new ArrayList<>();
        while (!ready.isEmpty() && judged.size() < atOnce) {
            RecordRows.Draft row = ready.remove();
            Problems found = new Problems();
            judge(row, ledger, taken, found).ifPresent(good::add);
            folder.refuseLate(found.list());
            judged.add(row.fact().id());
        }
        if (!good.isEmpty()) sink.accept(good);
        for (String id : judged) {
            waiting.remove(id);
            ready.addAll(naming.getOrDefault(id, List.of()));
        }
        if (ready.isEmpty()) circles();
        return !ready.isEmpty();
    }

    private void begin() {
        begun = true;
        for (RecordRows.Draft row : waiting.values()) {
            if (waiting.containsKey(named(row))) naming.computeIfAbsent(named(row), _ -> new ArrayList<>()).add(row);
            else ready.add(row);
        }
    }

    private static String named(RecordRows.Draft row) {
        return row.fact().of().orElseThrow();
    }

    /// @param taken the rows of this time by what they name
    private Optional<Replacement> judge(RecordRows.Draft row, Recorded ledger, Map<String, Fact> taken, Problems found) {
        Fact fact = row.fact();
        String named = named(row);
        Optional<RecordKind> kind = ledger.kind(named);
        if (kind.isEmpty()) {
            unknown(row, found);
            return Optional.empty();
        }
        Optional<String> other = ledger.replacedBy(named).filter(id -> !id.equals(fact.id())); // itself where the file comes again
        Fact first = taken.get(named);
        if (other.isPresent()) found.add(RefusalCode.REPLACED_TWICE, fact.spot(), named, other.get(), Recorded.PLACE);
        else if (first != null) found.add(RefusalCode.REPLACED_TWICE, fact.spot(), named, first.id(), first.spot().toString());
        Optional<EvidenceRecord> correction = row.draft().map(draft -> draft.as(kind.get(), Optional.of(named)));
        correction.ifPresent(record -> check(row, record, found));
        if (!found.none()) return Optional.empty();
        taken.put(named, fact);
        return Optional.of(new Replacement(fact.id(), named, correction, row.by(), row.spotOf("id")));
    }

    /// Whether a correction says what the kind of its record asks for.
    private void check(RecordRows.Draft row, EvidenceRecord record, Problems found) {
        RecordRows.Context saying = context.saying(found);
        saying.knows(record.kind(), record.item(), row.spotOf("item"));
        saying.keeps(record.kind(), Said.of(record), row::spotOf);
        intake.check(found).record(new DataCheck.Located(record, row::spotOf), record.site().flatMap(intake::site).map(Site::type).orElse(""));
    }

    private void unknown(RecordRows.Draft row, Problems found) {
        String named = named(row);
        found.add(RefusalCode.UNKNOWN_RECORD, row.fact().spot(), named, ids.ids().contains(named) ? Phrase.ROW_REFUSED.with(named) : new Hint.Name(known.hint(named)));
    }

    /// Whatever never became ready names one another in a circle, or leads into one.
    private void circles() {
        Problems found = new Problems();
        Set<String> seen = new HashSet<>();
        for (String start : waiting.keySet()) {
            List<String> way = new ArrayList<>();
            String at = start;
            for (; seen.add(at); at = named(waiting.get(at))) way.add(at);
            int round = way.contains(at) ? way.indexOf(at) : way.size();
            List<String> circle = way.subList(round, way.size());
            String shown = String.join(" → ", circle.stream().limit(MOST_SHOWN).toList()) + (circle.size() > MOST_SHOWN ? " → … → " : " → ") + at;
            way.subList(0, round).forEach(id -> unknown(waiting.get(id), found));
            circle.forEach(id -> found.add(RefusalCode.REPLACES_ITSELF, waiting.get(id).fact().spot(), named(waiting.get(id)), shown));
        }
        waiting.clear();
        folder.refuseLate(found.list());
    }
}
