package heng.server.web.internal.api;

import heng.core.record.EvidenceRecord;
import heng.ledger.note.Note;
import heng.ledger.tree.Hash;
import heng.server.campaign.RecordLeaves;
import heng.server.ledger.Ledger;
import heng.server.people.Allowed;
import heng.server.people.NotHere;
import heng.server.people.Person;
import heng.server.people.Role;
import heng.server.web.internal.api.Views.View;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/// Records as the ledger holds them, and what proves them.
@RestController
final class RecordApi {

    private static final int MOST = 1_000;
    private static final int MOST_LEAVES_READ = 5_000;

    private final Views views;
    private final Ledger ledger;

    RecordApi(Views views, Ledger ledger) {
        this.views = views;
        this.ledger = ledger;
    }

    @GetMapping("/api/v1/campaigns/{campaign}/records")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.ANYWHERE)
    @Told(en = "The records that this account may see, in the order of the ledger", zh = "此账号可见的记录，按账本顺序")
    Answers.Records records(@PathVariable String campaign, @Told(en = "Index in the ledger to begin at", zh = "起始账本序号") @RequestParam(defaultValue = "0") long from,
            @Told(en = "1 to 1000", zh = "1 至 1000") @RequestParam(defaultValue = "200") int limit, Person person) {
        Limits.within("limit", limit, 1, MOST);
        Limits.within("from", from, 0, Long.MAX_VALUE);
        View view = views.of(person, campaign);
        List<Answers.SeenRecord> records = new ArrayList<>();
        List<Ledger.Kept> leaves = ledger.leaves(from, MOST_LEAVES_READ);
        for (Ledger.Kept kept : leaves) {
            if (records.size() == limit) return new Answers.Records(records, kept.index());
            RecordLeaves.record(kept.leaf(), campaign).filter(record -> view.has(record.place())).ifPresent(record -> records.add(Answers.SeenRecord.of(kept, record)));
        }
        return new Answers.Records(records, leaves.size() == MOST_LEAVES_READ ? leaves.getLast().index() + 1 : null);
    }

    @GetMapping("/api/v1/campaigns/{campaign}/record")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.RECORD)
    @Told(en = "One record", zh = "一条记录")
    Answers.SeenRecord record(@PathVariable String campaign, @Told(en = "Of the record", zh = "记录编号") @RequestParam String id) {
        Ledger.Kept kept = kept(campaign, id);
        EvidenceRecord record = RecordLeaves.record(kept.leaf(), campaign).orElseThrow(NotHere::new);
        return Answers.SeenRecord.of(kept, record);
    }

    @GetMapping("/api/v1/campaigns/{campaign}/record/receipt")
    @Allowed(value = {Role.ADMINISTRATOR, Role.HEADQUARTERS, Role.BODY, Role.REVIEWER, Role.INSPECTOR, Role.OBSERVER}, at = Allowed.Where.RECORD)
    @Told(en = "That the record is in the ledger of the latest checkpoint", zh = "该记录在最新检查点账本中的证明")
    Answers.Receipt receipt(@PathVariable String campaign, @Told(en = "Of the record", zh = "记录编号") @RequestParam String id) {
        Ledger.Kept kept = kept(campaign, id);
        var receipt = ledger.receipt(kept.index()).orElseThrow(NotHere::new);
        return new Answers.Receipt(kept.index(), checkpoint(receipt.checkpoint().toString()).size(), "sha256:" + kept.leaf().hash().hex(), receipt.hashes().stream().map(Hash::base64).toList(), receipt.checkpoint().toString(), receipt.toString());
    }

    @GetMapping("/api/v1/checkpoint")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    @Told(en = "The latest signed checkpoint of the ledger", zh = "账本最新的签名检查点")
    Answers.Checkpoint checkpoint() {
        String note = ledger.checkpoint().orElseThrow(NotHere::new);
        var checkpoint = checkpoint(note);
        return new Answers.Checkpoint(checkpoint.size(), checkpoint.root().base64(), note, ledger.verifier().toString());
    }

    @GetMapping("/api/v1/checkpoint/consistency")
    @Allowed(value = Role.PUBLIC, at = Allowed.Where.ANYWHERE)
    @Told(en = "That the ledger of one checkpoint begins with that of an older one, nothing changed and nothing removed", zh = "两个检查点之间账本只增不改的证明")
    Answers.Consistency consistency(@Told(en = "Size of the older checkpoint", zh = "较早检查点的大小") @RequestParam long from, @Told(en = "Size of the newer one; the latest where absent", zh = "较新检查点的大小；缺省为最新") @RequestParam Optional<Long> to) {
        long newer = to.orElseGet(() -> ledger.checkpoint().map(note -> checkpoint(note).size()).orElse(0L));
        Ledger.Extension extension = ledger.extension(from, newer).orElseThrow(NotHere::new);
        return new Answers.Consistency(from, newer, extension.proof().hashes().stream().map(Hash::base64).toList(), extension.older().isEmpty() ? null : extension.older(), extension.newer());
    }

    private static heng.ledger.note.Checkpoint checkpoint(String note) {
        return heng.ledger.note.Checkpoint.of(Note.of(note).get().text()).get();
    }

    private Ledger.Kept kept(String campaign, String id) {
        return ledger.find(RecordLeaves.leafId(campaign, id)).orElseThrow(NotHere::new);
    }
}
