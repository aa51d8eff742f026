-- Known units are brought up to date; an empty optional field leaves what is stored.
update survey.units as stored
set
    kind = incoming.kind,
    name = incoming.name,
    service_line = coalesce(incoming.service_line, stored.service_line),
    time_zone = coalesce(incoming.time_zone, stored.time_zone),
    locale = coalesce(incoming.locale, stored.locale)
from incoming
where incoming.code = stored.code
    and (stored.kind, stored.name, stored.service_line, stored.time_zone, stored.locale)
        is distinct from (
            incoming.kind,
            incoming.name,
            coalesce(incoming.service_line, stored.service_line),
            coalesce(incoming.time_zone, stored.time_zone),
            coalesce(incoming.locale, stored.locale)
        );

-- New ones come without a parent at first, since theirs may be new too.
insert into survey.units (code, kind, name, service_line, time_zone, locale)
select distinct on (code)
    code, kind, name, service_line, coalesce(time_zone, 'Europe/Helsinki'), coalesce(locale, 'fi')
from incoming
order by code, line
on conflict (code) do nothing;

-- Whoever moves is lifted out of the tree first: two units may change places, and no step of that may be a circle.
update survey.units as unit
set parent_id = null
from incoming
left join survey.units as parent on parent.code = incoming.parent
where incoming.code = unit.code
    and unit.parent_id is not null
    and unit.parent_id is distinct from parent.unit_id;

update survey.units as unit
set parent_id = parent.unit_id
from incoming
join survey.units as parent on parent.code = incoming.parent
where incoming.code = unit.code
    and unit.parent_id is distinct from parent.unit_id;
