-- The seven whole local days before a moment, of units, each with everything below it, against the seven days before those: one
-- row a unit with answers in either.
--
-- $1  timestamptz: the moment.
-- $2  text[]: codes of the units; null takes all.
--
-- Each unit's answers are of seven days by its own clock; a unit is what was at and below it on the last of them.
--
-- To run it alone:  prepare seven_days(timestamptz, text[]) as <this text>;  execute seven_days(now(), null);

with member as materialized (
    select branch.root_id, branch.unit_id, today.day as today
    from survey.units as root
    join survey.unit_branches as branch on branch.root_id = root.unit_id
    join survey.units as unit on unit.unit_id = branch.unit_id
    cross join lateral (select ($1::timestamptz at time zone unit.time_zone)::date) as today (day)
    where ($2::text[] is null or root.code = any ($2)) and range_contains_elem(branch.valid, today.day - 1)
),
-- Days have their bounds twice: the wider ones, the same for all, let an index be used.
own as materialized (
    select its.unit_id,
           sum(part.added) filter (where part.day >= its.today - 7) - sum(part.removed) filter (where part.day >= its.today - 7) as tally,
           sum(part.added) filter (where part.day < its.today - 7) - sum(part.removed) filter (where part.day < its.today - 7) as tally_before
    from (select distinct unit_id, today from member) as its
    join survey.daily_parts as part
        on part.counted = 'answers' and part.unit_id = its.unit_id and part.day >= its.today - 14 and part.day < its.today
    where part.day >= ($1::timestamptz at time zone 'UTC')::date - 15 and part.day < ($1 at time zone 'UTC')::date + 2
    group by its.unit_id
),
told as (
    select member.root_id, sum(own.tally) as tally, sum(own.tally_before) as tally_before
    from member
    join own using (unit_id)
    group by member.root_id
)
select told.root_id as unit_id,
       today.day - 7 as first_day,
       today.day - 1 as last_day,
       coalesce(figures.responses, 0) as responses,
       figures.nps,
       figures.lower,
       figures.upper,
       coalesce(nps_responses(told.tally_before), 0) as previous_responses,
       change.delta as change,
       change.is_real as change_is_real
from told
join survey.units as unit on unit.unit_id = told.root_id
cross join lateral (select ($1::timestamptz at time zone unit.time_zone)::date) as today (day)
cross join lateral nps_summary(told.tally) as figures
cross join lateral survey.compare(told.tally, told.tally_before) as change
order by told.root_id
