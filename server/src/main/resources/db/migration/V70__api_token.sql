-- What a program shows instead of a password: the rights of its account, no more. Only its SHA-256 is kept.
create table api_token (
    id bigint generated always as identity primary key,
    account text not null references account on delete cascade,
    label text not null,
    token_sha256 bytea not null unique,
    issued timestamptz not null,
    revoked timestamptz
);

create function heng_api_account(hash bytea) returns setof text language sql stable security definer set search_path = public, pg_temp
    as $$ select t.account from api_token t where t.token_sha256 = hash and t.revoked is null $$;
revoke execute on function heng_api_account from public;

create policy token_own on api_token using (account = heng_who());
create policy keeper on api_token to current_user using (session_user <> current_user or current_setting('heng.keeper', true) = 'on');
alter table api_token enable row level security;
alter table api_token force row level security;
