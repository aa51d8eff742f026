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

-- New ones come with their parents at once, from the top down: nobody is to think later that they have moved.
do $$
begin
    loop
        insert into survey.units (code, parent_id, kind, name, service_line, time_zone, locale)
        select distinct on (incoming.code)
            incoming.code, parent.unit_id, incoming.kind, incoming.name, incoming.service_line,
            coalesce(incoming.time_zone, 'Europe/Helsinki'), coalesce(incoming.locale, 'fi')
        from incoming
        left join survey.units as parent on parent.code = incoming.parent
        where (incoming.parent is null or parent.unit_id is not null)
            and not exists (select from survey.units as stored where stored.code = incoming.code)
        order by incoming.code, incoming.line;
        exit when not found;
    end loop;
end
$$;

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
