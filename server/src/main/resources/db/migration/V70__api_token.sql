-- What a program shows instead of a password: the rights of its account, no more. Only its SHA-256 is kept.
create table api_token (
    id bigint generated always as identity primary key,
    account text not null references account on delete cascade,
    label text not null,
    token_sha256 bytea not null unique,
    issued timestamptz not null,
    revoked timestamptz
);
