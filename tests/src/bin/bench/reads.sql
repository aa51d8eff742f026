-- A survey of bench.answers answers of bench.units units, bench.weekly of them in every week until 2026-01-04.
-- Triggers sleep meanwhile: they would do one by one what stands below at once.

set session_replication_role = replica;

-- An organisation, nine lines, up to 490 sites, and wards; one line is abroad.
insert into survey.units (unit_id, code, parent_id, kind, name, time_zone)
overriding system value
select n, 'unit' || n, parent, kind, 'Unit ' || n, case when line = 2 then 'Europe/Stockholm' else 'Europe/Helsinki' end
from generate_series(1, current_setting('bench.units')::integer) as n
cross join lateral (
    select case when n <= 10 then n when n <= 500 then 2 + n % 9 else 2 + (11 + n % 490) % 9 end as line,
           case when n > 500 then 11 + n % 490 when n > 10 then 2 + n % 9 when n > 1 then 1 end as parent,
           case when n > 500 then 'ward' when n > 10 then 'site' when n > 1 then 'line' else 'organisation' end as kind
) as place;
insert into survey.unit_placements (unit_id, parent_id, valid) select unit_id, parent_id, '(,)' from survey.units;

-- As they arrive, one after the other; places, scores and comments without a pattern in them.
insert into survey.answers (unit_id, answered_at, score, comment, language)
select 11 + (hashint4(n) & 1048575) % (current_setting('bench.units')::integer - 10),
       timestamptz '2026-01-04 22:00Z' - (current_setting('bench.answers')::integer - n) * (interval '1 week' / current_setting('bench.weekly')::integer),
       ('{10,10,10,10,9,9,9,8,8,7,6,3,0,10,9,10}'::smallint[])[1 + (hashint4extended(n, 1) & 15)],
       case when hashint4extended(n, 2) & 15 < 6
           then 'Ystävällinen ja asiantunteva palvelu, mutta odotin vastaanottoa yli puoli tuntia, käynti ' || n
       end,
       'fi'
from generate_series(0, current_setting('bench.answers')::integer - 1) as n;

insert into survey.follow_ups (answer_id, unit_id, opened_at, deadline, state)
select answer_id, unit_id, answered_at, answered_at + interval '7 days',
       case when answered_at < '2025-12-01' then 'resolved' else 'open' end
from survey.answers
where score ~= 'detractor';

-- Every comment is on a topic.
insert into survey.answer_topics (answer_id, topic, unit_id, answered_at, score, commented, by_lexicon)
select answer_id,
       ('{waiting,booking,encounter,competence,price,facilities,information,digital,outcome,pain,dental_fear,phone}'::text[])
           [1 + (hashint8(answer_id) & 1048575) % 12],
       unit_id, answered_at, score, commented, true
from survey.answers
where commented;

-- A reader for every unit.
insert into survey.people (email, name) select 'reader' || n || '@example.org', 'Reader ' || n from generate_series(1, 500) as n;
insert into survey.subscriptions (person_id, unit_id, role)
select 1 + unit_id % 500, unit_id, case when unit_id % 4 = 0 then 'manager' else 'supervisor' end
from survey.units;

reset session_replication_role;
select survey.rebuild_daily();
