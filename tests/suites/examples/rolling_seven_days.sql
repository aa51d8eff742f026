select
    day::date as day,
    count(*) as answers,
    round(100 * avg((answer.score >= 9)::int - (answer.score <= 6)::int), 1) as nps
from generate_series(timestamp '2026-01-04', '2025-12-08', '-1 day') as day
join survey.answers as answer
    on answer.answered_at >= (day - interval '6 days') at time zone 'Europe/Helsinki'
    and answer.answered_at < (day + interval '1 day') at time zone 'Europe/Helsinki'
group by day
order by day desc
