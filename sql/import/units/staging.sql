-- Units wait here until the whole file has been read, and so every parent is known that comes later in it.
create temporary table incoming (
    line bigint not null,
    original text[] not null,
    code text not null,
    parent text,
    kind text not null,
    name text not null,
    service_line text,
    time_zone text,
    locale text,
    -- Which of the columns after this one the file has: what it does not tell stays as it is, and an empty field is told.
    told text[] not null,
    target_nps smallint,
    active_from date,
    active_until date
) on commit drop;

-- Kept for the rejects file only; statistics about it would cost more than everything else here.
alter table incoming alter column original set statistics 0;

-- The units of the file as they are going to be; unit_id is null for new ones. It goes with its table.
create temporary view planned as
select incoming.line,
       incoming.original,
       stored.unit_id,
       incoming.code,
       incoming.parent,
       incoming.kind,
       incoming.name,
       coalesce(incoming.service_line, stored.service_line) as service_line,
       coalesce(incoming.time_zone, stored.time_zone, 'Europe/Helsinki') as time_zone,
       coalesce(incoming.locale, stored.locale, 'fi') as locale,
       case when 'target_nps' = any (told) then incoming.target_nps else stored.target_nps end as target_nps,
       case when 'active_from' = any (told) then incoming.active_from else lower(stored.active) end as active_from,
       case when 'active_until' = any (told) then incoming.active_until else upper(stored.active) - 1 end as active_until
from incoming
left join survey.units as stored on stored.code = incoming.code;
