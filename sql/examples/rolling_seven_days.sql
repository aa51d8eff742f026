-- NPS of the whole organisation as a line of days, every point over the seven days that end there.
-- Neighbours share six of their seven days, so a smooth line proves no calm. The newest day may not be over yet.
with days as (
    select
        (answer.answered_at at time zone unit.time_zone)::date as day,
        nps_tally(answer.score) as tally
    from survey.answers as answer
    join survey.units as unit using (unit_id)
    group by day
),
rolling as (
    select
        day,
        sum(tally) over (order by day range between interval '6 days' preceding and current row) as tally
    from days
)
select
    day,
    nps_responses(tally) as answers,
    round(nps(tally)::numeric, 1) as nps,
    round(nps_lower(tally)::numeric, 1) as lower,
    round(nps_upper(tally)::numeric, 1) as upper
from rolling
order by day desc
limit 28;
