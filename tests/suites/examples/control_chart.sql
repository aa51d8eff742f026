-- Three standard errors of the mix so far, with three imaginary answers, around the NPS so far.
with answers as (
    select
        to_date(to_char(answered_at at time zone 'Europe/Helsinki', 'IYYY-IW'), 'IYYY-IW') as monday,
        (score >= 9)::int - (score <= 6)::int as worth
    from survey.answers
    join survey.units using (unit_id)
    where code = 'laakarikeskus-tampere-koskikeskus'
),
weeks as (
    select monday, count(*) as n, avg(worth) as y from answers group by monday
),
baselines as (
    select
        week.monday,
        avg(worth) as centre,
        (sum(worth * worth) + 1.5) / (count(*) + 3) - (sum(worth)::numeric / (count(*) + 3)) ^ 2 as variance
    from weeks as week
    join answers on answers.monday <= week.monday
    group by week.monday
)
select
    monday,
    n as answers,
    round(100 * y, 1) as nps,
    round(100 * centre, 1) as centre,
    round(100 * greatest(-1, centre - 3 * sqrt(variance / n)), 1) as lower,
    round(100 * least(1, centre + 3 * sqrt(variance / n)), 1) as upper
from weeks
join baselines using (monday)
order by monday desc
limit 26
