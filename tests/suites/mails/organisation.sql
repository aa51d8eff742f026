-- One unit for each kind of week in 2026-W01, and a reader of each role and language for all units that there are.

insert into survey.units (code, parent_id, kind, name, target_nps)
values ('care', null, 'organisation', 'Esimerkkiterveys', 70);

insert into survey.units (code, parent_id, kind, name, target_nps)
select site.code, organisation.unit_id, 'site', site.name, site.target
from survey.units as organisation
cross join (
    values ('full', 'Lääkärikeskus Kamppi', 65), ('sparse', 'Hammasklinikka Utsjoki', null), ('empty', 'Lääkärikeskus Pello', 80)
) as site (code, name, target)
where organisation.code = 'care';

insert into survey.units (code, parent_id, kind, name)
select ward.code, site.unit_id, 'ward', ward.name
from survey.units as site
cross join (values ('full-laboratory', 'Laboratorio'), ('full-surgery', 'Leikkausosasto')) as ward (code, name)
where site.code = 'full';

-- More than a year of visits to the full site and its wards; every other patient who is asked answers.
insert into survey.visits (external_id, unit_id, kind, ended_at)
select concat_ws('-', unit.code, week, visit), unit.unit_id, 'physician',
       (timestamp '2025-12-29 08:00' - week * interval '7 days' + visit * interval '3 hours') at time zone 'Europe/Helsinki'
from survey.units as unit, generate_series(0, 60) as week, generate_series(1, 40) as visit
where unit.code like 'full%'
order by week, visit, unit.code;

insert into survey.invitations (visit_id, due_at, expires_at, earliest, latest, time_zone, state, sent_at, claim)
select visit_id, ended_at, ended_at + interval '14 days', '09:00', '20:00', 'Europe/Helsinki', 'sent', ended_at, gen_random_uuid()
from survey.visits
order by visit_id;

with said (class, number, language, comment) as (
    values ('detractor'::nps_class, 0, 'fi', 'Odotin 50 minuuttia yli varatun ajan eikä kukaan kertonut, missä mennään.'),
           ('detractor', 1, 'sv', 'Telefontjänsten lovade ringa upp men ingen hörde av sig på tre dagar.'),
           ('detractor', 2, 'fi', 'Lasku oli kaksi kertaa niin suuri kuin varatessa sanottiin. Soittakaa 040 123 4567.'),
           ('detractor', 3, 'fi', E'Etävastaanoton linkki ei auennut.\n\nPiti käynnistää puhelin uudestaan.'),
           ('detractor', 4, 'en', 'The receptionist was rude and the doctor seemed to be in a great hurry.'),
           ('passive', 0, 'fi', 'Ihan hyvä, mutta parkkipaikka oli täynnä.'),
           ('promoter', 0, 'fi', 'Lääkäri kuunteli rauhassa ja selitti hoidon niin, että ymmärsin.'),
           ('promoter', 1, 'sv', 'Vänligt bemötande, tack!'),
           ('promoter', 2, 'fi', 'Aika löytyi nopeasti ja läheltä. 👍'),
           ('promoter', 3, 'en', 'Kind staff, a clean clinic and no waiting at all.')
),
scored as (
    select invitation.*,
           -- Worse in the last week, and much worse in one of the weeks before.
           (array[10, 9, 10, 8, 10, 9, 10, 7, 10, 9, 10, 9, 8])[1 + invitation_id * 31 % 13]
               - case when invitation_id % 5 = 0 and sent_at > '2025-12-29' then 6
                      when invitation_id % 3 = 0 and sent_at between '2025-11-10' and '2025-11-16' then 7
                      when invitation_id % 11 = 0 then 5
                      else 0 end as score
    from survey.invitations as invitation
    where invitation_id % 2 = 0
)
insert into survey.answers (unit_id, answered_at, score, comment, language, invitation_id, visit_id)
select scored.unit_id, scored.sent_at + interval '1 hour', scored.score, said.comment, said.language,
       scored.invitation_id, scored.visit_id
from scored
-- Some numbers have no words: most patients write none.
left join said on said.class = nps_class(scored.score::smallint) and said.number = scored.invitation_id * 7 / 6 % 7
order by scored.invitation_id;

insert into survey.answers (unit_id, answered_at, score, comment, language)
select unit_id, answer.answered_at, answer.score, answer.comment, 'fi'
from survey.units
cross join (
    values (timestamptz '2025-12-30 10:00+02', 10, null),
           ('2026-01-02 13:00+02', 2, 'Puudutus ei purrut.'),
           ('2026-01-03 09:00+02', 9, 'Kiitos ystävällisestä palvelusta!')
) as answer (answered_at, score, comment)
where code = 'sparse';

-- Those that topics have names in.
create temporary view languages as
select substr(attname, 7) as locale
from pg_attribute
where attrelid = 'survey.topics'::regclass and attname ~ '^label_' and not attisdropped;

insert into survey.people (email, name, locale)
select role || '-' || locale || '@example.org', 'Maija Meikäläinen', locale
from unnest(array['supervisor', 'manager']) as role, languages;

insert into survey.subscriptions (person_id, unit_id, role)
select person.person_id, unit.unit_id, split_part(person.email, '-', 1)
from survey.people as person, survey.units as unit
where person.email ~ '^(supervisor|manager)-' and unit.kind <> 'ward';

-- And one mail about all of them.
insert into survey.people (email, name, locale, combined)
select 'combined-' || locale || '@example.org', 'Maija Meikäläinen', locale, true
from languages;

insert into survey.subscriptions (person_id, unit_id)
select person.person_id, unit.unit_id
from survey.people as person, survey.units as unit
where person.combined and unit.kind <> 'ward'
order by person.person_id, unit.unit_id;

-- Somebody should have called these patients, of whom one is being cared for.
insert into survey.follow_ups (answer_id, unit_id, opened_at, deadline)
select answer_id, unit_id, now() - interval '9 days', now() + interval '1 day' * (number - 2)
from (
    select answer_id, unit_id, row_number() over (partition by unit_id order by answered_at desc) as number
    from survey.answers
    where score ~= 'detractor'
) as critical
where number <= 3;

do $$
declare
    cared_for bigint;
begin
    for cared_for in select follow_up_id from survey.follow_ups where deadline between now() - interval '1 hour' and now() + interval '1 hour' loop
        perform survey.assign_follow_up(cared_for, 'Sairaanhoitaja Virtanen');
        perform survey.contact_follow_up(cared_for);
    end loop;
end
$$;
