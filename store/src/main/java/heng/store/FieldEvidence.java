package heng.store;

import heng.core.record.Event;
import heng.core.record.EvidenceRecord;
import heng.core.record.Fact;
import heng.core.record.RecordKind;
import heng.core.record.Said;
import heng.core.record.Superseding;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.RefusalCode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;

/// What came up from the field and counts: records and events of all files of a campaign, after it is settled who replaces whom (S4.0).
///
/// @param records in the order of the files
/// @param events those of events files and those of records files
/// @param warnings what is legal and odd: a retraction of a retraction
record FieldEvidence(List<RecordReader.Read> records, List<Event> events, Superseded superseded, List<Refusal> warnings) {

    /// @param check what else is wrong with a record, said to the problems of the context
    static FieldEvidence read(List<FileRef> recordFiles, List<FileRef> eventFiles, RecordRows.Context context, DataFolder folder, Consumer<RecordReader.Read> check) {
        Problems problems = context.problems();
        var ids = new RecordsById(folder, problems);
        RecordReader.drafts(recordFiles, context, ids, folder, check);
        EventReader.read(eventFiles, ids, context.places(), folder, problems);
        int before = problems.size();
        Settled settled = settled(ids, context);
        problems.addAll(settled.problems);
        ids.settle();
        folder.refuseLate(problems.since(before));
        Stream.concat(recordFiles.stream(), eventFiles.stream()).forEach(file -> settled.superseding.replaced().forEach(id -> folder.refused().replaced(file, id)));
        return of(ids, settled.superseding);
    }

    /// @param refused the ids of the rows that cannot stand; they count nowhere, and what they name stays
    private record Settled(Superseding superseding, Set<String> refused, Problems problems) {}

    /// A row that cannot stand gives way to what a later file says under its id, and all is settled again.
    private static Settled settled(RecordsById ids, RecordRows.Context context) {
        Settled settled = once(ids, context.saying(new Problems()));
        while (mended(settled, ids)) settled = once(ids, context.saying(new Problems()));
        return settled;
    }

    private static boolean mended(Settled settled, RecordsById ids) {
        boolean any = false;
        for (String id : settled.refused) any |= ids.mend(id);
        return any;
    }

    private static Settled once(RecordsById ids, RecordRows.Context context) {
        Stream<Fact> happened = ids.events().stream().map(read -> new Fact(read.event().id(), RecordKind.EVENT, Optional.empty(), read.spot()));
        List<Fact> facts = Stream.concat(ids.drafts().stream().map(RecordRows.Draft::fact), happened).toList();
        Function<String, String> nearest = new Known(ids.ids())::hint;
        Superseding all = Superseding.of(facts, ids.ids(), nearest, context.problems());
        Set<String> refused = new TreeSet<>(all.refused());
        ids.drafts().stream().filter(row -> row.fact().kind() == RecordKind.CORRECTION && !refused.contains(row.fact().id()) && !fits(row, all, context)).map(row -> row.fact().id()).toList().forEach(refused::add);
        if (refused.isEmpty()) return new Settled(all, refused, context.problems());
        List<Fact> good = facts.stream().filter(fact -> !refused.contains(fact.id())).toList();
        return new Settled(Superseding.of(good, ids.ids(), nearest, new Problems()), refused, context.problems());
    }

    /// Whether a correction says what the kind of the record it corrects asks for.
    private static boolean fits(RecordRows.Draft row, Superseding settled, RecordRows.Context context) {
        RecordKind kind = settled.kind(row.fact().id());
        EvidenceRecord draft = row.draft().orElseThrow();
        boolean known = context.knows(kind, draft.item(), row.spotOf("item"));
        return context.keeps(kind, Said.of(draft), row::spotOf) && known;
    }

    private static FieldEvidence of(RecordsById ids, Superseding settled) {
        List<RecordReader.Read> records = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (RecordRows.Draft row : ids.drafts()) {
            if (row.draft().isEmpty() || !settled.counts(row.fact().id())) continue;
            EvidenceRecord draft = row.draft().get();
            RecordKind kind = settled.kind(draft.id());
            if (kind == RecordKind.EVENT) events.add(new Event(draft.id(), draft.item(), draft.place(), draft.time().toLocalDate()));
            else records.add(new RecordReader.Read(draft.as(kind, row.fact().of()), row.spot(), row.columns()));
        }
        ids.events().stream().map(EventReader.Read::event).filter(event -> settled.counts(event.id())).forEach(events::add);
        var odd = new Problems();
        settled.withoutEffect().forEach(fact -> odd.add(RefusalCode.RETRACTS_RETRACTION, fact.spot(), fact.of().orElseThrow(), fact.id()));
        return new FieldEvidence(List.copyOf(records), List.copyOf(events), new Superseded(settled.corrected(), settled.retracted()), odd.list());
    }
}
