-- People: name and phone number, links for the first login, deputies, the audit trail; and row-level security over everything that is personal.
-- There is no figure about a person in any of these tables, and PeopleTest says so.

alter table account alter column password drop not null; -- null until somebody has set his own
alter table account add column called text not null default '';
alter table account add column phone text unique;
alter table account add column locked timestamptz;
-- Goes up with each change of password, lock or grants; a session of an earlier one ends.
alter table account add column epoch bigint not null default 1;

-- The place of a grant and all places above it, as the trees had them when it was given; empty for '*'.
alter table account_role add column within text[] not null default '{}';
update account_role set within = array[place] where place <> '*';

create table first_login (
    token_sha256 bytea primary key,
    account text not null references account on delete cascade,
    issued timestamptz not null,
    expires timestamptz not null,
    ended timestamptz -- used, revoked or replaced
);
create unique index first_login_open on first_login (account) where ended is null;

-- The deputy acts for the principal from the first day to the last, both included.
create table deputy (
    id bigint generated always as identity primary key,
    principal text not null references account on delete cascade,
    deputy text not null references account on delete cascade,
    first_day date not null,
    last_day date not null check (last_day >= first_day),
    ended timestamptz,
    check (principal <> deputy)
);
create index deputy_deputy on deputy (deputy);
create index deputy_principal on deputy (principal);

create table deputy_role (
    deputy bigint not null references deputy on delete cascade,
    role text not null,
    place text not null,
    primary key (deputy, role, place)
);

-- Who did what to what when. Acts, not work: nothing here tells how long or how often somebody worked.
create table audit (
    id bigint generated always as identity primary key,
    at timestamptz not null,
    actor text not null,
    for_whom text not null default '',
    what text not null,
    about text not null default ''
);
create index audit_at on audit (at);
create index audit_actor on audit (actor, id);
create index audit_for on audit (for_whom, id) where for_whom <> '';

create index device_account on device (account);

-- Two settings say who acts: heng.account is his account, heng.scope the places in which he keeps accounts, by commas, '*' for everywhere. Both hold for one
-- transaction. Without them a role sees nothing.
create function heng_who() returns text language sql stable
    as $$ select nullif(current_setting('heng.account', true), '') $$;

create function heng_scope() returns text[] language sql stable
    as $$ select coalesce(string_to_array(nullif(current_setting('heng.scope', true), ''), ','), '{}') $$;

-- Functions of the owner, called by another role, see through the policies; so does the owner himself after `set heng.keeper = on`, which opens nothing to any other
-- role. (A SET clause at the functions would be shorter, but needs a superuser.)
create function heng_keeps(which text) returns boolean language sql stable security definer set search_path = public, pg_temp
    as $$ select '*' = any(heng_scope()) or cardinality(heng_scope()) > 0 and exists (select 1 from account_role where account = which)
        and not exists (select 1 from account_role where account = which and not within && heng_scope()) $$;

-- May be given a grant: kept, or new and without any.
create function heng_may_grant(which text) returns boolean language sql stable security definer set search_path = public, pg_temp
    as $$ select heng_keeps(which) or cardinality(heng_scope()) > 0 and not exists (select 1 from account_role where account = which) $$;

create function heng_grants_changed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
begin
    update account set epoch = epoch + 1 where name = coalesce(new.account, old.account);
    return null;
end $$;
create trigger account_role_changed after insert or update or delete on account_role for each row execute function heng_grants_changed();

create function heng_account_changed() returns trigger language plpgsql as $$
begin
    if new.password is distinct from old.password or new.locked is distinct from old.locked then new.epoch := old.epoch + 1; end if;
    return new;
end $$;
create trigger account_changed before update on account for each row execute function heng_account_changed();

-- What is asked before anybody is known, each function for one thing.
create function heng_sign_in(login text) returns table (name text, password text, epoch bigint) language sql stable security definer set search_path = public, pg_temp
    as $$ select a.name, a.password, a.epoch from account a where (a.name = login or a.phone = login) and a.locked is null and a.password is not null order by a.name = login desc limit 1 $$;

create function heng_account_of(login text) returns table (name text, called text) language sql stable security definer set search_path = public, pg_temp
    as $$ select a.name, a.called from account a where a.name = login or a.phone = login order by a.name = login desc limit 1 $$;

create function heng_anybody() returns boolean language sql stable security definer set search_path = public, pg_temp
    as $$ select exists (select 1 from account where password is not null) $$;

-- Somebody with all that is in force for him on a day: a row for each grant, own ones with for_whom null, those of principals with their account; one row where there is none.
create function heng_person(which text, today date) returns table (name text, called text, epoch bigint, for_whom text, for_called text, role text, place text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query
        select a.name, a.called, a.epoch, g.for_whom, g.for_called, g.role, g.place from account a
        left join lateral (
            select null::text as for_whom, null::text as for_called, r.role, r.place from account_role r where r.account = a.name
            union all
            select p.name, p.called, r.role, r.place from deputy d
                join account p on p.name = d.principal and p.locked is null
                join deputy_role dr on dr.deputy = d.id
                join account_role r on r.account = d.principal and r.role = dr.role and r.place = dr.place
                where d.deputy = a.name and d.ended is null and today between d.first_day and d.last_day
        ) g on true
        where a.name = which and a.locked is null
        order by g.for_whom nulls first, g.role, g.place;
end $$;

-- What an account may do, locked or not; one row of nulls where it may do nothing, none where it is not there.
create function heng_grants(which text) returns table (role text, place text) language sql stable security definer set search_path = public, pg_temp
    as $$ select r.role, r.place from account a left join account_role r on r.account = a.name where a.name = which $$;

create function heng_device(hash bytea) returns table (id bigint, account text, label text, issued timestamptz, revoked timestamptz)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select d.id, d.account, d.label, d.issued, d.revoked from device d where d.token_sha256 = hash and d.revoked is null $$;

-- On the way of every record: one question instead of three.
create function heng_device_person(hash bytea, today date) returns table (name text, called text, epoch bigint, for_whom text, for_called text, role text, place text)
    language plpgsql stable security definer set search_path = public, pg_temp as $$
begin
    return query select p.* from device d, heng_person(d.account, today) p where d.token_sha256 = hash and d.revoked is null;
end $$;

create function heng_open_link(hash bytea, moment timestamptz) returns table (name text, called text, phone text)
    language sql stable security definer set search_path = public, pg_temp
    as $$ select a.name, a.called, a.phone from first_login f join account a on a.name = f.account where f.token_sha256 = hash and f.ended is null and f.expires > moment and a.locked is null $$;

-- Whose password it is now; no row where the link opens nothing.
create function heng_take_link(hash bytea, moment timestamptz, fresh text) returns setof text
    language plpgsql security definer set search_path = public, pg_temp as $$
declare
    whose text;
begin
    update first_login f set ended = moment from account a where f.token_sha256 = hash and f.ended is null and f.expires > moment and a.name = f.account and a.locked is null returning f.account into whose;
    if whose is null then return; end if;
    update account a set password = fresh where a.name = whose;
    return next whose;
end $$;

-- What a leaf holds as a commitment, one value at a time: nobody reads this table at large.
create function heng_personal(at bigint, which text) returns setof text language sql stable security definer set search_path = public, pg_temp
    as $$ select value from ledger_secret where index = at and member = which $$;

-- Forgets what is older; never what is younger than 180 days.
create function heng_forget_audit(before timestamptz) returns bigint language plpgsql security definer set search_path = public, pg_temp as $$
declare
    forgotten bigint;
begin
    if before > now() - interval '180 days' then raise exception 'The audit trail is kept for 180 days at least, asked was to forget all before %', before; end if;
    delete from audit where at < before;
    get diagnostics forgotten = row_count;
    return forgotten;
end $$;

revoke execute on function heng_keeps, heng_may_grant, heng_grants_changed, heng_sign_in, heng_account_of, heng_anybody, heng_person, heng_grants, heng_device, heng_device_person, heng_open_link, heng_take_link,
    heng_personal, heng_forget_audit from public;

create policy account_seen on account for select using (name = heng_who() or heng_keeps(name));
create policy account_made on account for insert with check (cardinality(heng_scope()) > 0);
create policy account_changed on account for update using (name = heng_who() or heng_keeps(name));

create policy role_seen on account_role for select using (account = heng_who() or heng_keeps(account));
create policy role_given on account_role for insert with check (heng_may_grant(account) and ('*' = any(heng_scope()) or within && heng_scope()));
create policy role_taken on account_role for delete using (heng_keeps(account));

create policy device_own on device using (account = heng_who() or heng_keeps(account));

create policy link_kept on first_login using (heng_keeps(account));

create policy deputy_seen on deputy for select using (principal = heng_who() or deputy = heng_who() or heng_keeps(principal));
create policy deputy_named on deputy for insert with check (principal = heng_who());
create policy deputy_ended on deputy for update using (principal = heng_who() or heng_keeps(principal));

create policy deputy_role_seen on deputy_role for select using (exists (select 1 from deputy d where d.id = deputy_role.deputy));
create policy deputy_role_given on deputy_role for insert with check (exists (select 1 from deputy d where d.id = deputy_role.deputy and d.principal = heng_who())
    and exists (select 1 from account_role r where r.account = heng_who() and r.role = deputy_role.role and r.place = deputy_role.place));

create policy audit_noted on audit for insert with check (true);
create policy audit_seen on audit for select using (actor = heng_who() or for_whom = heng_who() or heng_keeps(actor));

create policy secret_kept on ledger_secret for insert with check (true);

do $$
declare
    one text;
begin
    foreach one in array array['account', 'account_role', 'device', 'first_login', 'deputy', 'deputy_role', 'audit', 'ledger_secret'] loop
        execute format('alter table %I enable row level security', one);
        execute format('alter table %I force row level security', one);
        execute format('create policy keeper on %I to current_user using (session_user <> current_user or current_setting(''heng.keeper'', true) = ''on'')', one);
    end loop;
end $$;
