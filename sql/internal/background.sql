-- The groups of units' background variables: one row a group, small ones put together. See survey.background_groups.
--
-- $1  date: the Monday of the last of thirteen weeks; null takes the last complete week of each unit's own time zone.
-- $2  text[]: codes of the units; null takes all.
--
-- To run it alone:  prepare background(date, text[]) as <this text>;  execute background('2025-12-29', null);

select * from survey.background_groups($1, $2)
