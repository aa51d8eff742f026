-- In how many seconds something that a program had in hand is to be tried again: what it put off, and what it may have lost track of.
-- Null where there is nothing.
--
-- $1  text: the program, as it claimed.

select extract(epoch from least(
    (
        select min(coalesce(retry_at, queued_at)) from survey.deliveries
        where state in ('pending', 'retry') and claimed_by = $1 and message is not null
    ),
    (select min(leased_until) from survey.deliveries where state in ('claimed', 'sending') and claimed_by = $1)
) - clock_timestamp())::double precision
