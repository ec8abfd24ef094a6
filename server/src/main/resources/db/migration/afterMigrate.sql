-- What the role that the server works as may do, told anew after every migration. Owner and role are two: see docs/operations.md.
grant usage on schema public to "${app}";
grant select, insert, update, delete on all tables in schema public to "${app}";
grant usage, select on all sequences in schema public to "${app}";
grant execute on all functions in schema public to "${app}";

-- The ledger grows and is never changed.
revoke update, delete on ledger_leaf, ledger_node, ledger_checkpoint, ledger_submission from "${app}";
revoke insert, delete on ledger_state from "${app}";
revoke select, update, delete on ledger_secret from "${app}";
-- So does the audit trail.
revoke update, delete on audit from "${app}";
-- What was erased stays erased.
revoke update, delete on photo_erasure from "${app}";
grant update (done) on photo_erasure to "${app}";
-- Accounts are locked, devices and links revoked; none goes away.
revoke delete on account, device, first_login, deputy, deputy_role, api_token from "${app}";
revoke update on account_role, deputy_role from "${app}";
revoke all on flyway_schema_history from "${app}";
