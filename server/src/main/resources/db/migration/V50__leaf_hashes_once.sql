-- The nodes of level 0 are the hashes of the leaves, which stand in ledger_leaf: kept once, each record costs a row less.
delete from ledger_node where level = 0;
alter table ledger_node add constraint ledger_node_above_leaves check (level > 0);
