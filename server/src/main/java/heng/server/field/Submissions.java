package heng.server.field;

import heng.core.record.EvidenceRecord;
import heng.core.text.Problems;
import heng.server.campaign.CampaignState;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Answer;
import heng.server.ledger.Draft;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import heng.server.people.Access;
import heng.server.people.Person;
import heng.server.people.Role;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;

/// Takes visits, whatever form they came in: checks them by the law of records, checks who may submit where, and has them appended as one.
@Service
public class Submissions {

    /// Roles that may submit records.
    public static final Set<Role> SUBMITTERS = Set.of(Role.INSPECTOR);

    private static final Pattern INSTANCE = Pattern.compile("[A-Za-z0-9:._-]{8,100}");

    private static final String DROPPED = "The edit of the visit no longer has it. 走访修改后不再含此条。";

    private final Ledger ledger;
    private final Access access;
    private final Edits edits;
    private final Photos photos;
    private final MeterRegistry meters;
    private final ZoneId zone;

    Submissions(Ledger ledger, Access access, Edits edits, Photos photos, MeterRegistry meters, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.ledger = ledger;
        this.access = access;
        this.edits = edits;
        this.photos = photos;
        this.meters = meters;
        this.zone = zone;
    }

    /// Whether a visit may have this name.
    public static boolean isInstance(String text) {
        return INSTANCE.matcher(text).matches();
    }

    /// Waits until the answer is durable.
    public Outcome submit(Person by, Running campaign, Visit visit) {
        Outcome outcome = decide(by, campaign, visit);
        meters.counter("heng.submissions", "outcome", outcome instanceof Outcome.Taken taken && taken.receipt().again() ? "Again" : outcome.getClass().getSimpleName()).increment();
        return outcome;
    }

    private Outcome decide(Person by, Running campaign, Visit visit) {
        if (!isInstance(visit.instance())) return new Outcome.OutOfBounds("instance");
        if (visit.entries().isEmpty() && visit.edits().isEmpty() || visit.entries().size() > Visit.MOST_ROWS) return new Outcome.OutOfBounds("rows");
        if (campaign.state() != CampaignState.OPEN && !isKnown(campaign, visit)) return new Outcome.Closed(campaign.state());
        Problems problems = new Problems();
        Unentered unentered = new Unentered();
        List<EvidenceRecord> records = visit.entries().isEmpty() ? List.of() : campaign.intake().read(visit.instance(), unentered.checkable(visit.instance(), rows(by, campaign, visit), problems), problems);
        if (!problems.none()) return new Outcome.Refused(problems.list());
        Optional<EvidenceRecord> foreign = records.stream().filter(record -> !access.may(by, SUBMITTERS, campaign.id(), record.place())).findFirst();
        if (foreign.isPresent()) return new Outcome.Denied(foreign.get().place().text());
        return visit.edits().isEmpty() ? append(by, campaign, visit, records, unentered, List.of()) : edit(by, campaign, visit, visit.edits().get(), records, unentered);
    }

    private Outcome edit(Person by, Running campaign, Visit visit, String edited, List<EvidenceRecord> records, Unentered unentered) {
        if (!isInstance(edited) || edited.equals(visit.instance())) return new Outcome.OutOfBounds("edits");
        return edits.alone(() -> {
            List<Ledger.Kept> old = edits.leaves(campaign.id(), edited);
            if (old.isEmpty()) return new Outcome.NothingToEdit(edited);
            if (!edits.isBy(old, by)) return new Outcome.NotTheirs(edited);
            String editor = edits.claim(campaign.id(), edited, visit.instance());
            if (!editor.equals(visit.instance())) return new Outcome.EditedBefore(edited, editor);
            Optional<String> other = edits.replacedByAnother(campaign.id(), old, visit.instance());
            if (other.isPresent()) return new Outcome.EditedBefore(edited, other.get());
            Edits.Plan plan = edits.plan(campaign.id(), old, records);
            return append(by, campaign, visit, plan.records(), unentered, plan.dropped());
        });
    }

    private Outcome append(Person by, Running campaign, Visit visit, List<EvidenceRecord> records, Unentered unentered, List<String> dropped) {
        List<Draft> drafts = new ArrayList<>();
        for (int i = 0; i < records.size(); i++) drafts.add(unentered.marked(i, RecordLeaves.draft(campaign.id(), records.get(i), zone, visit.captured(), visit.entries().get(i).attached())));
        for (String id : dropped) drafts.add(RecordLeaves.retraction(campaign.id(), Edits.retraction(visit.instance(), drafts.size() - records.size() + 1), id, DROPPED, by.account()));
        if (drafts.isEmpty()) return new Outcome.OutOfBounds("rows");
        return switch (ledger.append(new Submission(campaign.id() + "/" + visit.instance(), drafts))) {
            case Answer.Accepted accepted -> {
                List<String> ids = records.stream().map(EvidenceRecord::id).toList();
                photos.named(by, campaign.id(), visit, ids, visit.edits().isEmpty() ? visit.instance() : edits.root(campaign.id(), visit.instance()));
                yield new Outcome.Taken(ids, accepted);
            }
            case Answer.Changed _ -> new Outcome.Changed(visit.instance());
            case Answer.Refused(var refusal) -> new Outcome.Unfit(refusal);
        };
    }

    /// What came while the campaign was open is answered as then, also after it was closed.
    private boolean isKnown(Running campaign, Visit visit) {
        return ledger.find(RecordLeaves.leafId(campaign.id(), visit.instance() + "/1")).isPresent();
    }

    /// The id of a record is the visit's and its number in it; who made it is the account, whatever the device says.
    private static List<Map<String, String>> rows(Person by, Running campaign, Visit visit) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (Visit.Entry entry : visit.entries()) {
            Map<String, String> row = new HashMap<>(entry.row());
            row.put("id", visit.instance() + "/" + (rows.size() + 1));
            row.put("by", by.account());
            if (row.getOrDefault("method", "").isEmpty()) row.put("method", campaign.method());
            rows.add(row);
        }
        return rows;
    }
}
