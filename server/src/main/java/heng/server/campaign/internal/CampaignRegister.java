package heng.server.campaign.internal;

import heng.core.place.PlaceCode;
import heng.core.record.EvidenceRecord;
import heng.core.text.Problems;
import heng.ledger.json.Json;
import heng.ledger.leaf.LeafKind;
import heng.server.campaign.Campaigns;
import heng.server.campaign.RecordLeaves;
import heng.server.campaign.Running;
import heng.server.ledger.Answer;
import heng.server.ledger.Draft;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/// Reads the campaigns at the start: those named now, and those of earlier starts. Their files must not have changed since they were imported.
@Service
class CampaignRegister implements Campaigns {

    private static final int GROUP = 1_000;

    private final Map<String, Running> running = Collections.synchronizedMap(new LinkedHashMap<>());
    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ZoneId zone;

    CampaignRegister(JdbcClient jdbc, Ledger ledger, @Value("${heng.campaigns:}") List<String> files, @Value("${heng.zone:Asia/Shanghai}") ZoneId zone) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.zone = zone;
        Set<String> all = new LinkedHashSet<>(jdbc.sql("select file from campaign order by id").query(String.class).list());
        files.forEach(file -> all.add(Path.of(file).toAbsolutePath().normalize().toString()));
        all.forEach(file -> open(Path.of(file)));
    }

    private void open(Path file) {
        Problems problems = new Problems();
        Optional<Campaign> read = new CampaignReader(Optional.empty(), problems).read(file);
        if (read.isEmpty()) throw new StartRefused(problems.list().stream().map(problem -> problem.message(Locale.ENGLISH)).collect(Collectors.joining("\n")));
        Campaign campaign = read.get();
        String inputs = campaign.inputs().stream().map(input -> input.name() + " " + input.sha256()).sorted().collect(Collectors.joining("\n"));
        boolean known = jdbc.sql("insert into campaign (id, file, inputs) values (:id, :file, :inputs) on conflict do nothing")
                .param("id", campaign.id()).param("file", file.toString()).param("inputs", inputs).update() == 0;
        if (known) unchanged(campaign.id(), file, inputs);
        if (!jdbc.sql("select imported from campaign where id = :id").param("id", campaign.id()).query(Boolean.class).single()) fill(campaign);
        running.put(campaign.id(), Running.of(campaign));
    }

    private void unchanged(String id, Path file, String inputs) {
        String before = jdbc.sql("select inputs from campaign where id = :id").param("id", id).query(String.class).single();
        if (!before.equals(inputs)) throw new StartRefused("The files of campaign " + id + " (" + file + ") are others than those that were imported.\n"
                + "Maybe put the old files back, or give the changed campaign an id of its own.");
    }

    /// The campaign itself, then the records of its file, in groups. After a stop half-way it is done again: what is there already adds nothing.
    private void fill(Campaign campaign) {
        accepted(ledger.append(created(campaign)));
        List<Submission> records = campaign.tree().all().stream().flatMap(place -> records(campaign, place.code()).stream())
                .map(record -> new Submission(RecordLeaves.leafId(campaign.id(), record.id()), List.of(RecordLeaves.draft(campaign.id(), record, zone, Optional.empty())))).toList();
        for (int from = 0; from < records.size(); from += GROUP) {
            ledger.append(records.subList(from, Math.min(from + GROUP, records.size()))).forEach(CampaignRegister::accepted);
        }
        jdbc.sql("update campaign set imported = true where id = :id").param("id", campaign.id()).update();
    }

    private static List<EvidenceRecord> records(Campaign campaign, PlaceCode place) {
        return campaign.standard().kernel().columns().values().stream()
                .flatMap(column -> column.source() instanceof heng.core.kernel.Source.Records source ? source.items().stream() : java.util.stream.Stream.of())
                .distinct().flatMap(item -> campaign.evidence().records(place, item).stream()).toList();
    }

    private static Submission created(Campaign campaign) {
        var kernel = campaign.standard().kernel();
        Json.Obj body = Json.object("campaign", campaign.id(), "change", "created", "standard", kernel.id(), "edition", kernel.edition(), "kernel", campaign.standard().hash(), "tree", campaign.tree().edition());
        String name = "campaign:" + campaign.id();
        return new Submission(name, List.of(new Draft(LeafKind.CAMPAIGN, name, null, null, body, Map.of("by", "server"))));
    }

    private static void accepted(Answer answer) {
        if (!(answer instanceof Answer.Accepted)) throw new StartRefused("The ledger holds something else: " + answer + "\nMaybe the campaign's file was changed after a first import.");
    }

    @Override
    public Collection<Running> all() {
        return List.copyOf(running.values());
    }

    @Override
    public Optional<Running> find(String id) {
        return Optional.ofNullable(running.get(id));
    }
}
