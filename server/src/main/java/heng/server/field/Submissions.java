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

    private final Ledger ledger;
    private final Access access;
    private final ZoneId zone;

    Submissions(Ledger ledger, Access access, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.ledger = ledger;
        this.access = access;
        this.zone = zone;
    }

    /// Waits until the answer is durable.
    public Outcome submit(Person by, Running campaign, Visit visit) {
        if (!INSTANCE.matcher(visit.instance()).matches()) return new Outcome.OutOfBounds("instance");
        if (visit.rows().isEmpty() || visit.rows().size() > Visit.MOST_ROWS) return new Outcome.OutOfBounds("rows");
        if (campaign.state() != CampaignState.OPEN && !isKnown(campaign, visit)) return new Outcome.Closed(campaign.state());
        Problems problems = new Problems();
        List<EvidenceRecord> records = campaign.intake().read(visit.instance(), rows(by, campaign, visit), problems);
        if (!problems.none()) return new Outcome.Refused(problems.list());
        Optional<EvidenceRecord> foreign = records.stream().filter(record -> !access.may(by, SUBMITTERS, campaign.id(), record.place())).findFirst();
        if (foreign.isPresent()) return new Outcome.Denied(foreign.get().place().text());
        List<Draft> drafts = records.stream().map(record -> RecordLeaves.draft(campaign.id(), record, zone, visit.captured())).toList();
        return switch (ledger.append(new Submission(campaign.id() + "/" + visit.instance(), drafts))) {
            case Answer.Accepted accepted -> new Outcome.Taken(records.stream().map(EvidenceRecord::id).toList(), accepted);
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
        for (Map<String, String> given : visit.rows()) {
            Map<String, String> row = new HashMap<>(given);
            row.put("id", visit.instance() + "/" + (rows.size() + 1));
            row.put("by", by.account());
            if (row.getOrDefault("method", "").isEmpty()) row.put("method", campaign.method());
            rows.add(row);
        }
        return rows;
    }
}
