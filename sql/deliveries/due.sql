-- Whose mail of which week is still to be made: one row a subscription.
--
-- $1  date: the Monday of one week, whatever the hour; null takes each week whose digest is due, from six in the morning of the
--     Monday after it by the unit's own clock.
-- $2  integer: how many weeks before the last one are caught up with, for those who were subscribed when the digest was due.
-- $3  text[]: codes of units, each with a mail of its own then; null takes all.
--
-- One mail about all units of its reader is due when it is for the last of them, and counts for each. What is queued and was not
-- made is still to be made, of whatever week, as what it was queued as, whatever the reader wishes by now. If nothing is left to tell in
-- it, since its units were not open in that week, as is known by now, it can't be: doomed is its number then.

with chosen as (
    select unit_id, time_zone, $1::date as monday from survey.units where $1 is not null
    union
    select unit_id, time_zone, nps_week(now(), time_zone) - 7 * weeks_ago
    from survey.units cross join generate_series(1, $2::integer + 2) as past (weeks_ago)
    where $1 is null
    union
    select unit_id, time_zone, monday
    from survey.units cross join (select distinct monday from survey.deliveries where state in ('pending', 'retry') and message is null) as queued
    where $1 is null
),
candidate as (
    select chosen.monday, unit.code, subscription.unit_id, subscription.subscription_id, subscription.person_id, person.combined,
           subscription.since, (chosen.monday + 7 + time '06:00') at time zone chosen.time_zone as due,
           unit.active && daterange(chosen.monday, chosen.monday + 7) as is_open
    from chosen
    join survey.units as unit using (unit_id)
    join survey.subscriptions as subscription using (unit_id)
    join survey.people as person using (person_id)
    where subscription.active and subscription.report = 'weekly' and ($3::text[] is null or unit.code = any ($3))
),
-- Asked one by one, so that the index serves however little the planner knows of a ledger that has just grown.
noted as (
    select candidate.*, alone.state as alone, alone.delivery_id as alone_id, together.state as together, together.delivery_id as together_id
    from candidate
    left join lateral (
        select case when state in ('pending', 'retry') and message is null then 'queued' else 'made' end as state, delivery_id
        from survey.deliveries
        where report = 'weekly' and monday = candidate.monday and person_id = candidate.person_id and coalesce(unit_id, 0) = candidate.unit_id
        offset 0
    ) as alone on true
    left join lateral (
        select case when state in ('pending', 'retry') and message is null then 'queued' else 'made' end as state, delivery_id
        from survey.deliveries
        where report = 'weekly' and monday = candidate.monday and person_id = candidate.person_id and coalesce(unit_id, 0) = 0
        offset 0
    ) as together on true
),
asked as (
    select *
    from noted
    where 'queued' in (alone, together)
        or is_open and (
            $1 is not null
            or due > now() - interval '7 days'
            or due > now() - interval '7 days' * ($2::integer + 1) and since <= due
        )
),
lacking as (
    select asked.*, max(due) filter (where alone is null) over mail as all_due,
           alone is null
               and (together is not null or combined and $3 is null and count(*) filter (where alone is null) over mail > 1) as is_combined
    from asked
    where is_open
        and (alone = 'queued' or alone is null and together is distinct from 'made')
        -- One about all units can't be made of some.
        and ($3 is null or alone is not null or together is null)
    window mail as (partition by monday, person_id)
)
select monday, code, subscription_id, person_id, is_combined, null::bigint as doomed
from lacking
where $1 is not null or now() >= case when is_combined then all_due else due end
union all
select monday, code, subscription_id, person_id, false, alone_id
from asked
where alone = 'queued' and not is_open
union all
select monday, min(code), min(subscription_id), person_id, true, together_id
from asked
where together = 'queued' and $3 is null
group by monday, person_id, together_id
having not coalesce(bool_or(is_open and alone is null), false)
order by monday, code, subscription_id
