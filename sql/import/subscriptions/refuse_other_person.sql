-- An address is one person: a row that gives it another name, language or way of mailing than an earlier row did is refused.
with repeated as (
    select lower(email) as address, min(line) as line
    from incoming
    group by lower(email)
    having count(*) > 1
), refused as (
    delete from incoming
    using repeated
    join incoming as first on first.line = repeated.line
    where repeated.address = lower(incoming.email)
        and (first.name, first.locale, first.combined) is distinct from (incoming.name, incoming.locale, incoming.combined)
    returning incoming.line, incoming.original
)
select line, 'email comes earlier in this file with another name, locale or mails' as reason, original
from refused
order by line
