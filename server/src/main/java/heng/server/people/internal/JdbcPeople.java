package heng.server.people.internal;

import heng.server.people.Audit;
import heng.server.people.Audit.What;
import heng.server.people.Grant;
import heng.server.people.People;
import heng.server.people.PeopleImport;
import heng.server.people.PeopleRefusal;
import heng.server.people.PeopleRefusal.Code;
import heng.server.people.Person;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

@Service
class JdbcPeople implements People {

    static final int SHEET = 50;
    private static final int MOST_SHEETS = 10_000;

    /// One row an account, its grants as an array of `role place`, in the order of the names.
    private static final String KEPT = """
            select a.name, a.called, coalesce(a.phone, '') as phone, a.locked is not null as locked, a.erased is not null as erased, a.password is not null as has_password,
              array(select r.role || ' ' || r.place from account_role r where r.account = a.name order by r.role, r.place) as grants,
              (select f.expires from first_login f where f.account = a.name and f.ended is null and f.expires > :now) as open
            from account a
            """;

    private final JdbcClient jdbc;
    private final Acting acting;
    private final Grants grants;
    private final GrantWords words;
    private final DraftCheck check;
    private final FirstLinks links;
    private final Audit audit;
    private final Clock clock;

    JdbcPeople(JdbcClient jdbc, Acting acting, Grants grants, GrantWords words, DraftCheck check, FirstLinks links, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.acting = acting;
        this.grants = grants;
        this.words = words;
        this.check = check;
        this.links = links;
        this.audit = audit;
        this.clock = clock;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    @Override
    public Sheet list(Person actor, String text, int sheet) {
        String like = "%" + text.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return acting.as(actor, () -> {
            List<Kept> found = jdbc.sql(KEPT + "where heng_keeps(a.name) and (a.called ilike :like or a.phone like :like or a.name ilike :like) order by a.called, a.name limit :limit offset :offset")
                    .param("now", now()).param("like", like).param("limit", SHEET + 1).param("offset", SHEET * (long) Math.clamp(sheet, 0, MOST_SHEETS)).query(JdbcPeople::kept).list();
            return new Sheet(found.subList(0, Math.min(SHEET, found.size())), found.size() > SHEET);
        });
    }

    @Override
    public Optional<Kept> find(Person actor, String account) {
        return acting.as(actor, () -> one(account));
    }

    private Optional<Kept> one(String account) {
        return jdbc.sql(KEPT + "where a.name = :name").param("now", now()).param("name", account).query(JdbcPeople::kept).optional();
    }

    Optional<Kept> byPhone(String phone) {
        return jdbc.sql(KEPT + "where a.phone = :phone and heng_keeps(a.name)").param("now", now()).param("phone", phone).query(JdbcPeople::kept).optional();
    }

    private static Kept kept(ResultSet row, int number) throws SQLException {
        OffsetDateTime open = row.getObject("open", OffsetDateTime.class);
        return new Kept(row.getString("name"), row.getString("called"), row.getString("phone"), Grants.of(row.getArray("grants")), row.getBoolean("locked"), row.getBoolean("erased"), row.getBoolean("has_password"), open == null ? null : open.toInstant());
    }

    @Override
    public Made make(Person actor, Form form) {
        List<PeopleRefusal> refused = new ArrayList<>();
        Draft draft = read(actor, form, refused);
        return refused.isEmpty() ? acting.as(actor, () -> insert(actor, draft)) : new Made.Refused(refused);
    }

    /// @param refused gets what is wrong with it
    private Draft read(Person actor, Form form, List<PeopleRefusal> refused) {
        List<Grant> read = form.grants().stream().flatMap(line -> words.read(line.roles(), line.places(), refused).stream()).distinct().toList();
        Draft draft = new Draft(form.called(), form.phone(), read);
        boolean unread = !refused.isEmpty();
        check.check(actor, draft).stream().filter(one -> !unread || one.code() != Code.GRANTS_MISSING).forEach(refused::add);
        return draft;
    }

    /// In the transaction of the actor; the draft has been looked at.
    Made insert(Person actor, Draft draft) {
        String account = Tokens.account();
        String phone = Phone.of(draft.phone()).orElseThrow();
        boolean fresh = jdbc.sql("insert into account (name, called, phone, created) values (:name, :called, :phone, :now) on conflict do nothing").param("name", account)
                .param("called", draft.called().strip()).param("phone", phone).param("now", now()).update() == 1;
        if (!fresh) return new Made.Refused(List.of(PeopleRefusal.of(Code.PHONE_TAKEN, draft.phone())));
        grants.give(account, draft.grants());
        audit.note(actor, What.ACCOUNT_MADE, account + " " + inWords(draft.grants()));
        return new Made.Done(account, true, true, Optional.of(links.issue(actor, account, draft.called().strip(), phone)));
    }

    @Override
    public Made change(Person actor, String account, Form form) {
        List<PeopleRefusal> refused = new ArrayList<>();
        Draft draft = read(actor, form, refused);
        return acting.as(actor, () -> {
            Optional<Kept> before = one(account);
            if (before.isEmpty()) return new Made.Refused(List.of(PeopleRefusal.of(Code.UNKNOWN_ACCOUNT, account)));
            if (before.get().erased()) return new Made.Refused(List.of(PeopleRefusal.of(Code.ERASED, account)));
            return refused.isEmpty() ? update(actor, before.get(), draft) : new Made.Refused(refused);
        });
    }

    /// In the transaction of the actor; the draft has been looked at.
    Made update(Person actor, Kept before, Draft draft) {
        String phone = Phone.of(draft.phone()).orElseThrow();
        boolean otherGrants = !new HashSet<>(before.grants()).equals(new HashSet<>(draft.grants()));
        boolean otherWords = !before.called().equals(draft.called().strip()) || !before.phone().equals(phone);
        if (otherGrants && before.account().equals(actor.account())) return new Made.Refused(List.of(PeopleRefusal.of(Code.OWN_GRANTS, "")));
        if (otherWords) {
            int done = jdbc.sql("update account set called = :called, phone = :phone where name = :name and not exists (select 1 from heng_account_of(:phone) o where o.name <> :name)")
                    .param("called", draft.called().strip()).param("phone", phone).param("name", before.account()).update();
            if (done == 0) return new Made.Refused(List.of(PeopleRefusal.of(Code.PHONE_TAKEN, draft.phone())));
            audit.note(actor, What.ACCOUNT_CHANGED, before.account());
        }
        if (otherGrants) {
            grants.replace(before.account(), draft.grants());
            audit.note(actor, What.GRANTS_CHANGED, before.account() + " " + inWords(draft.grants()));
        }
        return new Made.Done(before.account(), false, otherGrants || otherWords, Optional.empty());
    }

    private static String inWords(List<Grant> grants) {
        return String.join(" ", grants.stream().map(grant -> grant.role().word() + "@" + grant.place()).toList());
    }

    @Override
    public boolean lock(Person actor, String account, boolean locked) {
        if (account.equals(actor.account())) return false;
        return acting.as(actor, () -> {
            boolean done = jdbc.sql("update account set locked = case when :locked then :now::timestamptz end where name = :name and (locked is null) = :locked and erased is null").param("locked", locked).param("now", now())
                    .param("name", account).update() == 1;
            if (done) audit.note(actor, locked ? What.ACCOUNT_LOCKED : What.ACCOUNT_UNLOCKED, account);
            return done;
        });
    }

    @Override
    public boolean erase(Person actor, String account) {
        return acting.as(actor, () -> {
            boolean done = jdbc.sql("update account set called = '', phone = null, password = null, erased = :now where name = :name and locked is not null and erased is null").param("now", now()).param("name", account).update() == 1;
            if (!done) return false;
            jdbc.sql("update device set label = '', revoked = coalesce(revoked, :now) where account = :name").param("now", now()).param("name", account).update();
            jdbc.sql("select heng_erase_tokens(:name)").param("name", account).query((_, _) -> true).single();
            links.end(actor, account);
            audit.note(actor, What.PERSONAL_ERASED, account);
            return true;
        });
    }

    @Override
    public Optional<Link> reset(Person actor, String account) {
        return acting.as(actor, () -> one(account).filter(kept -> !kept.locked()).map(kept -> {
            jdbc.sql("update account set password = null where name = :name and password is not null").param("name", account).update();
            return links.issue(actor, account, kept.called(), kept.phone());
        }));
    }

    @Override
    public boolean endLink(Person actor, String account) {
        return acting.as(actor, () -> links.end(actor, account));
    }

    @Override
    public List<Link> links(Person actor) {
        return acting.as(actor, () -> jdbc.sql(KEPT + "where a.password is null and a.locked is null and heng_keeps(a.name) order by a.called, a.name limit :limit").param("now", now())
                .param("limit", PeopleImport.MOST_ROWS).query(JdbcPeople::kept).list().stream().map(kept -> links.issue(actor, kept.account(), kept.called(), kept.phone())).toList());
    }
}
