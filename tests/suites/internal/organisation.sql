-- Half a year at Kamppi, told in English, with all that is known about visits; a few answers at Utsjoki; none at Ullanlinna. The
-- pages are of the morning of 2026-03-16, a Monday.

update survey.units set locale = 'en', target_nps = 50 where code = 'kamppi';
update survey.units set locale = 'sv' where code = 'pasila';

insert into survey.background_variables (key, type, label_fi, label_sv, label_en) values
    ('age', 'number', 'Ikä', 'Ålder', 'Age'),
    ('first_visit', 'boolean', 'Ensikäynti', 'Första besöket', 'First visit'),
    ('booked', 'text', 'Varattu', 'Bokat', 'Booked');

-- Ten answers a day. First visits go worse than others; what is said follows from the score, and so do topics.
with told as (
    select unit_id, day, number,
           case when number = 0 then 3 when number = 1 then 7 when number < 5 and day < '2026-02-16' then 8 else 10 end as score
    from survey.units
    cross join generate_series(date '2025-09-15', '2026-03-15', '1 day') as moment
    cross join lateral (select moment::date) as noted (day)
    cross join generate_series(0, 9) as number
    where code = 'kamppi'
),
visit as (
    insert into survey.visits (external_id, unit_id, kind, ended_at, background)
    select day || '/' || number, unit_id,
           case when number < 6 then 'physician' when number < 9 then 'nurse' else 'laboratory' end,
           (day + time '10:00') at time zone 'Europe/Helsinki',
           jsonb_build_object('age', 20 + 7 * number, 'first_visit', number < 3, 'booked', case when number = 4 and day = '2026-03-02' then 'on the way' when number % 2 = 0 then 'web' else 'phone' end)
    from told
    returning visit_id, external_id
)
insert into survey.answers (unit_id, visit_id, answered_at, score, comment, language, channel, device)
select told.unit_id, visit.visit_id, (told.day + time '12:00') at time zone 'Europe/Helsinki' + told.number * interval '1 minute', told.score,
       case
           when told.number = 0 then 'I had to wait for an hour in the corridor.'
           when told.number = 5 then 'The nurse was friendly and listened to me, thank you.'
           when told.number = 6 and told.day > '2026-02-15' then 'Booking an appointment by phone was easy.'
       end,
       case when told.number in (0, 5, 6) then 'en' end,
       case when told.number < 8 then 'sms' else 'web' end,
       case when told.number < 8 then 'phone' when told.number = 8 then 'computer' end
from told
join visit on visit.external_id = told.day || '/' || told.number
order by told.day, told.number;

insert into survey.answers (unit_id, answered_at, score, comment, language)
select unit_id, timestamptz '2026-03-12 12:00+02', 2, 'Hissi oli rikki & <b>kukaan</b> ei auttanut.', 'fi' from survey.units where code = 'utsjoki';
insert into survey.answers (unit_id, answered_at, score)
select unit_id, timestamptz '2026-03-13 12:00+02', 10 from survey.units, generate_series(1, 3) where code = 'utsjoki';
