-- What the file brings: answers that are not stored yet, and the time that its answers span.
select
    count(distinct incoming.external_id) filter (where stored.answer_id is null) as added,
    0::bigint as changed,
    min(incoming.answered_at) as earliest,
    max(incoming.answered_at) as latest
from incoming
left join survey.answers as stored
    on stored.source = incoming.source and stored.external_id = incoming.external_id
