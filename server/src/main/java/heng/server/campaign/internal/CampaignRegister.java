package heng.server.campaign.internal;

import heng.core.text.Problems;
import heng.server.campaign.CampaignChanged;
import heng.server.campaign.CampaignHistory;
import heng.server.campaign.CampaignState;
import heng.server.campaign.CampaignStep;
import heng.server.campaign.Campaigns;
import heng.server.campaign.Running;
import heng.server.ledger.Answer;
import heng.server.ledger.Ledger;
import heng.server.ledger.Submission;
import heng.store.Campaign;
import heng.store.CampaignReader;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/// The campaigns that run: read at the start, those named now and those of earlier starts, and changed by [CampaignWorks]. At a start their files must be what they were.
@Service
class CampaignRegister implements Campaigns {

    private static final int GROUP = 1_000;

    private final Map<String, Running> running = Collections.synchronizedMap(new LinkedHashMap<>());
    private final CampaignRows rows;
    private final CampaignFolders folders;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final ZoneId zone;

    CampaignRegister(CampaignRows rows, CampaignFolders folders, Ledger ledger, ApplicationEventPublisher events, @Value("${heng.campaigns:}") List<String> files,
            @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.rows = rows;
        this.folders = folders;
        this.ledger = ledger;
        this.events = events;
        this.zone = zone;
        Set<String> elsewhere = new LinkedHashSet<>();
        for (CampaignRows.Row row : rows.all()) {
            if (row.revision().isPresent()) resume(row);
            else elsewhere.add(row.file());
        }
        files.forEach(file -> elsewhere.add(Path.of(file).toAbsolutePath().normalize().toString()));
        elsewhere.forEach(file -> open(Path.of(file)));
    }

    /// A campaign whose files lie outside.
    private void open(Path file) {
        Problems problems = new Problems();
        Campaign campaign = started(new CampaignReader(Optional.empty(), problems).read(file), problems);
        boolean known = !rows.insert(campaign, file.toString(), null, null);
        if (known) unchanged(campaign, file);
        put(campaign, false, Optional.empty());
    }

    /// A campaign that was made here.
    private void resume(CampaignRows.Row row) {
        Path folder = folders.revision(row.id(), row.revision().orElseThrow());
        Problems problems = new Problems();
        Campaign campaign = started(CampaignReader.within(folder, problems).read(folders.absolute(row.file())), problems);
        if (!row.definition().equals(Optional.of(CampaignFolders.definition(folder)))) throw changed(row.id(), folder);
        Running resumed = put(campaign, true, row.definition());
        boolean told = resumed.history().events().stream().map(CampaignHistory.Event::definition).filter(hash -> !hash.isEmpty()).reduce((_, later) -> later)
                .equals(row.definition().map(hash -> "sha256:" + hash));
        if (!told) append(campaign.id(), CampaignLeaves.change(resumed.history().next(), campaign, CampaignStep.REVISING.change(), row.definition(), "", "server")); // stopped between the two
    }

    private static Campaign started(Optional<Campaign> read, Problems problems) {
        return read.orElseThrow(() -> new StartRefused(problems.list().stream().map(problem -> problem.message(Locale.ENGLISH)).collect(Collectors.joining("\n"))));
    }

    private void unchanged(Campaign campaign, Path file) {
        if (!rows.find(campaign.id()).orElseThrow().inputs().equals(CampaignRows.inputs(campaign))) throw changed(campaign.id(), file);
    }

    private static StartRefused changed(String id, Path where) {
        return new StartRefused("The files of campaign " + id + " (" + where + ") are others than those that were imported.\n"
                + "Maybe put the old files back, or give the changed campaign an id of its own.");
    }

    /// Takes a campaign that has a row: the leaf that it was created, the records that came with it, and then it runs.
    ///
    /// @param by who created it; `server` for a campaign whose files lie elsewhere
    Running put(Campaign campaign, boolean made, Optional<String> definition, String by) {
        CampaignState first = made ? CampaignState.PREPARED : CampaignState.OPEN;
        CampaignHistory history = CampaignHistory.read(ledger, campaign.id(), first);
        if (history.events().isEmpty()) accepted(ledger.append(CampaignLeaves.change(history.next(), campaign, "created", definition, "", by)));
        if (!rows.imported(campaign.id())) fill(campaign);
        Running now = Running.of(campaign, made, CampaignHistory.read(ledger, campaign.id(), first));
        running.put(campaign.id(), now);
        return now;
    }

    private Running put(Campaign campaign, boolean made, Optional<String> definition) {
        return put(campaign, made, definition, "server");
    }

    /// The records of its files, in groups. After a stop half-way it is done again: what is there already adds nothing.
    private void fill(Campaign campaign) {
        List<Submission> records = CampaignLeaves.records(campaign, zone);
        for (int from = 0; from < records.size(); from += GROUP) {
            ledger.append(records.subList(from, Math.min(from + GROUP, records.size()))).forEach(CampaignRegister::accepted);
        }
        rows.importedNow(campaign.id());
    }

    private static void accepted(Answer answer) {
        if (!(answer instanceof Answer.Accepted)) throw new StartRefused("The ledger holds something else: " + answer + "\nMaybe the campaign's file was changed after a first import.");
    }

    /// Writes a leaf of a campaign; empty where somebody else was first.
    Optional<Running> append(String id, Submission leaf) {
        if (!(ledger.append(leaf) instanceof Answer.Accepted accepted) || accepted.again()) return Optional.empty();
        Running before = running.get(id);
        Running now = before.with(CampaignHistory.read(ledger, id, before.made() ? CampaignState.PREPARED : CampaignState.OPEN));
        running.put(id, now);
        return Optional.of(now);
    }

    /// Another definition in the place of that which runs.
    Running replace(Campaign definition) {
        Running now = Running.of(definition, true, running.get(definition.id()).history());
        running.put(definition.id(), now);
        return now;
    }

    /// Tells everybody, after the change can be seen.
    void tell(String id) {
        events.publishEvent(new CampaignChanged(id));
    }

    @Override
    public Collection<Running> all() {
        synchronized (running) {
            return List.copyOf(running.values());
        }
    }

    @Override
    public Optional<Running> find(String id) {
        return Optional.ofNullable(running.get(id));
    }
}
