-- An answer that is stored already, but says something else: what is stored stays.
with refused as (
    delete from incoming
    using survey.answers as stored
    where stored.source = incoming.source
        and stored.external_id = incoming.external_id
        and (
            (stored.unit_id, stored.answered_at, stored.score, stored.language, stored.channel)
                is distinct from (
                    incoming.unit_id, incoming.answered_at, incoming.score, incoming.language, incoming.channel
                )
            or not survey.has_comment(stored.answer_id, incoming.comment)
        )
    returning incoming.line, incoming.original
)
select line, 'external_id is stored already with other content' as reason, original
from refused
order by line
