-- A campaign that was made in the site has its files in the data folder, one folder for each revision; null: its file lies elsewhere.
alter table campaign add column revision int;
-- SHA-256 over the names and hashes of the files of the current revision.
alter table campaign add column definition text;

-- What became of a file of sites, bodies, duties or inspectors, so that its refused rows can be fetched, mended and sent again.
create table campaign_import (
    number bigint generated always as identity primary key,
    campaign text not null references campaign,
    setup_table text not null,
    file text not null,
    arrived timestamptz not null,
    whole boolean not null,
    added int not null,
    changed int not null,
    removed int not null,
    total int not null,
    refused int not null,
    hindrance text not null,
    hindrance_about text not null,
    refused_rows bytea
);
create index campaign_import_by_campaign on campaign_import (campaign, number);

create table campaign_import_refusal (
    import bigint not null references campaign_import on delete cascade,
    number int not null,
    zh text not null,
    en text not null,
    primary key (import, number)
);
