-- The units that a list makes public, those above before those below: one row a unit.
--
-- $1  timestamptz: the moment of publication.
-- $2  text[]: the list. An entry is a unit's code, or code/kind for every unit of that kind below it.
-- $3  text[]: codes of units that are left out all the same.
--
-- first_day and last_day are the seven whole local days before the moment. has_others says whether anything below the unit is
-- neither listed nor below something that is. Units that were closed on the last day are left out.
--
-- To run it alone:  prepare units(timestamptz, text[], text[]) as <this text>;  execute units(now(), '{lehtokajo,lehtokajo/site}', '{}');

with branch as materialized (
    select branch.root_id, branch.unit_id, branch.depth, unit.kind, today.day
    from survey.unit_branches as branch
    join survey.units as unit on unit.unit_id = branch.unit_id
    cross join lateral (select ($1::timestamptz at time zone unit.time_zone)::date) as today (day)
    -- Asked with the operator &&, a planner expects one unit in a hundred, and then compares all units with all listed ones.
    where range_contains_elem(branch.valid, today.day - 1) and range_overlaps(unit.active, daterange(today.day - 7, today.day))
),
listed as materialized (
    select distinct branch.unit_id
    from unnest($2::text[]) as entry
    join survey.units as root on root.code = split_part(entry, '/', 1)
    join branch on branch.root_id = root.unit_id
    where case split_part(entry, '/', 2) when '' then branch.depth = 0 else branch.depth > 0 and branch.kind = split_part(entry, '/', 2) end
    except
    select unit_id from survey.units where code = any ($3::text[])
),
-- To which listed unit each unit belongs first.
belonging as (
    select distinct on (branch.unit_id) branch.unit_id, branch.root_id
    from branch
    join listed on listed.unit_id = branch.root_id
    order by branch.unit_id, branch.depth
),
with_others as (
    select distinct root_id as unit_id from belonging where root_id <> unit_id
),
height as (
    select unit_id, max(depth) as steps from branch group by unit_id
)
select unit.unit_id,
       unit.code,
       unit.name,
       unit.kind,
       unit.time_zone,
       today.day - 7 as first_day,
       today.day - 1 as last_day,
       with_others.unit_id is not null as has_others
from listed
join survey.units as unit using (unit_id)
join branch as today on today.root_id = unit.unit_id and today.depth = 0
join height on height.unit_id = unit.unit_id
left join with_others on with_others.unit_id = unit.unit_id
order by height.steps, unit.name, unit.code
