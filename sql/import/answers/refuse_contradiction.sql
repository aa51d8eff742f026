-- An answer that an earlier row of the same file tells differently: the first row stands.
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
        and (first.unit_id, first.answered_at, first.score, first.comment, first.language, first.channel)
            is distinct from (
                incoming.unit_id, incoming.answered_at, incoming.score,
                incoming.comment, incoming.language, incoming.channel
            )
    returning incoming.line, incoming.original
)
select line, 'external_id comes earlier in this file with other content' as reason, original
from refused
order by line
