-- A unit whose last day comes before its first; the file may tell one of them, and the other is stored.
with refused as (
    delete from incoming
    using planned
    where planned.line = incoming.line
        and planned.active_until < planned.active_from
    returning incoming.line, incoming.original
)
select line, 'active_until comes before active_from: the last day before the first' as reason, original
from refused
order by line
