-- NPS of a branch of the organisation: every unit of it with all that is below, here the hospitals and their wards.
-- Tallies add up, so every answer is counted once, at its unit. A parent holds its children: never add the two.
with counted as (
    select unit_id, nps_tally(score) as tally
    from survey.answers
    group by unit_id
),
branch as (
    select branch.unit_id, branch.depth, sum(counted.tally) as tally
    from survey.units as top
    join survey.unit_subtree as branch on branch.root_id = top.unit_id
    join survey.unit_subtree as part on part.root_id = branch.unit_id
    left join counted on counted.unit_id = part.unit_id
    where top.code = 'sairaalat'
    group by branch.unit_id, branch.depth
)
select
    unit.code,
    parent.code as parent,
    unit.name,
    nps_responses(tally) as answers,
    round(nps(tally)::numeric, 1) as nps,
    round(nps_lower(tally)::numeric, 1) as lower,
    round(nps_upper(tally)::numeric, 1) as upper
from branch
join survey.units as unit using (unit_id)
left join survey.units as parent on parent.unit_id = unit.parent_id
order by branch.depth, unit.code;
