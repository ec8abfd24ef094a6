package heng.core.laws;

import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.score.Evidence;
import heng.core.score.OtherRecords;
import java.util.List;
import java.util.function.UnaryOperator;

/// Evidence whose records are read wrongly.
final class Mistaken extends OtherRecords {

    private final Evidence evidence;
    private final UnaryOperator<List<EvidenceRecord>> mistake;

    Mistaken(Evidence evidence, UnaryOperator<List<EvidenceRecord>> mistake) {
        super(evidence);
        this.evidence = evidence;
        this.mistake = mistake;
    }

    @Override
    public List<EvidenceRecord> records(PlaceCode place, String item) {
        return mistake.apply(evidence.records(place, item));
    }
}
