select
    unit.name,
    to_char(answer.answered_at at time zone 'Europe/Helsinki', 'YYYY-MM-01') as month,
    count(*) as answers,
    round(100 * avg((answer.score >= 9)::int - (answer.score <= 6)::int), 1) as nps
from survey.answers as answer
join survey.units as unit using (unit_id)
where unit.code like 'hedelmallisyysklinikka-%'
group by unit.name, month
order by unit.name, month
