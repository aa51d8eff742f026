-- The four rules for the last of a series, by the distance of its points from the centre in standard errors.
with answers as (
    select
        unit_id,
        to_char(answered_at at time zone 'Europe/Helsinki', 'IYYY-IW') as week,
        (score >= 9)::int - (score <= 6)::int as worth
    from survey.answers
),
points as (
    select
        unit_id,
        week,
        count(*) as n,
        avg(worth) as y,
        row_number() over (partition by unit_id order by week desc) as back
    from answers
    group by unit_id, week
),
baselines as (
    select
        unit_id,
        avg(worth) as centre,
        (sum(worth * worth) + 1.5) / (count(*) + 3) - (sum(worth)::numeric / (count(*) + 3)) ^ 2 as variance,
        (count(*) filter (where worth = 1) + 0.75) / (count(*) + 3) as promoters,
        (count(*) filter (where worth = -1) + 0.75) / (count(*) + 3) as detractors
    from answers
    group by unit_id
),
distances as (
    select
        *,
        (y - centre) / sqrt(variance / n) as z,
        -- All alike, and likelier so than not: no part of a run
        y = 1 and promoters ^ n > 0.5 or y = -1 and detractors ^ n > 0.5 as is_usual,
        y - lead(y) over (partition by unit_id order by back) as step
    from points
    join baselines using (unit_id)
),
judged as (
    select
        unit_id,
        max(n) filter (where back = 1) as answers,
        max(y) filter (where back = 1) as y,
        max(centre) as centre,
        case
            when bool_or(z > 3) filter (where back = 1) then 'outside_above'
            when bool_or(z < -3) filter (where back = 1) then 'outside_below'
            when count(*) filter (where back <= 8 and z > 0 and not is_usual) = 8 then 'run_of_eight_above'
            when count(*) filter (where back <= 8 and z < 0 and not is_usual) = 8 then 'run_of_eight_below'
            when count(*) filter (where back <= 5 and step > 0) = 5 then 'trend_of_six_up'
            when count(*) filter (where back <= 5 and step < 0) = 5 then 'trend_of_six_down'
            when bool_or(z > 2) filter (where back = 1) and bool_or(z > 2) filter (where back in (2, 3)) then 'two_of_three_above'
            when bool_or(z < -2) filter (where back = 1) and bool_or(z < -2) filter (where back in (2, 3)) then 'two_of_three_below'
        end as signal
    from distances
    group by unit_id
    having max(week) = '2026-01'
)
select name, signal, answers, round(100 * y, 1) as nps, round(100 * centre, 1) as nps_so_far
from judged
join survey.units using (unit_id)
where signal is not null
order by
    array_position(array['outside_above', 'outside_below', 'run_of_eight_above', 'run_of_eight_below',
        'trend_of_six_up', 'trend_of_six_down', 'two_of_three_above', 'two_of_three_below'], signal),
    name
