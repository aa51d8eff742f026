-- How many mails are still to be sent and in nobody's hands: those that a program has are its own to tell of.
--
-- $1  date: the Monday of a week; null takes all.
-- $2  text[]: codes of units; null takes all, and the mails about all units of a reader.

select count(*)
from (
    select monday, unit_id from survey.deliveries where state in ('pending', 'retry')
    union all
    select monday, unit_id from survey.deliveries where state in ('claimed', 'sending') and leased_until <= now()
) as mail
where ($1::date is null or monday = $1)
    and ($2::text[] is null or unit_id = any (array(select unit_id from survey.units where code = any ($2))))
