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
lacking as (
    select candidate.*, max(due) over mail as all_due,
           together.delivery_id is not null
               or combined and $3 is null and alone.delivery_id is null and count(*) filter (where alone.delivery_id is null) over mail > 1
               as is_combined
    from candidate
    left join survey.deliveries as alone
        on (alone.report, alone.monday, alone.person_id, alone.unit_id) = ('weekly', candidate.monday, candidate.person_id, candidate.unit_id)
            and alone.state in ('pending', 'retry') and alone.message is null
    left join survey.deliveries as together
        on (together.report, together.monday, together.person_id) = ('weekly', candidate.monday, candidate.person_id)
            and together.unit_id is null and together.state in ('pending', 'retry') and together.message is null
    where (
            $1 is not null
            or due > now() - interval '7 days'
            or due > now() - interval '7 days' * ($2::integer + 1) and since <= due
        )
        and not exists (
            select from survey.deliveries as delivery
            where delivery.report = 'weekly'
                and delivery.monday = candidate.monday
                and delivery.person_id = candidate.person_id
                and (delivery.unit_id is null or delivery.unit_id = candidate.unit_id)
                and (delivery.state not in ('pending', 'retry') or delivery.message is not null)
        )
    window mail as (partition by candidate.monday, candidate.person_id)
)
select monday, code, subscription_id, is_combined
from lacking
where $1 is not null or now() >= case when is_combined then all_due else due end
order by monday, code, subscription_id
