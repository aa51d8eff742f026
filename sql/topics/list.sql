-- All versions of all lexicons.
select name,
       version,
       in_use,
       languages,
       cardinality(nps_lexicon_topics(rules)) as topics,
       created_at,
       note
from survey.lexicons
order by name, version
