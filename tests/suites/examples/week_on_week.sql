-- Ordered by the z of two samples with three imaginary answers each, which is the order of p where z has the sign of the change.
-- What is significant comes first: in the demo's last week, as far down as the largest z goes.
with counted as (
    select
        case unit.kind when 'ward' then unit.parent_id else unit.unit_id end as site_id,
        answer.answered_at >= '2025-12-29 00:00+02' as is_this_week,
        count(*)::numeric as n,
        count(*) filter (where answer.score >= 9)::numeric as q,
        count(*) filter (where answer.score <= 6)::numeric as d
    from survey.answers as answer
    join survey.units as unit using (unit_id)
    where answer.answered_at >= '2025-12-22 00:00+02' and answer.answered_at < '2026-01-05 00:00+02'
    group by site_id, is_this_week
),
moments as (
    select
        *,
        100 * (q - d) / n as nps,
        100 * (q - d) / (n + 3) as adjusted_nps,
        10000 * ((q + d + 1.5) / (n + 3) - ((q - d) / (n + 3)) ^ 2) / (n + 3) as adjusted_variance
    from counted
)
select
    site.name,
    last_week.n as answers_before,
    this_week.n as answers,
    round(last_week.nps, 1) as nps_before,
    round(this_week.nps, 1) as nps,
    round(this_week.nps - last_week.nps, 1) as change
from moments as last_week
join moments as this_week using (site_id)
join survey.units as site on site.unit_id = site_id
where this_week.is_this_week and not last_week.is_this_week
    and least(this_week.n, last_week.n) >= 5
order by abs(this_week.adjusted_nps - last_week.adjusted_nps)
    / sqrt(this_week.adjusted_variance + last_week.adjusted_variance) desc
limit 10
