package heng.server.field;

import heng.core.record.EvidenceRecord;
import heng.core.record.RecordKind;
import heng.core.text.RefusalCode;
import heng.ledger.leaf.LeafKind;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Answer;
import heng.server.ledger.Draft;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import heng.store.RecordImport;
import heng.store.Recorded;
import heng.store.Replacement;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Brings the corrections and retractions of a file into the ledger, after the rest of the file. Edits of visits wait meanwhile, a batch at a time, so that no record is replaced twice.
@Component
class FileReplacements {

    private static final int AT_ONCE = 200;
    private static final String REASON = "Taken back by a file of records. 由记录文件撤回。";

    private final Ledger ledger;
    private final Edits edits;
    private final ZoneId zone;

    FileReplacements(Ledger ledger, Edits edits, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.ledger = ledger;
        this.edits = edits;
        this.zone = zone;
    }

    void take(FileImport one, Running campaign, RecordImport file) {
        Recorded recorded = new InLedger(campaign.id());
        while (edits.alone(() -> file.replace(recorded, AT_ONCE, rows -> append(one, campaign.id(), file, rows)))) one.refused(file.refused());
    }

    private void append(FileImport one, String campaign, RecordImport file, List<Replacement> rows) {
        List<Answer> answers = ledger.append(rows.stream().map(row -> new Submission(RecordLeaves.leafId(campaign, row.id()), List.of(draft(campaign, row)))).toList());
        int taken = 0;
        int again = 0;
        for (int i = 0; i < answers.size(); i++) {
            Replacement row = rows.get(i);
            switch (answers.get(i)) {
                case Answer.Accepted accepted when accepted.again() -> again++;
                case Answer.Accepted _ -> taken++;
                case Answer.Changed _ -> file.refuse(RefusalCode.RECORD_CHANGED, row.spot(), row.id(), Recorded.PLACE);
                case Answer.Refused(var refusal) -> file.refuse(RefusalCode.BAD_VALUE, row.spot(), row.id(), refusal.code().id(), "id");
            }
        }
        one.more(taken, again);
    }

    private Draft draft(String campaign, Replacement row) {
        return row.correction().map(record -> RecordLeaves.draft(campaign, record, zone, Optional.empty())).orElseGet(() -> RecordLeaves.retraction(campaign, row.id(), row.of(), REASON, row.by()));
    }

    /// What the ledger has of a campaign.
    private final class InLedger implements Recorded {

        private final String campaign;

        InLedger(String campaign) {
            this.campaign = campaign;
        }

        @Override
        public Optional<RecordKind> kind(String id) {
            String at = id;
            while (true) {
                Optional<Ledger.Kept> kept = ledger.find(RecordLeaves.leafId(campaign, at));
                Optional<String> takenBack = kept.filter(one -> one.leaf().kind() == LeafKind.RETRACTION).flatMap(one -> RecordLeaves.replaced(one.leaf(), campaign));
                if (takenBack.isEmpty()) return kept.flatMap(one -> RecordLeaves.record(one.leaf(), campaign)).map(EvidenceRecord::kind);
                at = takenBack.get();
            }
        }

        @Override
        public Optional<String> replacedBy(String id) {
            return edits.replacedBy(campaign, id);
        }
    }
}
