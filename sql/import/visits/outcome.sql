-- What the file brings: visits that are not stored yet, and the time that its visits span.
select
    count(distinct incoming.external_id) filter (where stored.visit_id is null) as added,
    0::bigint as changed,
    min(incoming.ended_at) as earliest,
    max(incoming.ended_at) as latest
from incoming
left join survey.visits as stored
    on stored.source = incoming.source and stored.external_id = incoming.external_id
