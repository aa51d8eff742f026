-- The customers first: some come for the first time.
insert into survey.customers (reference)
select distinct customer
from incoming
where customer is not null
order by customer
on conflict do nothing;

-- Each visit once, in the order of the file.
insert into survey.visits (source, external_id, unit_id, customer_id, kind, ended_at, background)
select
    incoming.source, incoming.external_id, incoming.unit_id, customer.customer_id,
    incoming.kind, incoming.ended_at, incoming.background
from incoming
left join survey.customers_of(array(select distinct customer from incoming)) as customer
    on customer.reference = incoming.customer
order by incoming.line
on conflict (source, external_id) do nothing;
