-- What the export of answers does not tell, and the pages for inside show: what the visits were, and which cases wait. Invented.

insert into survey.background_variables (key, type, label_fi, label_sv, label_en) values
    ('age', 'number', 'Ikä', 'Ålder', 'Age'),
    ('first_visit', 'boolean', 'Ensikäynti', 'Första besöket', 'First visit'),
    ('booked', 'text', 'Varattu', 'Bokat', 'Booked');

-- Half a year of visits. Ages and the like follow from the answer's number, so that everybody's demo shows the same.
with told as (
    select answer.answer_id, answer.unit_id, answer.answered_at, answer.score, unit.service_line,
           hashint8extended(answer.answer_id, 1) & 127 as one, hashint8extended(answer.answer_id, 2) & 127 as two
    from survey.answers as answer
    join survey.units as unit using (unit_id)
    where answer.answered_at >= '2025-07-01'
),
visit as (
    insert into survey.visits (source, external_id, unit_id, kind, ended_at, background)
    select 'demo', answer_id, unit_id,
           case
               when service_line = 'dental' then 'dental'
               when service_line = 'hospital' then 'hospital'
               when one < 70 then 'physician'
               when one < 100 then 'nurse'
               when one < 115 then 'physiotherapy'
               else 'laboratory'
           end,
           answered_at - interval '2 hours',
           jsonb_build_object(
               'age', 16 + (one + two) / 3,
               'first_visit', two < case when score <= 6 then 70 else 30 end,
               'booked', case when one % 8 < 5 then 'web' when one % 8 < 7 then 'app' else 'phone' end
           )
    from told
    returning visit_id, external_id
)
update survey.answers as answer
set visit_id = visit.visit_id,
    device = case when answer.channel = 'web' then (array['phone', 'phone', 'computer', 'tablet'])[1 + answer.answer_id % 4] else 'phone' end
from visit
where answer.answer_id = visit.external_id::bigint;

-- The cases of three weeks. Somebody has taken every third, and reached the patient in every ninth.
insert into survey.follow_ups (answer_id, unit_id, opened_at, deadline)
select answer_id, unit_id, answered_at, answered_at + interval '14 days'
from survey.answers
where answered_at >= '2025-12-15' and commented and score ~= 'detractor' and answer_id % 5 < 3;

select survey.assign_follow_up(follow_up_id, (array['Maija Virtanen', 'Anna Lindqvist', 'Osastonhoitaja'])[1 + follow_up_id % 3], 'demo')
from survey.follow_ups
where follow_up_id % 3 = 0;

select survey.contact_follow_up(follow_up_id, 'demo') from survey.follow_ups where follow_up_id % 9 = 0;
