select
    unit.name,
    case when count(answer) >= 10 then count(answer) end as answers,
    case when count(answer) >= 10 then round(100 * avg((answer.score >= 9)::int - (answer.score <= 6)::int)) end as nps
from survey.units as unit
left join survey.answers as answer
    on answer.unit_id = unit.unit_id
    and answer.answered_at >= '2025-12-28 00:00+02'
    and answer.answered_at < '2026-01-04 00:00+02'
where unit.code ~ '^hammasklinikka-'
group by unit.name
order by unit.name
