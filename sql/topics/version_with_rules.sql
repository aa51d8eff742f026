-- The version of a lexicon that has exactly these rules; the one in use, if several have.
select version, in_use
from survey.lexicons
where name = $1 and rules::text = $2
order by in_use desc, version desc
limit 1
