-- NPS of each clinic over its last seven whole days, as a public page shows it: the same figure all day long.
-- Fewer than ten answers look like none. Publish it weekly: where windows overlap, the difference of two figures gives single days away.
with latest as (
    -- In daily use: select now() as moment
    select max(answered_at) as moment from survey.answers
),
clinics as (
    select unit.name, nps_tally(answer.score) as tally
    from latest
    cross join survey.units as unit
    cross join nps_trailing(latest.moment, 7, unit.time_zone) as days
    left join survey.answers as answer
        on answer.unit_id = unit.unit_id
        and answer.answered_at >= lower(days)
        and answer.answered_at < upper(days)
    where unit.service_line = 'dental'
        and unit.kind = 'site'
    group by unit.unit_id
)
select
    name,
    case when nps_responses(tally) >= 10 then nps_responses(tally) end as answers,
    case when nps_responses(tally) >= 10 then round(nps(tally)::numeric) end as nps
from clinics
order by name;
