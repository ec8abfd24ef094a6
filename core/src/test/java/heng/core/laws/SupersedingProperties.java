package heng.core.laws;

import static org.assertj.core.api.Assertions.assertThat;

import heng.core.record.EvidenceRecord;
import heng.core.record.Fact;
import heng.core.record.RecordKind;
import heng.core.record.Superseding;
import heng.core.text.Problems;
import heng.core.text.Refusal;
import heng.core.text.Spot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/// S4.0: what counts is settled by who names whom, and by nothing else.
class SupersedingProperties {

    /// A record as it came in, and what it says of another.
    private record Entry(EvidenceRecord record, Fact fact) {}

    @Provide
    Arbitrary<Setting> exact() {
        return Setting.exact();
    }

    /// Records that were taken back, and wrong ones that were corrected to what is there, change no cell; in whatever order the rows stand.
    @Property(tries = 200)
    void aRecordAndItsRetractionChangeNoScore(@ForAll("exact") Setting setting, @ForAll long seed) {
        var random = new Random(seed);
        List<Entry> entries = new ArrayList<>();
        for (EvidenceRecord record : setting.world().records()) {
            boolean corrects = random.nextInt(3) == 0;
            entries.add(entry(record, corrects ? RecordKind.CORRECTION : RecordKind.OBSERVATION, corrects ? record.id() + "-wrong" : ""));
            if (corrects) entries.add(entry(renamed(record, record.id() + "-wrong"), RecordKind.OBSERVATION, ""));
            if (random.nextInt(3) > 0) continue;
            entries.add(entry(renamed(record, record.id() + "-again"), RecordKind.OBSERVATION, ""));
            entries.add(entry(renamed(record, record.id() + "-back"), RecordKind.RETRACTION, record.id() + "-again"));
        }
        Collections.shuffle(entries, random);
        var problems = new Problems();
        Superseding settled = Superseding.of(entries.stream().map(Entry::fact).toList(), Set.of(), name -> name, problems);
        List<EvidenceRecord> counting = entries.stream().map(Entry::record).filter(record -> settled.counts(record.id())).toList();
        assertThat(problems.none()).isTrue();
        assertThat(counting).hasSameSizeAs(setting.world().records());
        assertThat(Setting.cells(setting.kernel(), setting.world().withRecords(counting))).isEqualTo(Setting.cells(setting.kernel(), setting.world()));
    }

    /// Rows that name each other in any way, wrong ones too.
    @Property(tries = 500)
    void theOrderOfRowsChangesNothing(@ForAll long seed, @ForAll @IntRange(min = 1, max = 12) int size) {
        var random = new Random(seed);
        List<Fact> facts = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            RecordKind kind = RecordKind.values()[random.nextInt(RecordKind.values().length)];
            if (random.nextBoolean()) kind = random.nextBoolean() ? RecordKind.CORRECTION : RecordKind.RETRACTION;
            facts.add(new Fact("r" + i, kind, kind.supersedes() ? Optional.of("r" + random.nextInt(size + 1)) : Optional.empty(), Spot.of("r" + i)));
        }
        Map<String, String> before = outcome(facts);
        Collections.shuffle(facts, random);
        assertThat(outcome(facts)).isEqualTo(before);
    }

    private static Map<String, String> outcome(List<Fact> facts) {
        var problems = new Problems();
        Superseding settled = Superseding.of(facts, Set.of(), name -> name, problems);
        Map<String, String> outcome = new TreeMap<>();
        facts.forEach(fact -> outcome.put(fact.id(), settled.counts(fact.id()) + " " + settled.kind(fact.id())));
        outcome.put("numbers", settled.corrected() + " " + settled.retracted());
        outcome.put("refused", problems.list().stream().map(Refusal::toString).collect(Collectors.joining("\n")));
        return outcome;
    }

    private static Entry entry(EvidenceRecord record, RecordKind kind, String of) {
        return new Entry(record, new Fact(record.id(), kind, Optional.of(of).filter(id -> !id.isEmpty()), Spot.of(record.id())));
    }

    private static EvidenceRecord renamed(EvidenceRecord record, String id) {
        return new EvidenceRecord(id, record.item(), record.place(), record.site(), record.time(), record.method(), record.by(), record.notApplicable(), record.fields());
    }
}
