-- From each unit up to all that it belongs to.
with recursive climb as (
    select unit_id, unit_id as member_of from survey.units
    union all
    select climb.unit_id, unit.parent_id
    from climb
    join survey.units as unit on unit.unit_id = climb.member_of
    where unit.parent_id is not null
)
select
    branch.code,
    parent.code as parent,
    branch.name,
    count(*) as answers,
    round(100 * avg((answer.score >= 9)::int - (answer.score <= 6)::int), 1) as nps
from climb
join survey.answers as answer using (unit_id)
join survey.units as branch on branch.unit_id = climb.member_of
join survey.units as parent on parent.unit_id = branch.parent_id
where branch.service_line = 'hospital'
group by branch.code, branch.kind, branch.name, parent.code
order by array_position(array['line', 'site', 'ward'], branch.kind), branch.code
