-- Which photos the records of accepted visits name. What is in the ledger is the truth; this says what is awaited and what was found.
create table photo_named (
    campaign text not null,
    instance text not null,
    name text not null,
    record text not null,
    position int not null,
    root text not null,       -- the first visit of a chain of edits
    sha256 bytea,             -- as the visit states it
    examined boolean not null default false,
    primary key (campaign, record, name)
);
create index on photo_named (campaign, instance, name);
create index on photo_named (campaign, instance) where not examined;

-- What has arrived under a name, with or without its visit.
create table photo_file (
    campaign text not null,
    instance text not null,
    name text not null,
    account text not null,
    sha256 bytea not null,
    bytes bigint not null,
    type text not null,
    arrived timestamptz not null,
    claimed boolean not null default false, -- whether a visit names it
    primary key (campaign, instance, name)
);
create index on photo_file (account) where not claimed;
create index on photo_file (sha256);

-- What was found in an original; dhash is null where it is too plain to be compared.
create table medium (
    sha256 bytea primary key,
    width int,
    height int,
    taken timestamp,
    latitude numeric,
    longitude numeric,
    device text,
    dhash bigint,
    copied boolean not null,
    problem text
);

create table photo_flag (
    campaign text not null,
    record text not null,
    name text not null,
    number int not null,
    code text not null,
    texts text[] not null,
    primary key (campaign, record, name, number)
);

-- Which visit replaced which; written before the records of the edit are appended.
create table visit_edit (
    campaign text not null,
    instance text not null,
    by text not null,
    root text not null,
    primary key (campaign, instance)
);
create index on visit_edit (campaign, by);
