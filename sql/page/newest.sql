-- The last local day before a moment on which any of the units was answered; null when there is none.
--
-- $1  timestamptz: the moment of publication.
-- $2  bigint[]: the units, each with everything below it.
--
-- To run it alone:  prepare newest(timestamptz, bigint[]) as <this text>;  execute newest(now(), '{1,2,3}');

select max(part.day) as day
from survey.daily_parts as part
where part.counted = 'answers'
    and part.day >= ($1::timestamptz at time zone 'UTC')::date - 15
    and part.day < ($1::timestamptz at time zone 'UTC')::date + 2
    and part.added <> part.removed
    and part.unit_id in (select unit_id from survey.unit_branches where root_id = any ($2::bigint[]))
    and part.day < (select ($1::timestamptz at time zone unit.time_zone)::date from survey.units as unit where unit.unit_id = part.unit_id)
