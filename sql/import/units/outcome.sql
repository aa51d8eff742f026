-- What the file brings: units that are new, and units that change. An empty optional field changes nothing.
select
    count(*) filter (where stored.unit_id is null) as added,
    count(*) filter (
        where stored.unit_id is not null
            and (stored.kind, stored.name, stored.service_line, stored.time_zone, stored.locale, parent.code)
                is distinct from (
                    incoming.kind,
                    incoming.name,
                    coalesce(incoming.service_line, stored.service_line),
                    coalesce(incoming.time_zone, stored.time_zone),
                    coalesce(incoming.locale, stored.locale),
                    incoming.parent
                )
    ) as changed,
    null::timestamptz as earliest,
    null::timestamptz as latest
from (select distinct on (code) * from incoming order by code, line) as incoming
left join survey.units as stored on stored.code = incoming.code
left join survey.units as parent on parent.unit_id = stored.parent_id
