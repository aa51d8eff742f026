-- Names and comments that want to break out of a header, a tag or a line.

insert into survey.units (code, parent_id, kind, name)
values ('hostile', null, 'organisation',
        '<script>alert("1")</script> & ''Ä'' {{ t.subject }} ' || chr(8238) || 'مركز الصحة ' || repeat('pitkä nimi ', 20) || '👩‍⚕️');

insert into survey.people (email, name)
values ('hostile@example.org', '"Maija", <maija@elsewhere.example> ' || chr(8238) || 'ä;');

insert into survey.subscriptions (person_id, unit_id)
select person.person_id, unit.unit_id
from survey.people as person, survey.units as unit
where person.email = 'hostile@example.org' and unit.code = 'hostile';

insert into survey.answers (unit_id, answered_at, score, comment)
select unit.unit_id, timestamptz '2026-01-02 12:00+02' + interval '1 minute' * said.position, said.score, said.comment
from (
    values (1, 0, '<script>alert("x")</script><img src=x onerror=alert(1)> </td></table> &amp; "quotes" ''too'''),
           (2, 1, E'Rivi 1\r\nBcc: all@example.org\r\n\r\n.\r\n--=_nps_weekly_digest--\nloppu' || chr(7) || chr(27) || '[31m'),
           (3, 2, chr(8238) || 'ylösalaisin ' || chr(8297) || 'مرحبا بكم في المركز الصحي'),
           (4, 3, '👩‍⚕️🙏🏽 ' || repeat('ä', 600)),
           (5, 4, 'Sana ' || repeat('toinen, ', 60) || 'loppu'),
           (6, 10, '{{ unit.name }} {% raw %} {unit} ' || repeat('W', 300))
) as said (position, score, comment)
cross join survey.units as unit
where unit.code = 'hostile';

-- Enough quiet answers that the figure stands.
insert into survey.answers (unit_id, answered_at, score)
select unit.unit_id, timestamptz '2025-12-31 12:00+02', 9
from survey.units as unit, generate_series(1, 20)
where unit.code = 'hostile';
