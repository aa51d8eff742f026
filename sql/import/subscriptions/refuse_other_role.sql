-- A reader has one role at a unit, and one wish for silent weeks: the first row stands.
with repeated as (
    select lower(email) as address, unit_id, min(line) as line
    from incoming
    group by lower(email), unit_id
    having count(*) > 1
), refused as (
    delete from incoming
    using repeated
    join incoming as first on first.line = repeated.line
    where repeated.address = lower(incoming.email)
        and repeated.unit_id = incoming.unit_id
        and (first.role, first.when_empty) is distinct from (incoming.role, incoming.when_empty)
    returning incoming.line, incoming.original
)
select line, 'email comes earlier in this file with another role or when_empty at the same unit' as reason, original
from refused
order by line
