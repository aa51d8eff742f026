-- A visit that is stored already, but says something else: what is stored stays.
with refused as (
    delete from incoming
    using incoming as given
    left join survey.customers_of(array(select distinct customer from incoming)) as customer
        on customer.reference = given.customer
    join survey.visits as stored
        on stored.source = given.source and stored.external_id = given.external_id
    where incoming.line = given.line
        and (
            (stored.unit_id, stored.customer_id, stored.kind, stored.ended_at, stored.background)
                is distinct from (given.unit_id, customer.customer_id, given.kind, given.ended_at, given.background)
            -- A customer that nobody knows yet is not the same as none.
            or given.customer is not null and customer.customer_id is null
        )
    returning incoming.line, incoming.original
)
select line, 'external_id is stored already with other content' as reason, original
from refused
order by line
