-- Where units are in the tree on the last day of a week: one row a unit that was open then.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
-- $2  text[]: codes of the units; null takes all.
--
-- To run it alone:  prepare places(date, text[]) as <this text>;  execute places('2025-12-29', null);

select unit.unit_id, unit.code, unit.name, unit.kind, above.root_id as above_id
from survey.units_of_week($1, $2) as asked
join survey.units as unit using (unit_id)
left join survey.unit_branches as above
    on above.unit_id = unit.unit_id and above.depth = 1 and range_contains_elem(above.valid, asked.monday + 6)
order by unit.unit_id
