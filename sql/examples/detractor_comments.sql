-- What detractors wrote in the last seven days, the newest first: where to listen.
-- survey.comments redacts what they wrote and knows what somebody has hidden. Names are in it still: mind who reads them.
with latest as (
    -- In daily use: select now() as moment
    select max(answered_at) as moment from survey.answers
)
select
    written.answered_at at time zone unit.time_zone as answered_at,
    unit.name,
    written.score,
    written.comment
from survey.comments as written
join survey.units as unit using (unit_id)
join latest on written.answered_at > latest.moment - interval '7 days'
where written.score ~= 'detractor'
    and not written.hidden
order by written.answered_at desc, written.answer_id
limit 15;
