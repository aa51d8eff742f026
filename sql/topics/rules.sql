-- The rules of a lexicon: of a version, or else of the one in use, or of the newest.
select rules::text
from survey.lexicons
where name = $1 and version = coalesce($2, version)
order by in_use desc, version desc
limit 1
