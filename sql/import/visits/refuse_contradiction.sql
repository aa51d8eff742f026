-- A visit that an earlier row of the same file tells differently: the first row stands.
with repeated as (
    select external_id, min(line) as line
    from incoming
    group by external_id
    having count(*) > 1
), refused as (
    delete from incoming
    using repeated
    join incoming as first on first.line = repeated.line
    where repeated.external_id = incoming.external_id
        and (first.unit_id, first.customer, first.kind, first.ended_at, first.background)
            is distinct from (
                incoming.unit_id, incoming.customer, incoming.kind, incoming.ended_at, incoming.background
            )
    returning incoming.line, incoming.original
)
select line, 'external_id comes earlier in this file with other content' as reason, original
from refused
order by line
