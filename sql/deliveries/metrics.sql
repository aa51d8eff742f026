-- What is told to Prometheus: how the mails of the last complete week are, and what is unfinished of all weeks.

with last_complete as (
    select coalesce(max(nps_week(now(), time_zone)), nps_week(now(), 'UTC')) - 7 as monday from survey.units
), week as (
    select state, count(*) as mails from survey.deliveries where monday = (select monday from last_complete) group by state
), waiting as (
    -- Each by an index of its own: there are years of mails that were sent.
    select queued_at, coalesce(retry_at, changed_at) as next_attempt from survey.deliveries where state in ('pending', 'retry')
    union all
    select queued_at, case when leased_until <= now() then leased_until end from survey.deliveries where state in ('claimed', 'sending')
), held as (
    select count(*) filter (where state = 'uncertain') as uncertain, count(*) filter (where state = 'failed') as failed
    from survey.held_deliveries
)
select coalesce((select jsonb_object_agg(state, mails) from week), '{}') as week,
       (select count(*) from waiting) as waiting,
       (select min(queued_at) from waiting) as oldest_waiting,
       (select min(next_attempt) from waiting) as next_attempt,
       coalesce(
           (
               select max(changed_at) from survey.deliveries
               where state = 'sent' and monday >= (select monday from last_complete) - 28
           ),
           -- A rare one asks the whole ledger.
           (select max(changed_at) from survey.deliveries where state = 'sent')
       ) as last_sent,
       held.*
from held
