-- Each answer once, in the order of the file.
insert into survey.answers (source, external_id, unit_id, answered_at, score, comment, language, channel)
select source, external_id, unit_id, answered_at, score, comment, language, channel
from incoming
order by line
on conflict (source, external_id) do nothing;
