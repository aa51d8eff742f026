with answers as (
    select unit.service_line, answer.score
    from survey.answers as answer
    join survey.units as unit using (unit_id)
    where answer.answered_at >= '2025-12-07 00:00+02' and answer.answered_at < '2026-01-04 00:00+02'
),
lines as (
    select service_line, score from answers
    union all
    select 'all', score from answers
)
select
    service_line,
    count(*) as responses,
    count(*) filter (where score <= 6) as detractors,
    count(*) filter (where score in (7, 8)) as passives,
    count(*) filter (where score >= 9) as promoters,
    round(100 * avg((score >= 9)::int), 1) as promoter_percent,
    round(avg(score), 2) as mean,
    round(100 * avg((score >= 9)::int - (score <= 6)::int), 1) as nps
from lines
group by service_line
order by responses desc
