-- What detractors wrote in the last seven days, the newest first: where to listen.
-- score ~= 'detractor' is a plain range, so an index on the score serves it. Redacted comments may still name people: mind who reads them.
with latest as (
    -- In daily use: select now() as moment
    select max(answered_at) as moment from survey.answers
)
select
    answer.answered_at at time zone unit.time_zone as answered_at,
    unit.name,
    answer.score,
    nps_redact(answer.comment) as comment
from survey.answers as answer
join survey.units as unit using (unit_id)
join latest on answer.answered_at > latest.moment - interval '7 days'
where answer.score ~= 'detractor'
    and answer.comment is not null
order by answer.answered_at desc, answer.answer_id
limit 15;
