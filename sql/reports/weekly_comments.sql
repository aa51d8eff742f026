-- The newest comments of the week for every unit, each with everything below it: up to five from detractors (what to
-- mend) and up to three from promoters (what to share), with how many there are in all.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
--
-- To run it alone:  prepare weekly_comments(date) as <this text>;  execute weekly_comments('2025-12-29');

-- Inlined, the bounds would be worked out anew for every unit and class.
with week as materialized (
    select zone.time_zone,
           week.monday,
           nps_week_range(week.monday, zone.time_zone) as days
    from (select distinct time_zone from survey.units) as zone
    cross join lateral (
        select coalesce($1::date, nps_week(now(), zone.time_zone) - 7)
    ) as week (monday)
),
own as (
    select week.time_zone, unit.unit_id, unit.name, shown.class, shown.most, newest.*
    from week
    cross join survey.units as unit
    cross join (values (nps_class 'detractor', 5), ('promoter', 3)) as shown (class, most)
    cross join lateral (
        select answer.answer_id,
               answer.answered_at,
               answer.score,
               answer.language,
               answer.comment,
               row_number() over (order by answer.answered_at desc, answer.answer_id desc) as position,
               count(*) over () as total
        from survey.answers as answer
        where answer.unit_id = unit.unit_id
          and answer.answered_at >= lower(week.days)
          and answer.answered_at < upper(week.days)
          and answer.comment is not null
          and answer.score ~= shown.class
        order by position
        limit shown.most
    ) as newest
),
branch as materialized (
    select top.unit_id, top.time_zone, part.unit_id as part_id, part.depth
    from survey.units as top
    join week using (time_zone)
    join survey.unit_branches as part on part.root_id = top.unit_id and part.valid @> week.monday + 6
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
    join branch on branch.part_id = own.unit_id and branch.time_zone = own.time_zone
    window newest as (partition by branch.unit_id, own.class order by own.answered_at desc, own.answer_id desc)
)
select unit_id, class, position, total, answered_at, score, language, comment, place
from ranked
where position <= most
