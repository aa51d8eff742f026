-- The lexicons in use.
select concat_ws(' ', name, version) as name,
       rules::text as rules,
       nps_lexicon_topics(rules) as topics,
       languages
from survey.lexicons
where in_use
order by name
