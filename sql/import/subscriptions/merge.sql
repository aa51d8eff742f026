-- The people first; an empty locale leaves what is stored.
insert into survey.people as stored (email, name, locale)
select distinct on (lower(email)) email, name, locale
from incoming
order by lower(email), line
on conflict (lower(email)) do update
set name = excluded.name, locale = coalesce(excluded.locale, stored.locale)
where (stored.name, stored.locale) is distinct from (excluded.name, coalesce(excluded.locale, stored.locale));

-- A subscription that somebody has switched off stays off.
insert into survey.subscriptions as stored (person_id, unit_id, role)
select distinct on (person.person_id, incoming.unit_id) person.person_id, incoming.unit_id, incoming.role
from incoming
join survey.people as person on lower(person.email) = lower(incoming.email)
order by person.person_id, incoming.unit_id, incoming.line
on conflict (person_id, unit_id, report) do update
set role = excluded.role
where stored.role <> excluded.role;
