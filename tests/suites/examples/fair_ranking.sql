-- DerSimonian and Laird's estimate of how far the sites truly differ, by the book.
with sites as (
    select
        case unit.kind when 'ward' then unit.parent_id else unit.unit_id end as site_id,
        count(*)::numeric as n,
        avg((answer.score >= 9)::int - (answer.score <= 6)::int) as y
    from survey.answers as answer
    join survey.units as unit using (unit_id)
    where answer.answered_at >= '2025-12-07 00:00+02' and answer.answered_at < '2026-01-04 00:00+02'
    group by site_id
),
pooled as (
    select avg(worth) as mean, avg(worth * worth) - avg(worth) ^ 2 as variance
    from (
        select (score >= 9)::int - (score <= 6)::int as worth
        from survey.answers
        where answered_at >= '2025-12-07 00:00+02' and answered_at < '2026-01-04 00:00+02'
    ) as answers
),
spread as (
    select greatest(0,
        (sum((y - mean) ^ 2 * n / variance) - (count(*) - 1))
        / (sum(n / variance) - sum((n / variance) ^ 2) / sum(n / variance))) as between_sites
    from sites, pooled
),
fair as (
    select site_id, n, y, mean + between_sites / (between_sites + variance / n) * (y - mean) as estimate
    from sites, pooled, spread
)
select
    rank() over (order by estimate desc) as rank,
    rank() over (order by y desc) as raw_rank,
    name,
    n as answers,
    round(100 * y, 1) as nps,
    round(100 * estimate, 1) as fair_nps
from fair
join survey.units on unit_id = site_id
order by rank
limit 20
