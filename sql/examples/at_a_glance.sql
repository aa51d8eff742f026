-- Everything about each line of service and all of them together over the last four weeks.
-- One tally answers it all: call nps_summary in FROM, where it runs once. Its limits are of level 0.95 unless you ask for another.
with latest as (
    -- In daily use: select now() as moment
    select max(answered_at) as moment from survey.answers
),
lines as (
    select
        case when grouping(unit.service_line) = 1 then 'all' else unit.service_line end as service_line,
        nps_tally(answer.score) as tally
    from latest
    cross join survey.units as unit
    cross join nps_trailing(latest.moment, 28, unit.time_zone) as days
    join survey.answers as answer
        on answer.unit_id = unit.unit_id
        and answer.answered_at >= lower(days)
        and answer.answered_at < upper(days)
    group by rollup (unit.service_line)
)
select
    lines.service_line,
    summary.responses,
    summary.detractors,
    summary.passives,
    summary.promoters,
    round(100 * summary.promoter_share::numeric, 1) as promoter_percent,
    round(summary.mean::numeric, 2) as mean,
    round(summary.nps::numeric, 1) as nps,
    round(summary.lower::numeric, 1) as lower,
    round(summary.upper::numeric, 1) as upper,
    round(summary.margin::numeric, 1) as margin
from lines
cross join nps_summary(tally) as summary
order by summary.responses desc, lines.service_line;
