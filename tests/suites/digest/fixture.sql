-- A small organisation in week 2026-W01 (Monday 2025-12-29 to Sunday 2026-01-04) and the week before.

insert into survey.units (code, parent_id, kind, name, locale)
values ('care', null, 'organisation', 'Esimerkkiterveys', 'fi');

insert into survey.units (code, parent_id, kind, name, locale)
select site.code, organisation.unit_id, 'site', site.name, site.locale
from survey.units as organisation
cross join (
    values ('kamppi', 'Lääkärikeskus Kamppi', 'fi'),
           ('ekenas', 'Läkarcentralen Ekenäs', 'sv'),
           ('utsjoki', 'Hammasklinikka Utsjoki', 'fi'),
           ('pello', 'Lääkärikeskus Pello', 'fi')
) as site (code, name, locale);

-- How many gave which score, from which instant on, an hour apart.
insert into survey.answers (unit_id, answered_at, score)
select unit.unit_id, given.first + interval '1 hour' * row_number() over (partition by given.code, given.first), given.score
from (
    values ('kamppi', timestamptz '2025-12-22 08:00+02', 10, 20),
           ('kamppi', '2025-12-22 08:00+02', 8, 5),
           ('kamppi', '2025-12-22 08:00+02', 5, 3),
           ('kamppi', '2025-12-29 08:00+02', 10, 17),
           ('kamppi', '2025-12-29 08:00+02', 9, 5),
           ('kamppi', '2025-12-29 08:00+02', 7, 3),
           ('ekenas', '2025-12-22 08:00+02', 10, 55),
           ('ekenas', '2025-12-22 08:00+02', 7, 3),
           ('ekenas', '2025-12-22 08:00+02', 2, 2),
           ('ekenas', '2025-12-29 08:00+02', 9, 30),
           ('ekenas', '2025-12-29 08:00+02', 8, 10),
           ('ekenas', '2025-12-29 08:00+02', 4, 19),
           ('utsjoki', '2025-12-29 08:00+02', 10, 3),
           ('pello', '2025-12-22 08:00+02', 9, 1)
) as given (code, first, score, number)
join survey.units as unit using (code)
cross join generate_series(1, given.number);

insert into survey.answers (unit_id, answered_at, score, comment, language)
select unit.unit_id, said.answered_at, said.score, said.comment, said.language
from (
    values ('kamppi', timestamptz '2025-12-30 14:05+02', 3, 'fi', 'Odotin 50 minuuttia yli varatun ajan eikä kukaan kertonut, missä mennään.'),
           ('kamppi', '2026-01-02 09:30+02', 6, 'fi', E'Etävastaanoton linkki ei auennut.\n\nPiti käynnistää puhelin uudestaan.'),
           ('kamppi', '2025-12-29 10:15+02', 10, 'fi', 'Lääkäri kuunteli rauhassa ja selitti hoidon niin, että ymmärsin.'),
           ('kamppi', '2025-12-31 11:00+02', 9, 'sv', 'Vänligt bemötande, tack!'),
           ('kamppi', '2026-01-03 12:45+02', 10, 'fi', '👍'),
           ('kamppi', '2026-01-04 16:20+02', 9, 'fi', 'Aika löytyi nopeasti ja läheltä.'),
           ('kamppi', '2026-01-04 17:00+02', 8, 'fi', 'Ihan hyvä.'),
           ('kamppi', '2026-01-05 00:00+02', 0, 'fi', 'Tämä kuuluu jo seuraavaan viikkoon.'),
           ('ekenas', '2026-01-01 18:00+02', 1, 'sv', 'Telefontjänsten lovade ringa upp men ingen hörde av sig på tre dagar.'),
           ('utsjoki', '2026-01-02 13:00+02', 2, 'fi', 'Puudutus ei purrut.')
) as said (code, answered_at, score, language, comment)
join survey.units as unit using (code);

insert into survey.people (email, name, locale)
values ('maija.meikalainen@example.org', 'Maija Meikäläinen', null),
       ('matti@example.org', 'Matti Meikäläinen', 'fi'),
       ('emma@example.org', 'Emma Example', 'en');

insert into survey.subscriptions (person_id, unit_id, role)
select person.person_id, unit.unit_id, wish.role
from (
    values ('Maija Meikäläinen', 'kamppi', 'supervisor'),
           ('Maija Meikäläinen', 'ekenas', 'supervisor'),
           ('Maija Meikäläinen', 'utsjoki', 'supervisor'),
           ('Maija Meikäläinen', 'pello', 'supervisor'),
           ('Matti Meikäläinen', 'kamppi', 'manager'),
           ('Emma Example', 'care', 'supervisor'),
           ('Emma Example', 'kamppi', 'supervisor')
) as wish (name, code, role)
join survey.people as person on person.name = wish.name
join survey.units as unit on unit.code = wish.code
order by person.person_id, unit.unit_id;
