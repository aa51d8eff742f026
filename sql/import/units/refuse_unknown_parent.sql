-- A unit whose parent is neither in the file nor stored.
with refused as (
    delete from incoming
    where parent is not null
        and not exists (select from incoming as other where other.code = incoming.parent)
        and not exists (select from survey.units as stored where stored.code = incoming.parent)
    returning line, original
)
select line, 'parent is not known, or its own row was refused' as reason, original
from refused
order by line
