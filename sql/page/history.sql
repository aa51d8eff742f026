-- The months and years of units, each with everything below it, as far as they are over: one row a unit and period with answers.
--
-- $1  timestamptz: the moment of publication.
-- $2  bigint[]: the units.
--
-- Months and years are those of the local days of whoever was visited. A unit is what was at and below it on the last day.
--
-- To run it alone:  prepare history(timestamptz, bigint[]) as <this text>;  execute history(now(), '{1,2,3}');

with own_month as materialized (
    select part.unit_id, date_trunc('month', part.day::timestamp)::date as month, sum(part.added) - sum(part.removed) as tally
    from survey.daily_parts as part
    where part.counted = 'answers'
    group by part.unit_id, date_trunc('month', part.day::timestamp)::date
    having sum(part.added) <> sum(part.removed)
),
own as materialized (
    select unit_id, 'month' as span, month as first_day, (month + interval '1 month')::date - 1 as last_day, tally
    from own_month
    union all
    select unit_id, 'year', year.first_day, (year.first_day + interval '1 year')::date - 1, sum(tally)
    from own_month
    cross join lateral (select date_trunc('year', month::timestamp)::date) as year (first_day)
    group by unit_id, year.first_day
),
-- What is over for everything below.
branch as materialized (
    select branch.root_id, branch.unit_id, branch.valid,
           min(($1::timestamptz at time zone unit.time_zone)::date) over (partition by branch.root_id) as today
    from survey.unit_branches as branch
    join survey.units as unit on unit.unit_id = branch.unit_id
    where branch.root_id = any ($2::bigint[])
)
select branch.root_id as unit_id,
       own.span,
       own.first_day,
       own.last_day,
       nps_responses(sum(own.tally)) as answers,
       nps(sum(own.tally)) as nps
from branch
join own using (unit_id)
where range_contains_elem(branch.valid, own.last_day) and own.last_day < branch.today
group by branch.root_id, own.span, own.first_day, own.last_day
order by own.span, own.first_day, branch.root_id
