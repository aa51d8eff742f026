-- The newest comments of the week for every unit, each with everything below it: up to five from detractors (what to
-- mend) and up to three from promoters (what to share), with how many there are in all. As people may read them: redacted, and
-- hidden ones neither shown nor counted.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
--
-- To run it alone:  prepare weekly_comments(date) as <this text>;  execute weekly_comments('2025-12-29');

-- Inlined, the bounds would be worked out anew for every unit and class. They are moments, not a range: past the barrier of
-- survey.comments only comparisons are let that can't tell what they see.
with week as materialized (
    select zone.time_zone,
           week.monday,
           lower(days) as begins,
           upper(days) as ends
    from (select distinct time_zone from survey.units) as zone
    cross join lateral (
        select coalesce($1::date, nps_week(now(), zone.time_zone) - 7)
    ) as week (monday)
    cross join nps_week_range(week.monday, zone.time_zone) as days
),
-- Not with the operator @>: of that a planner expects one row in a thousand, and then compares everything with everything.
branch as materialized (
    select top.unit_id, top.time_zone, part.unit_id as part_id, part.depth
    from survey.units as top
    join week using (time_zone)
    join survey.unit_branches as part
        on part.root_id = top.unit_id and range_contains_elem(part.valid, week.monday + 6)
),
-- Each unit's week is read once for every time zone of the units above it, and once for all classes.
own as materialized (
    select part.time_zone, part.part_id, unit.name, shown.most, newest.*
    from (select distinct time_zone, part_id from branch) as part
    join week using (time_zone)
    join survey.units as unit on unit.unit_id = part.part_id
    cross join lateral (
        select answer.answer_id,
               answer.answered_at,
               answer.score,
               answer.language,
               answer.comment,
               answer.class,
               row_number() over (partition by answer.class order by answer.answered_at desc, answer.answer_id desc) as position,
               count(*) over (partition by answer.class) as total
        from survey.comments as answer
        where answer.unit_id = part.part_id
          and answer.answered_at >= week.begins
          and answer.answered_at < week.ends
          and not answer.hidden
    ) as newest
    join (values ('detractor', 5), ('promoter', 3)) as shown (class, most)
        on shown.class = newest.class and newest.position <= shown.most
),
-- A branch's newest are among the newest of its parts, so only those climb the tree.
ranked as (
    select branch.unit_id,
           own.class,
           row_number() over newest as position,
           sum(own.total) filter (where own.position = 1) over (partition by branch.unit_id, own.class) as total,
           own.most,
           own.answered_at at time zone own.time_zone as answered_at,
           own.score,
           own.language,
           own.comment,
           case when branch.depth > 0 then own.name end as place
    from own
    join branch using (part_id, time_zone)
    window newest as (partition by branch.unit_id, own.class order by own.answered_at desc, own.answer_id desc)
)
select unit_id, class, position, total, answered_at, score, language, comment, place
from ranked
where position <= most
