-- Known units are brought up to date.
update survey.units as stored
set
    kind = planned.kind,
    name = planned.name,
    service_line = planned.service_line,
    time_zone = planned.time_zone,
    locale = planned.locale,
    target_nps = planned.target_nps,
    active = daterange(planned.active_from, planned.active_until, '[]')
from planned
where planned.unit_id = stored.unit_id
    and (stored.kind, stored.name, stored.service_line, stored.time_zone, stored.locale, stored.target_nps, stored.active)
        is distinct from (
            planned.kind, planned.name, planned.service_line, planned.time_zone, planned.locale, planned.target_nps,
            daterange(planned.active_from, planned.active_until, '[]')
        );

-- New ones come with their parents at once, from the top down: nobody is to think later that they have moved.
do $$
begin
    loop
        insert into survey.units (code, parent_id, kind, name, service_line, time_zone, locale, target_nps, active)
        select distinct on (planned.code)
            planned.code, parent.unit_id, planned.kind, planned.name, planned.service_line, planned.time_zone,
            planned.locale, planned.target_nps, daterange(planned.active_from, planned.active_until, '[]')
        from planned
        left join survey.units as parent on parent.code = planned.parent
        where planned.unit_id is null
            and (planned.parent is null or parent.unit_id is not null)
        order by planned.code, planned.line;
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
