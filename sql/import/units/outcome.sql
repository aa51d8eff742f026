-- What the file brings: units that are new, and units that change.
select
    count(*) filter (where planned.unit_id is null) as added,
    count(*) filter (
        where (
            stored.kind, stored.name, stored.service_line, stored.time_zone, stored.locale, stored.target_nps,
            stored.active, parent.code
        ) is distinct from (
            planned.kind, planned.name, planned.service_line, planned.time_zone, planned.locale, planned.target_nps,
            daterange(planned.active_from, planned.active_until, '[]'), planned.parent
        ) and stored.unit_id is not null
    ) as changed,
    null::timestamptz as earliest,
    null::timestamptz as latest
from (select distinct on (code) * from planned order by code, line) as planned
left join survey.units as stored on stored.unit_id = planned.unit_id
left join survey.units as parent on parent.unit_id = stored.parent_id
