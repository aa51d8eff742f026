-- The seven whole local days before a moment, of units, each with everything below it: one row a unit.
--
-- $1  timestamptz: the moment of publication.
-- $2  bigint[]: the units.
--
-- Each unit's answers are of seven days by its own clock; a unit is what was at and below it on the last of them. fewest is the
-- smallest number of answers in any of the last seven such periods, each a day before the other: where they go up and down
-- around the number from which figures are told, their coming and going would tell too much.
--
-- To run it alone:  prepare seven_days(timestamptz, bigint[]) as <this text>;  execute seven_days(now(), '{1,2,3}');

with member as materialized (
    select branch.root_id, branch.unit_id, today.day as today
    from survey.unit_branches as branch
    join survey.units as unit on unit.unit_id = branch.unit_id
    cross join lateral (select ($1::timestamptz at time zone unit.time_zone)::date) as today (day)
    where branch.root_id = any ($2::bigint[]) and range_contains_elem(branch.valid, today.day - 1)
),
-- Each unit's own days are added up once. Days have their bounds twice: the wider ones, the same for all, let an index be used.
own as materialized (
    select its.unit_id, back.days, sum(part.added) - sum(part.removed) as tally
    from (select distinct unit_id, today from member) as its
    join survey.daily_parts as part on part.counted = 'answers' and part.unit_id = its.unit_id
    join generate_series(0, 6) as back (days)
        on part.day >= its.today - 7 - back.days and part.day < its.today - back.days
    where part.day >= ($1::timestamptz at time zone 'UTC')::date - 15 and part.day < ($1 at time zone 'UTC')::date + 2
    group by its.unit_id, back.days
),
period as (
    select member.root_id, own.days, sum(own.tally) as tally
    from member
    join own using (unit_id)
    group by member.root_id, own.days
)
select root_id as unit_id,
       nps_responses(sum(tally) filter (where days = 0)) as answers,
       nps(sum(tally) filter (where days = 0)) as nps,
       case count(*) when 7 then min(nps_responses(tally)) else 0 end as fewest
from period
group by root_id
