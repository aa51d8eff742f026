-- Forty weeks of a unit with about thirty answers each. In week 18 something goes wrong once; from week 31 on, something has got worse.

with weeks (week, tally) as (
    select
        week,
        array[detractors, 0, 0, 0, 0, 0, 0, passives, 0, answers - detractors - passives, 0]::bigint[]::nps_tally
    from (
        select
            week,
            28 + (week * 7) % 9 as answers,
            case when week = 18 then 9 when week > 30 then 5 + week * 5 % 4 else 1 + (week * 5) % 4 end as detractors,
            3 + (week * 3) % 5 as passives
        from generate_series(1, 40) as week
    ) as counted
)
select
    week,
    round(nps(tally)::numeric, 3) as nps,
    round(centre::numeric, 3) as centre,
    round(lower::numeric, 3) as lower,
    round(upper::numeric, 3) as upper,
    signal
from (
    select week, tally, sum(tally) over history as baseline, nps_signal(tally) over history as signal
    from weeks
    window history as (order by week)
) as charted, nps_control_limits(tally, baseline)
order by week;
