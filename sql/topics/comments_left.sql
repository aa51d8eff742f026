-- How many comments are still to be looked at by the lexicons in use.
select count(*)
from survey.classification
join survey.answers on commented and answer_id > coalesce(reached, '-9223372036854775808')
where finished_at is null
