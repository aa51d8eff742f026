-- One site for each headline, in week 2026-W01 and the week before. The large one is most of the rest of each other.

insert into survey.units (code, parent_id, kind, name)
values ('care', null, 'organisation', 'Esimerkkiterveys');

-- Promoters, passives and detractors of the week before and of the week.
create temporary table given (code text, before int[], week int[]);
insert into given
values ('large',           '{255,30,15}', '{258,27,15}'),
       ('above',           '{60,0,0}',    '{60,0,0}'),
       ('above-at-9',      '{9,0,0}',     '{9,0,0}'),
       ('below',           '{13,4,10}',   '{14,3,10}'),
       ('below-at-9',      '{2,2,5}',     '{2,2,5}'),
       ('below-anew',      '{0,0,0}',     '{2,8,10}'),
       ('collapsed-at-4',  '{30,0,0}',    '{0,0,4}'),
       ('few',             '{4,0,0}',     '{6,2,1}'),
       ('first',           '{0,0,0}',     '{25,3,2}'),
       ('fall',            '{50,5,5}',    '{25,15,20}'),
       ('rise',            '{10,10,40}',  '{50,6,4}'),
       ('none',            '{5,1,0}',     '{0,0,0}'),
       ('steady',          '{25,3,2}',    '{24,3,3}');

insert into survey.units (code, parent_id, kind, name)
select given.code, organisation.unit_id, 'site', initcap(given.code)
from given, survey.units as organisation;

insert into survey.answers (unit_id, answered_at, score)
select unit.unit_id, answered.at, class.score
from given
join survey.units as unit using (code)
cross join lateral (
    values (timestamptz '2025-12-24 12:00+02', given.before), ('2025-12-31 12:00+02', given.week)
) as answered (at, numbers)
cross join (values (1, 9), (2, 7), (3, 3)) as class (position, score)
cross join generate_series(1, answered.numbers[class.position]);

insert into survey.people (email, name, locale)
values ('maija@example.org', 'Maija Meikäläinen', 'fi'),
       ('emma@example.org', 'Emma Exempel', 'sv'),
       ('jane@example.org', 'Jane Example', 'en');

insert into survey.subscriptions (person_id, unit_id)
select person.person_id, unit.unit_id
from survey.people as person, survey.units as unit
where unit.kind = 'site'
order by unit.code, person.person_id;
