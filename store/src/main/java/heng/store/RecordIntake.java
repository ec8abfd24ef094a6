package heng.store;

import heng.core.kernel.Source;
import heng.core.place.Site;
import heng.core.place.SiteCode;
import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.core.reference.DataCheck;
import heng.core.text.Problems;
import heng.core.text.RefusalCode;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Takes records of a campaign that come one by one, not in a file, and refuses them by the same law (C3). For several threads.
public final class RecordIntake {

    private final Campaign campaign;
    private final Vocabulary words;
    private final Map<SiteCode, Site> register;
    private final DataCheck check;

    public RecordIntake(Campaign campaign) {
        this.campaign = campaign;
        var standard = campaign.standard();
        Set<String> items = standard.kernel().columns().values().stream()
                .flatMap(column -> column.source() instanceof Source.Records records ? records.items().stream() : java.util.stream.Stream.of()).collect(Collectors.toSet());
        words = new Vocabulary(standard.siteTypes().keySet(), items, standard.methods().keySet());
        register = campaign.setup().register().stream().collect(Collectors.toUnmodifiableMap(Site::code, Function.identity()));
        check = new DataCheck(standard.kernel(), new Problems());
    }

    public Optional<Site> site(SiteCode code) {
        return Optional.ofNullable(register.get(code));
    }

    /// What reads rows of records, for a file that lies in a folder.
    RecordRows.Context context(DataFolder folder, Problems problems) {
        return new RecordRows.Context(words, new RefusedSites(register, true, folder, problems), new PlaceLookup(campaign.tree(), problems), problems);
    }

    DataCheck check(Problems problems) {
        return check.saying(problems);
    }

    /// The records that these rows are. Everything wrong with any of them is reported, and then none comes back. Only evidence is taken: a row that
    /// corrects or takes back another, or tells of an event, is refused with `BAD_VALUE`.
    ///
    /// @param name what messages name as the file
    /// @param rows cells by the name of their column, as [RecordReader] knows them; line 1 of messages is the first
    public List<EvidenceRecord> read(String name, List<Map<String, String>> rows, Problems problems) {
        Problems own = new Problems();
        Set<String> names = new LinkedHashSet<>(List.of("id", "item", "time"));
        rows.forEach(row -> names.addAll(row.keySet()));
        List<String> columns = List.copyOf(names);
        var folder = new DataFolder();
        var context = context(folder, own);
        var head = new Head(heng.core.text.Spot.of(name), columns, own);
        var reader = new RecordRows(head, context, new RecordsById(folder, own));
        List<RecordReader.Read> read = new java.util.ArrayList<>();
        for (int i = 0; head.complete() && i < rows.size(); i++) {
            Map<String, String> row = rows.get(i);
            reader.read(new Row(name, i + 1, columns.stream().map(column -> row.getOrDefault(column, "")).toArray(String[]::new))).ifPresent(draft -> {
                RecordKind kind = draft.fact().kind();
                if (kind.isEvidence()) read.add(new RecordReader.Read(draft.draft().orElseThrow().as(kind, Optional.empty()), draft.spot(), draft.columns()));
                else own.add(RefusalCode.BAD_VALUE, draft.spotOf("kind"), kind.word(), RecordKind.OBSERVATION.word(), "kind");
            });
        }
        if (own.none()) {
            check(own).records(read.stream().map(one -> new DataCheck.Located(one.record(), one::spotOf)).toList(),
                    entry -> entry.site().map(code -> register.get(code).type()).orElse(""));
        }
        problems.addAll(own);
        return own.none() ? read.stream().map(RecordReader.Read::record).toList() : List.of();
    }
}
