-- Each line of service in a week and in the same week a year before, with the change and its limits.
-- 52 weeks back the weekdays match, but feasts that move, such as Easter, do not: compare longer periods around them.
with latest as (
    -- In daily use, for the last complete week: select now() - interval '7 days' as moment
    select max(answered_at) as moment from survey.answers
),
weeks as (
    select unit.service_line, week.years_ago, nps_tally(answer.score) as tally
    from latest
    cross join survey.units as unit
    cross join (values (0), (1)) as week (years_ago)
    cross join nps_week(latest.moment, unit.time_zone) as monday
    cross join nps_week_range(monday - 52 * 7 * week.years_ago, unit.time_zone) as days
    join survey.answers as answer
        on answer.unit_id = unit.unit_id
        and answer.answered_at >= lower(days)
        and answer.answered_at < upper(days)
    group by unit.service_line, week.years_ago
),
lines as (
    select
        service_line,
        sum(tally) filter (where years_ago = 0) as this_year,
        sum(tally) filter (where years_ago = 1) as last_year
    from weeks
    group by service_line
)
select
    service_line,
    nps_responses(last_year) as answers_before,
    nps_responses(this_year) as answers,
    round(nps(last_year)::numeric, 1) as nps_before,
    round(nps(this_year)::numeric, 1) as nps,
    round(change.delta::numeric, 1) as change,
    round(change.lower::numeric, 1) as lower,
    round(change.upper::numeric, 1) as upper,
    change.significant
from lines
cross join nps_change(this_year, last_year) as change
order by service_line;
