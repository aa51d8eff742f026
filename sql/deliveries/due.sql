-- Whose mail of which week is still to be made: one row a subscription.
--
-- $1  date: the Monday of one week, whatever the hour; null takes each week whose digest is due, from six in the morning of the
--     Monday after it by the unit's own clock.
-- $2  integer: how many weeks before the last one are caught up with, for those who were subscribed when the digest was due.
-- $3  text[]: codes of units, each with a mail of its own then; null takes all.
--
-- One mail about all units of its reader is due when it is for the last of them, and counts for each. What is queued and was not
-- made is still to be made, as what it was queued as, whatever the reader wishes by now.

with candidate as (
    select chosen.monday, unit.code, subscription.unit_id, subscription.subscription_id, subscription.person_id, person.combined,
           subscription.since, (chosen.monday + 7 + time '06:00') at time zone unit.time_zone as due
    from survey.units as unit
    join survey.subscriptions as subscription using (unit_id)
    join survey.people as person using (person_id)
    cross join lateral (
        select $1::date as monday where $1 is not null
        union all
        select nps_week(now(), unit.time_zone) - 7 * weeks_ago from generate_series(1, $2::integer + 2) as past (weeks_ago) where $1 is null
    ) as chosen
    where subscription.active and subscription.report = 'weekly'
        and ($3::text[] is null or unit.code = any ($3))
        and unit.active && daterange(chosen.monday, chosen.monday + 7)
),
-- Asked one by one, so that the index serves however little the planner knows of a ledger that has just grown.
noted as (
    select candidate.*,
           (
               select case when state in ('pending', 'retry') and message is null then 'queued' else 'made' end
               from survey.deliveries
               where report = 'weekly' and monday = candidate.monday and person_id = candidate.person_id and coalesce(unit_id, 0) = candidate.unit_id
           ) as alone,
           (
               select case when state in ('pending', 'retry') and message is null then 'queued' else 'made' end
               from survey.deliveries
               where report = 'weekly' and monday = candidate.monday and person_id = candidate.person_id and coalesce(unit_id, 0) = 0
           ) as together
    from candidate
    where $1 is not null
        or due > now() - interval '7 days'
        or due > now() - interval '7 days' * ($2::integer + 1) and since <= due
),
lacking as (
    select noted.*, max(due) over mail as all_due,
           together is not null or combined and $3 is null and alone is null and count(*) filter (where alone is null) over mail > 1 as is_combined
    from noted
    where alone is distinct from 'made' and together is distinct from 'made'
    window mail as (partition by monday, person_id)
)
select monday, code, subscription_id, is_combined
from lacking
where $1 is not null or now() >= case when is_combined then all_due else due end
order by monday, code, subscription_id
