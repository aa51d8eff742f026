select
    answer.answered_at at time zone 'Europe/Helsinki' as answered_at,
    (select name from survey.units as unit where unit.unit_id = answer.unit_id) as name,
    answer.score,
    answer.comment
from survey.answers as answer
where answer.score in (0, 1, 2, 3, 4, 5, 6) and answer.comment <> ''
order by answer.answered_at desc
limit 15
