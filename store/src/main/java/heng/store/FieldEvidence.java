package heng.store;

import heng.core.place.PlaceTree;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.Event;
import heng.core.record.EvidenceRecord;
import heng.core.record.Fact;
import heng.core.record.RecordKind;
import heng.core.record.Said;
import heng.core.record.Superseding;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.RefusalCode;
import heng.core.text.Spot;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What came up from the field and counts: records and events of all files of a campaign, after it is settled who replaces whom (S4.0).
///
/// @param records in the order of the files
/// @param events those of events files and those of records files
/// @param warnings what is legal and odd: a retraction of a retraction
record FieldEvidence(List<RecordReader.Read> records, List<Event> events, Superseded superseded, List<Refusal> warnings) {

    static FieldEvidence read(List<FileRef> recordFiles, List<FileRef> eventFiles, Vocabulary words, PlaceTree tree, Collection<Site> sites,
            DataFolder folder, Problems problems) {
        Map<SiteCode, Site> register = sites.stream().collect(Collectors.toMap(Site::code, Function.identity()));
        var places = new PlaceLookup(tree, problems);
        var context = new RecordRows.Context(words, register, places, problems);
        Map<String, Spot> ids = new HashMap<>();
        List<RecordRows.Draft> drafts = RecordReader.drafts(recordFiles, context, ids, folder, problems);
        List<EventReader.Read> events = EventReader.read(eventFiles, ids, places, folder, problems);
        Stream<Fact> happened = events.stream().map(read -> new Fact(read.event().id(), RecordKind.EVENT, Optional.empty(), read.spot()));
        List<Fact> facts = Stream.concat(drafts.stream().map(RecordRows.Draft::fact), happened).toList();
        Superseding settled = Superseding.of(facts, ids.keySet(), new Known(ids.keySet())::hint, problems);
        return of(drafts, events, settled, context);
    }

    private static FieldEvidence of(List<RecordRows.Draft> drafts, List<EventReader.Read> happened, Superseding settled, RecordRows.Context context) {
        List<RecordReader.Read> records = new ArrayList<>();
        List<Event> events = new ArrayList<>();
        for (RecordRows.Draft row : drafts) {
            if (row.draft().isEmpty()) continue;
            EvidenceRecord draft = row.draft().get();
            RecordKind kind = settled.kind(draft.id());
            boolean fits = row.fact().kind() != RecordKind.CORRECTION || fits(row, draft, kind, context);
            if (!fits || !settled.counts(draft.id())) continue;
            if (kind == RecordKind.EVENT) events.add(new Event(draft.id(), draft.item(), draft.place(), draft.time().toLocalDate()));
            else records.add(new RecordReader.Read(draft.as(kind, row.fact().of()), row.spot(), row.columns()));
        }
        happened.stream().map(EventReader.Read::event).filter(event -> settled.counts(event.id())).forEach(events::add);
        var odd = new Problems();
        settled.withoutEffect().forEach(fact -> odd.add(RefusalCode.RETRACTS_RETRACTION, fact.spot(), fact.of().orElseThrow(), fact.id()));
        return new FieldEvidence(List.copyOf(records), List.copyOf(events), new Superseded(settled.corrected(), settled.retracted()), odd.list());
    }

    /// A correction says what the kind of the record it corrects asks for.
    private static boolean fits(RecordRows.Draft row, EvidenceRecord draft, RecordKind kind, RecordRows.Context context) {
        boolean known = context.knows(kind, draft.item(), row.spotOf("item"));
        return context.keeps(kind, Said.of(draft), row::spotOf) && known;
    }
}
