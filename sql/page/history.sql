-- The months and years of units, each with everything below it, as far as they are over: one row a unit and period with answers.
--
-- $1  timestamptz: the moment of publication.
-- $2  bigint[]: the units.
--
-- Months and years are those of the local days of whoever was visited. A unit is what was at and below it on the last day.
--
-- To run it alone:  prepare history(timestamptz, bigint[]) as <this text>;  execute history(now(), '{1,2,3}');

-- Each unit's own months are added up once, and years of them; from here on only tallies are.
with own_month as materialized (
    select part.unit_id,
           (date_trunc('month', part.day::timestamp) + interval '1 month')::date - 1 as last_day,
           sum(part.added) - sum(part.removed) as tally
    from survey.daily_parts as part
    where part.counted = 'answers'
    group by part.unit_id, date_trunc('month', part.day::timestamp)
    having sum(part.added) <> sum(part.removed)
),
own_year as (
    select unit_id,
           (date_trunc('year', last_day::timestamp) + interval '1 year')::date - 1 as last_day,
           sum(tally) as tally
    from own_month
    group by unit_id, date_trunc('year', last_day::timestamp)
),
-- What is over for everything below.
branch as materialized (
    select branch.root_id, branch.unit_id, branch.valid,
           min(($1::timestamptz at time zone unit.time_zone)::date) over (partition by branch.root_id) as today
    from survey.unit_branches as branch
    join survey.units as unit on unit.unit_id = branch.unit_id
    where branch.root_id = any ($2::bigint[])
),
-- Months and years apart, and told by their last days alone: by more columns a planner expects so many groups that it would sort
-- the rows rather than hash them.
told as (
    select branch.root_id as unit_id, 'month' as span, own_month.last_day, sum(own_month.tally) as tally
    from branch
    join own_month using (unit_id)
    where range_contains_elem(branch.valid, own_month.last_day) and own_month.last_day < branch.today
    group by branch.root_id, own_month.last_day
    union all
    select branch.root_id, 'year', own_year.last_day, sum(own_year.tally)
    from branch
    join own_year using (unit_id)
    where range_contains_elem(branch.valid, own_year.last_day) and own_year.last_day < branch.today
    group by branch.root_id, own_year.last_day
)
select unit_id,
       span,
       date_trunc(span, last_day::timestamp)::date as first_day,
       last_day,
       nps_responses(tally) as answers,
       nps(tally) as nps
from told
order by span, first_day, unit_id
