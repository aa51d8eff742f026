with weighed as (
    select
        (answer.score >= 9)::int - (answer.score <= 6)::int as worth,
        case unit.service_line when 'medical_centre' then 480000 when 'dental' then 390000 when 'hospital' then 26000 else 9000 end
            / (count(*) over (partition by unit.service_line))::numeric as weight
    from survey.answers as answer
    join survey.units as unit using (unit_id)
)
select
    count(*) as answers,
    round(sum(weight) ^ 2 / sum(weight * weight)) as effective_answers,
    round(100 * avg(worth), 2) as nps_as_answered,
    round(100 * sum(weight * worth) / sum(weight), 2) as nps
from weighed
