-- The people first; what is empty leaves what is stored.
insert into survey.people as stored (email, name, locale, combined)
select distinct on (lower(email)) email, name, locale, coalesce(combined, false)
from incoming
order by lower(email), line
on conflict (lower(email)) do nothing;

update survey.people as stored
set name = said.name, locale = coalesce(said.locale, stored.locale), combined = coalesce(said.combined, stored.combined)
from (select distinct on (lower(email)) * from incoming order by lower(email), line) as said
where lower(said.email) = lower(stored.email)
    and (stored.name, stored.locale, stored.combined)
        is distinct from (said.name, coalesce(said.locale, stored.locale), coalesce(said.combined, stored.combined));

-- A subscription that somebody has switched off stays off.
insert into survey.subscriptions as stored (person_id, unit_id, role, when_empty)
select distinct on (person.person_id, incoming.unit_id)
    person.person_id, incoming.unit_id, incoming.role, coalesce(incoming.when_empty, 'short')
from incoming
join survey.people as person on lower(person.email) = lower(incoming.email)
order by person.person_id, incoming.unit_id, incoming.line
on conflict (person_id, unit_id, report) do nothing;

update survey.subscriptions as stored
set role = said.role, when_empty = coalesce(said.when_empty, stored.when_empty)
from (select distinct on (lower(email), unit_id) * from incoming order by lower(email), unit_id, line) as said
join survey.people as person on lower(person.email) = lower(said.email)
where stored.person_id = person.person_id
    and stored.unit_id = said.unit_id
    and stored.report = 'weekly'
    and (stored.role, stored.when_empty) is distinct from (said.role, coalesce(said.when_empty, stored.when_empty));
