-- Units whose latest week stands out of their own history, with the rule of the control chart that it breaks.
-- Each is judged by its own past: a weak unit that stays weak is silent. A week in progress has wide limits while its answers are few.
with weeks as (
    select
        unit.unit_id,
        unit.name,
        nps_week(answer.answered_at, unit.time_zone) as monday,
        nps_tally(answer.score) as tally
    from survey.units as unit
    join survey.answers as answer using (unit_id)
    group by unit.unit_id, monday
),
charted as (
    select
        name,
        monday,
        tally,
        nps_signal(tally) over so_far as signal,
        sum(tally) over so_far as baseline
    from weeks
    window so_far as (partition by unit_id order by monday)
)
select
    name,
    signal,
    nps_responses(tally) as answers,
    round(nps(tally)::numeric, 1) as nps,
    round(nps(baseline)::numeric, 1) as nps_so_far
from charted
where signal is not null
    and monday = (select max(monday) from weeks)
order by signal, name;
