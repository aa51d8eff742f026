-- A visit that is stored already, but says something else: what is stored stays.
with refused as (
    delete from incoming
    using survey.visits as stored
    left join survey.customers as customer on customer.customer_id = stored.customer_id
    where stored.source = incoming.source
        and stored.external_id = incoming.external_id
        and (stored.unit_id, customer.reference, stored.kind, stored.ended_at, stored.background)
            is distinct from (
                incoming.unit_id, incoming.customer, incoming.kind, incoming.ended_at, incoming.background
            )
    returning incoming.line, incoming.original
)
select line, 'external_id is stored already with other content' as reason, original
from refused
order by line
