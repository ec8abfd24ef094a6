create table campaign (
    id text primary key,
    file text not null,
    inputs text not null,
    imported boolean not null default false
);

create table account (
    name text primary key,
    password text not null,
    created timestamptz not null
);

-- place '*' is everywhere.
create table account_role (
    account text not null references account on delete cascade,
    role text not null,
    place text not null,
    primary key (account, role, place)
);

create table device (
    id bigint generated always as identity primary key,
    account text not null references account on delete cascade,
    label text not null,
    token_sha256 bytea not null unique,
    issued timestamptz not null,
    revoked timestamptz
);
