-- Limits: the difference of two samples with three imaginary answers each, and 1.96 standard errors to either side.
with counted as (
    select
        unit.service_line,
        answer.answered_at >= '2025-06-01' as is_this_year,
        count(*)::numeric as n,
        count(*) filter (where answer.score >= 9)::numeric as q,
        count(*) filter (where answer.score <= 6)::numeric as d
    from survey.answers as answer
    join survey.units as unit using (unit_id)
    where to_char(answer.answered_at at time zone 'Europe/Helsinki', 'IYYY-"W"IW') in ('2025-W01', '2026-W01')
    group by unit.service_line, is_this_year
),
moments as (
    select
        *,
        100 * (q - d) / n as nps,
        100 * (q - d) / (n + 3) as adjusted_nps,
        10000 * ((q + d + 1.5) / (n + 3) - ((q - d) / (n + 3)) ^ 2) / (n + 3) as adjusted_variance
    from counted
),
compared as (
    select
        service_line,
        old.n as answers_before,
        new.n as answers,
        old.nps as nps_before,
        new.nps,
        new.adjusted_nps - old.adjusted_nps as adjusted_change,
        1.959963984540054 * sqrt(new.adjusted_variance + old.adjusted_variance) as reach
    from moments as old
    join moments as new using (service_line)
    where new.is_this_year and not old.is_this_year
)
select
    service_line,
    answers_before,
    answers,
    round(nps_before, 1) as nps_before,
    round(nps, 1) as nps,
    round(nps - nps_before, 1) as change,
    round(adjusted_change - reach, 1) as lower,
    round(adjusted_change + reach, 1) as upper
from compared
order by service_line
