-- Nothing in these tables dies, so there is nothing to clear away until transaction numbers run short, which PostgreSQL sees to by itself (200 million groups). Clearing after every fifth row more, and
-- counting after every tenth, took processor and disk from those who submit.
alter table ledger_leaf set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 1);
alter table ledger_secret set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 1);
alter table ledger_submission set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 1);
alter table ledger_node set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 1);
alter table ledger_checkpoint set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 1);
