-- The ledger. Indexes count from 0 without a gap: they come from ledger_state, not from a sequence.
create table ledger_state (
    one boolean primary key default true check (one),
    size bigint not null check (size >= 0),
    peaks bytea not null
);
insert into ledger_state values (true, 0, '');

create table ledger_leaf (
    index bigint primary key,
    id text not null unique,
    body text not null,
    hash bytea not null
);

-- What was submitted as one; its content decides whether it comes again or is another under the same name.
create table ledger_submission (
    instance text primary key,
    content bytea not null,
    first bigint not null,
    leaves int not null
);

-- Full subtrees of RFC 6962, which never change again.
create table ledger_node (
    level smallint not null,
    index bigint not null,
    hash bytea not null,
    primary key (level, index)
);

create table ledger_checkpoint (
    size bigint primary key,
    note text not null
);

-- What leaves hold only as commitments. A row may be erased; the proof stays.
create table ledger_secret (
    index bigint not null,
    member text not null,
    salt bytea not null,
    value text not null,
    primary key (index, member)
);
