package heng.core.laws;

import heng.core.record.EvidenceRecord;
import heng.core.score.Evidence;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Two ways to blur what *not applicable* says (S2.3).
final class MistakesInRecords {

    private MistakesInRecords() {}

    static Evidence notApplicableAsUnseen(Evidence evidence) {
        return new Mistaken(evidence, records -> records.stream().filter(one -> !one.notApplicable()).toList());
    }

    static Evidence notApplicableAsZero(Evidence evidence) {
        return new Mistaken(evidence, records -> records.stream().map(one -> one.notApplicable() ? zero(one) : one).toList());
    }

    private static EvidenceRecord zero(EvidenceRecord one) {
        Map<String, String> fields = new TreeMap<>();
        for (String field : List.of("score", "faults", "value")) fields.put(field, "0");
        return new EvidenceRecord(one.id(), one.item(), one.place(), one.site(), one.time(), one.method(), one.by(), false, fields);
    }
}
