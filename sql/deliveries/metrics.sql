-- What is told to Prometheus: how the mails of the last complete week are, and what is unfinished of all weeks.

with last_complete as (
    select coalesce(max(nps_week(now(), time_zone)), nps_week(now(), 'UTC')) - 7 as monday from survey.units
), week as (
    select state, count(*) as mails from survey.deliveries join last_complete using (monday) group by state
), ledger as (
    select count(*) filter (where state in ('pending', 'claimed', 'sending', 'retry')) as waiting,
           min(queued_at) filter (where state in ('pending', 'claimed', 'sending', 'retry')) as oldest_waiting,
           min(coalesce(leased_until, retry_at, changed_at)) filter (where state in ('pending', 'retry') or leased_until <= now()) as next_attempt,
           max(changed_at) filter (where state = 'sent') as last_sent
    from survey.deliveries
), held as (
    select count(*) filter (where state = 'uncertain') as uncertain, count(*) filter (where state = 'failed') as failed
    from survey.held_deliveries
)
select coalesce((select jsonb_object_agg(state, mails) from week), '{}') as week, ledger.*, held.*
from ledger
cross join held;
