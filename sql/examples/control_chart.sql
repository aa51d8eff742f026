-- A unit's weeks on a control chart: NPS, centre line, limits for as many answers, and what is more than chance.
-- Ask what happened where a signal stands, and let the rest be. Centre and limits know only the weeks up to their own.
with weeks as (
    select
        nps_week(answer.answered_at, unit.time_zone) as monday,
        nps_tally(answer.score) as tally
    from survey.units as unit
    join survey.answers as answer using (unit_id)
    where unit.code = 'laakarikeskus-tampere-koskikeskus'
    group by monday
),
charted as (
    select
        monday,
        tally,
        nps_signal(tally) over so_far as signal,
        sum(tally) over so_far as baseline
    from weeks
    window so_far as (order by monday)
)
select
    monday,
    nps_responses(tally) as answers,
    round(nps(tally)::numeric, 1) as nps,
    round(limits.centre::numeric, 1) as centre,
    round(limits.lower::numeric, 1) as lower,
    round(limits.upper::numeric, 1) as upper,
    signal
from charted
cross join nps_control_limits(tally, baseline) as limits
order by monday desc
limit 26;
