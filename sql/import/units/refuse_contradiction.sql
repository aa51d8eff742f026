-- A unit that an earlier row of the same file tells differently: the first row stands.
with repeated as (
    select code, min(line) as line
    from incoming
    group by code
    having count(*) > 1
), refused as (
    delete from incoming
    using repeated
    join incoming as first on first.line = repeated.line
    where repeated.code = incoming.code
        and (
            first.parent, first.kind, first.name, first.service_line, first.time_zone, first.locale,
            first.target_nps, first.active_from, first.active_until
        ) is distinct from (
            incoming.parent, incoming.kind, incoming.name, incoming.service_line, incoming.time_zone, incoming.locale,
            incoming.target_nps, incoming.active_from, incoming.active_until
        )
    returning incoming.line, incoming.original
)
select line, 'code comes earlier in this file with other content' as reason, original
from refused
order by line
