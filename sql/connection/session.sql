-- What a session begins with. $1 and $3 are the configuration's timeouts; the usual ones, $2 and $4, hold where neither that nor
-- somebody else has set one for this user, this database or this connection. $5: whether it only reads.
with timeouts (name, configured, usual) as (
    values ('statement_timeout', $1::text, $2::text), ('lock_timeout', $3::text, $4::text)
),
wanted (name, value) as (
    select name, coalesce(configured, usual)
    from timeouts
    join pg_settings using (name)
    where configured is not null or source not in ('client', 'global', 'database', 'user', 'database user')
    union all
    values ('TimeZone', 'UTC'), ('default_transaction_read_only', case when $5 then 'on' else 'off' end)
    union all
    -- What is committed outlives the server's fall: a mail of which it forgets that it was begun would be sent twice.
    select 'synchronous_commit', 'on' where not $5 and current_setting('synchronous_commit') = 'off'
)
select set_config(name, value, false) from wanted
