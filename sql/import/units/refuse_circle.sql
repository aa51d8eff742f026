-- A unit that would become its own ancestor: follow the parents as they are going to be, and see who meets himself.
with recursive planned as (
    select code, parent
    from incoming
    union
    select unit.code, parent.code
    from survey.units as unit
    left join survey.units as parent on parent.unit_id = unit.parent_id
    where not exists (select from incoming where incoming.code = unit.code)
), climb as (
    select code as origin, code, parent
    from planned
    union all
    select climb.origin, above.code, above.parent
    from climb
    join planned as above on above.code = climb.parent
) cycle code set comes_again using path, refused as (
    delete from incoming
    using climb
    where climb.comes_again
        and climb.code = climb.origin
        and climb.origin = incoming.code
    returning incoming.line, incoming.original
)
select line, 'parent lies below the unit itself: the parents go round in a circle' as reason, original
from refused
order by line
