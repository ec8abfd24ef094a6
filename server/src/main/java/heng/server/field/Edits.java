package heng.server.field;

import heng.core.record.EvidenceRecord;
import heng.server.campaign.RecordLeaves;
import heng.server.ledger.Ledger;
import heng.server.people.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Visits that replace visits. A visit is edited once; who wants to edit it again edits the edit, as ODK Collect does.
@Component
public class Edits {

    /// By the index of V92, word for word; apart from the order, which would tempt PostgreSQL to read the whole ledger in it.
    static final String REPLACED_BY = """
            with naming as materialized (
                select index, id from ledger_leaf where coalesce(body::jsonb #>> '{body,supersedes}', body::jsonb #>> '{body,record}') = :named
                and (strpos(body, '"supersedes":') > 0 or strpos(body, '"kind":"retraction"') > 0) and strpos(body, '\\u0000') = 0
            ) select id from naming order by index limit 1""";

    private final JdbcClient jdbc;
    private final Ledger ledger;
    private final ReentrantLock turn = new ReentrantLock(); // what replaces records is rare

    Edits(JdbcClient jdbc, Ledger ledger) {
        this.jdbc = jdbc;
        this.ledger = ledger;
    }

    /// What an edit does to the records of the visit it edits.
    ///
    /// @param records the new ones; each counts in place of an old one of its item and kind, that of the same site first
    /// @param dropped ids of old ones that the edit no longer has
    record Plan(List<EvidenceRecord> records, List<String> dropped) {}

    /// The records of a visit as the ledger has them, in their order; empty for a visit that is not here.
    List<Ledger.Kept> records(String campaign, String instance) {
        List<Ledger.Kept> found = new ArrayList<>();
        for (int i = 1; i <= Visit.MOST_ROWS; i++) {
            Optional<Ledger.Kept> kept = ledger.find(RecordLeaves.leafId(campaign, instance + "/" + i));
            if (kept.isEmpty()) break;
            found.add(kept.get());
        }
        return found;
    }

    /// The leaves of a visit: its records, or the retractions of an edit that left none.
    List<Ledger.Kept> leaves(String campaign, String instance) {
        List<Ledger.Kept> records = records(campaign, instance);
        return records.isEmpty() ? ledger.find(RecordLeaves.leafId(campaign, retraction(instance, 1))).stream().toList() : records;
    }

    static String retraction(String instance, int number) {
        return instance + "/retraction-" + number;
    }

    boolean isBy(List<Ledger.Kept> leaves, Person person) {
        return leaves.stream().allMatch(kept -> ledger.personal(kept.index(), "by").equals(Optional.of(person.account())));
    }

    Plan plan(String campaign, List<Ledger.Kept> old, List<EvidenceRecord> fresh) {
        List<EvidenceRecord> left = new ArrayList<>(old.stream().flatMap(kept -> RecordLeaves.record(kept.leaf(), campaign).stream()).toList());
        Map<String, String> replaced = new HashMap<>();
        for (boolean atTheSite : new boolean[] {true, false}) {
            for (EvidenceRecord record : fresh) {
                if (replaced.containsKey(record.id())) continue;
                Optional<EvidenceRecord> before = left.stream().filter(one -> one.item().equals(record.item()) && one.kind() == record.kind() && (!atTheSite || one.site().equals(record.site()))).findFirst();
                before.ifPresent(one -> {
                    left.remove(one);
                    replaced.put(record.id(), one.id());
                });
            }
        }
        return new Plan(fresh.stream().map(record -> record.as(record.kind(), Optional.ofNullable(replaced.get(record.id())))).toList(), left.stream().map(EvidenceRecord::id).toList());
    }

    /// Who has edited the visit; the asking one, if nobody else whose records are here has. From now on it is his.
    String claim(String campaign, String instance, String by) {
        String root = root(campaign, instance);
        jdbc.sql("insert into visit_edit (campaign, instance, by, root) values (:campaign, :instance, :by, :root) on conflict do nothing").param("campaign", campaign).param("instance", instance)
                .param("by", by).param("root", root).update();
        String first = by(campaign, instance).orElseThrow();
        if (first.equals(by) || !leaves(campaign, first).isEmpty()) return first;
        jdbc.sql("update visit_edit set by = :by where campaign = :campaign and instance = :instance").param("campaign", campaign).param("instance", instance).param("by", by).update();
        return by;
    }

    /// What looks up whether a record is replaced and then replaces it is done in here, one after the other.
    <T> T alone(Supplier<T> work) {
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    /// The first record or retraction in the ledger that names this one: it no longer counts (V91).
    public Optional<String> replacedBy(String campaign, String record) {
        return jdbc.sql(REPLACED_BY).param("named", RecordLeaves.leafId(campaign, record)).query(String.class).optional().map(id -> id.substring(id.indexOf('/') + 1));
    }

    /// Who has replaced one of these records, if not this visit.
    Optional<String> replacedByAnother(String campaign, List<Ledger.Kept> old, String instance) {
        return old.stream().flatMap(kept -> RecordLeaves.record(kept.leaf(), campaign).stream()).flatMap(record -> replacedBy(campaign, record.id()).stream()).filter(id -> !id.startsWith(instance + "/")).findFirst();
    }

    /// The visit that has replaced this one.
    public Optional<String> by(String campaign, String instance) {
        return jdbc.sql("select by from visit_edit where campaign = :campaign and instance = :instance").param("campaign", campaign).param("instance", instance).query(String.class).optional();
    }

    /// The first visit of the chain of edits that this one belongs to.
    String root(String campaign, String instance) {
        return jdbc.sql("select root from visit_edit where campaign = :campaign and by = :instance").param("campaign", campaign).param("instance", instance).query(String.class).optional().orElse(instance);
    }
}
