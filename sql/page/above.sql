-- Which listed unit was above which, and on which days: one row a pair and time.
--
-- $1  bigint[]: the units.
--
-- To run it alone:  prepare above(bigint[]) as <this text>;  execute above('{1,2,3}');

select unit_id, root_id as above_id, depth, lower(valid) as since, upper(valid) as until
from survey.unit_branches
where depth > 0 and root_id = any ($1::bigint[]) and unit_id = any ($1::bigint[])
order by unit_id, depth
