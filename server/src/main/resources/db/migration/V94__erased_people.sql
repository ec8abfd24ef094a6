-- API tokens are seen by their owner alone; who erases the person ends them all the same.
create function heng_erase_tokens(which text) returns void language sql volatile security definer set search_path = public, pg_temp
    as $$ update api_token set label = '', revoked = coalesce(revoked, now()) where account = which and heng_keeps(which) $$;
revoke execute on function heng_erase_tokens from public;
