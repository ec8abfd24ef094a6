-- What is asked before a photo that no visit has named goes: which have waited, and whether anybody else has or names the same bytes.
create index on photo_file (arrived) where not claimed;
create index on photo_named (sha256) where sha256 is not null;
