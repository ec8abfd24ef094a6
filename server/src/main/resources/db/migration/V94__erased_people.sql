-- An account whose person is erased is never anybody's again.
alter table account add column erased timestamptz check (erased is null or called = '' and phone is null and password is null);
-- API tokens are seen by their owner alone; who erases the person ends them all the same.
create function heng_erase_tokens(which text) returns void language sql volatile security definer set search_path = public, pg_temp
    as $$ update api_token set label = '', revoked = coalesce(revoked, now()) where account = which and heng_keeps(which) $$;
revoke execute on function heng_erase_tokens from public;
-- What was typed as the label of a device or a token may name somebody: the audit trail notes their numbers from now on.
set local heng.keeper = on;
update audit set about = split_part(about, ' ', 1) where what = 'device-issued';
update audit set about = '' where what = 'api-token-issued';
reset heng.keeper;
