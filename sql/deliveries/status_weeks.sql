-- How far the mails of each week are: of the week asked for ($1, its Monday), or of all that have something unfinished and the last
-- complete one, which is there even when nothing was done for it.

with held as (
    select monday, count(*) as mails, min(changed_at) as since from survey.held_deliveries group by monday
), last_complete as (
    select coalesce(max(nps_week(now(), time_zone)), nps_week(now(), 'UTC')) - 7 as monday from survey.units
), asked as materialized (
    -- Each by an index of its own: there are years of mails that were sent.
    select $1::date as monday where $1 is not null
    union
    select monday from last_complete where $1 is null
    union
    select monday from held where $1 is null
    union
    select monday from survey.deliveries where state in ('pending', 'retry') and $1 is null
    union
    select monday from survey.deliveries where state in ('claimed', 'sending') and $1 is null
), mail as materialized (
    select delivery.*
    from asked
    cross join lateral (
        select monday, state, reason, changed_at, retry_at, leased_until from survey.deliveries where monday = asked.monday offset 0
    ) as delivery
), suppressed as (
    select monday, jsonb_object_agg(reason, mails) as reasons
    from (select monday, reason, count(*) as mails from mail where state = 'suppressed' group by monday, reason) as reason
    group by monday
), week as (
    select monday,
           count(*) filter (where state = 'sent') as sent,
           count(*) filter (where state = 'pending') as pending,
           count(*) filter (where state = 'claimed') as claimed,
           count(*) filter (where state = 'sending') as sending,
           count(*) filter (where state = 'retry') as retry,
           count(*) filter (where state = 'uncertain') as uncertain,
           count(*) filter (where state = 'failed') as failed,
           min(coalesce(leased_until, retry_at, changed_at)) filter (where state in ('pending', 'retry') or leased_until <= now()) as next_attempt_at,
           min(changed_at) filter (where state in ('pending', 'claimed', 'sending', 'retry')) as waiting_since
    from mail
    group by monday
)
select monday,
       coalesce(sent, 0) as sent,
       coalesce(pending, 0) as pending,
       coalesce(claimed, 0) as claimed,
       coalesce(sending, 0) as sending,
       coalesce(retry, 0) as retry,
       coalesce(uncertain, 0) as uncertain,
       coalesce(failed, 0) as failed,
       coalesce(held.mails, 0) as held,
       coalesce(reasons, '{}') as suppressed,
       next_attempt_at,
       coalesce(next_attempt_at <= now(), false) as is_due,
       least(waiting_since, held.since) as unfinished_since
from asked
left join week using (monday)
left join held using (monday)
left join suppressed using (monday)
where $1::date is null or week.monday is not null or monday = (select monday from last_complete)
order by monday desc;
