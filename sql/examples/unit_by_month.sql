-- NPS of every unit of one line of service, month by month, with its margin.
-- Months are those of the unit's own clock. A difference smaller than the margins is no difference yet.
with months as (
    select
        unit.name,
        date_trunc('month', answer.answered_at at time zone unit.time_zone)::date as month,
        nps_tally(answer.score) as tally
    from survey.units as unit
    join survey.answers as answer using (unit_id)
    where unit.service_line = 'fertility'
    group by unit.unit_id, month
)
select
    name,
    month,
    nps_responses(tally) as answers,
    round(nps(tally)::numeric, 1) as nps,
    round(nps_margin(tally)::numeric, 1) as margin
from months
order by name, month;
