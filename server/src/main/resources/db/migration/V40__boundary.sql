-- Lines drawn under the sites: the file as it came, with what it was imported under.
create table boundary (
    id bigint generated always as identity primary key,
    campaign text not null unique,
    source text not null,
    approval text not null,
    system text not null,
    file bytea not null,
    sha256 text not null,
    imported timestamptz not null
);
