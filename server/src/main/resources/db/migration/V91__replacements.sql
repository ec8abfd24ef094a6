-- Which leaf names another one: a record is corrected or taken back once at most. A leaf with an escaped NUL, which jsonb does not take, is found by the scoreboard alone.
create index ledger_leaf_replaces on ledger_leaf ((coalesce(body::jsonb #>> '{body,supersedes}', body::jsonb #>> '{body,record}')))
    where (body like '%"supersedes":%' or body like '%"kind":"retraction"%') and body not like '%\\u0000%';
