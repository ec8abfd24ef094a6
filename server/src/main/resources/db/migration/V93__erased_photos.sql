-- Photos that are to be gone, by their bytes. Written before anything else is done, so that the next start ends what a crash has interrupted; it stays, so that the same bytes are never kept again.
create table photo_erasure (
    sha256 bytea primary key,
    reason text not null,       -- stands in the ledger
    account text not null,      -- who asked for it
    asked timestamptz not null,
    done timestamptz            -- null while something of it is left to be done
);
