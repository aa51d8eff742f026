-- In how many seconds something that a program had in hand is to be tried again: what it put off, and what it may have lost track of.
-- Null where there is nothing.
--
-- $1  text: the program, as it claimed.

select extract(epoch from min(coalesce(leased_until, retry_at, changed_at)) - clock_timestamp())::double precision
from survey.deliveries
where state in ('pending', 'claimed', 'sending', 'retry') and claimed_by = $1 and message is not null
