-- What to share: of the week's comments by promoters up to three for every unit, with everything below it. First those that tell
-- what was good: long enough to say something and on a topic, short enough to be read out; of these the newest. As people may read
-- them: redacted, and hidden ones neither shown nor counted. A comment belongs to one week, so that none is told twice; the same
-- words by several patients of a unit are told once.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
-- $2  text[]: codes of the units; null takes all.
--
-- To run it alone:  prepare weekly_praise(date, text[]) as <this text>;  execute weekly_praise('2025-12-29', null);

-- Bounds are moments, not a range: past the barrier of survey.comments only comparisons are let that can't tell what they see.
with member as materialized (
    select root_id, monday, unit_id, depth from survey.branches_of_week($1, $2)
),
week as materialized (
    select its.unit_id, its.monday, unit.name, unit.time_zone, lower(days) as begins, upper(days) as ends
    from (select distinct unit_id, monday from member) as its
    join survey.units as unit using (unit_id)
    cross join lateral nps_week_range(its.monday, unit.time_zone) as days
),
-- A branch's best are among the best of its units, so only those climb the tree.
own as materialized (
    select week.unit_id, week.monday, week.name, week.time_zone, best.*
    from week
    cross join lateral (
        select *, row_number() over (order by is_plain, answered_at desc, answer_id desc) as position
        from (
            select distinct on (comment)
                answer_id, answered_at, score, language, comment, total,
                cardinality(topics) = 0 or length(comment) not between 40 and 400 as is_plain
            from (
                select *, count(*) over () as total
                from survey.comments as said
                where said.unit_id = week.unit_id
                    and said.answered_at >= week.begins
                    and said.answered_at < week.ends
                    and said.class = 'promoter'
                    and not said.hidden
            ) as praise
            order by comment, answered_at desc, answer_id desc
        ) as told_once
        order by position
        limit 3
    ) as best
),
ranked as (
    select member.root_id, member.depth, own.*,
           row_number() over (partition by member.root_id order by own.is_plain, own.answered_at desc, own.answer_id desc) as place_in_branch,
           sum(own.total) filter (where own.position = 1) over (partition by member.root_id) as total_in_branch
    from own
    join member using (unit_id, monday)
)
select root_id as unit_id,
       place_in_branch as position,
       total_in_branch as total,
       answered_at at time zone time_zone as answered_at,
       score,
       language,
       comment,
       case when depth > 0 then name end as place
from ranked
where place_in_branch <= 3
order by unit_id, position
