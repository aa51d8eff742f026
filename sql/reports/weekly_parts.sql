-- The units right below each unit, each with everything below it: one row a part, those with most to mend first.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
-- $2  text[]: codes of the units above; null takes all.
--
-- A week of a small unit is mostly chance, so each part's figure is of the four weeks that end with this one, against the
-- thirteen weeks before those. They are ordered by an estimate that is fair to small units: see nps_shrink.
--
-- To run it alone:  prepare weekly_parts(date, text[]) as <this text>;  execute weekly_parts('2025-12-29', null);

with asked as materialized (
    select unit_id, monday from survey.units_of_week($1, $2)
),
part as materialized (
    select asked.unit_id as whole_id, asked.monday, below.unit_id
    from asked
    join survey.unit_branches as below
        on below.root_id = asked.unit_id and below.depth = 1 and range_contains_elem(below.valid, asked.monday + 6)
    join survey.units as unit on unit.unit_id = below.unit_id and unit.active && daterange(asked.monday, asked.monday + 7)
),
member as materialized (
    select part.whole_id, part.unit_id as part_id, part.monday, branch.unit_id
    from part
    join survey.unit_branches as branch
        on branch.root_id = part.unit_id and range_contains_elem(branch.valid, part.monday + 6)
),
own as materialized (
    select its.unit_id, its.monday, counted.tally, counted.tally_before, pending.follow_ups, pending.overdue
    from (select distinct unit_id, monday from member) as its
    cross join lateral (
        select
            sum(added) filter (where day >= its.monday - 21) - sum(removed) filter (where day >= its.monday - 21) as tally,
            sum(added) filter (where day < its.monday - 21) - sum(removed) filter (where day < its.monday - 21) as tally_before
        from survey.daily_parts
        where counted = 'answers' and unit_id = its.unit_id and day >= its.monday - 7 * 16 and day < its.monday + 7
    ) as counted
    cross join lateral (
        select count(*) as follow_ups, count(*) filter (where deadline < now()) as overdue
        from survey.follow_ups
        where follow_ups.unit_id = its.unit_id and state <> 'resolved'
    ) as pending
),
branch as materialized (
    select member.whole_id, member.part_id,
           sum(own.tally) as tally,
           sum(own.tally_before) as tally_before,
           sum(own.follow_ups)::bigint as follow_ups,
           sum(own.overdue)::bigint as overdue
    from member
    join own using (unit_id, monday)
    group by member.whole_id, member.part_id
),
compared as (
    select *, nps_shrink(tally, nps_prior(tally) over (partition by whole_id)) as estimate
    from branch
)
select compared.whole_id as unit_id,
       row_number() over (partition by compared.whole_id order by compared.estimate nulls last, unit.name, unit.code) as position,
       count(*) over (partition by compared.whole_id) as total,
       unit.code,
       unit.name,
       figures.responses,
       figures.nps,
       figures.lower,
       figures.upper,
       change.delta as change,
       change.is_real as change_is_real,
       compared.follow_ups,
       compared.overdue as overdue_follow_ups
from compared
join survey.units as unit on unit.unit_id = compared.part_id
cross join lateral nps_summary(compared.tally) as figures
cross join lateral survey.compare(compared.tally, compared.tally_before) as change
order by unit_id, position
