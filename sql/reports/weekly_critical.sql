-- What to mend: up to five pieces of critical feedback for every unit, with everything below it. First the cases that nobody has
-- resolved yet, of whatever week, overdue ones before others and the most pressing first; then the week's comments by detractors
-- of which no case was opened, the newest first. As people may read them: redacted, and without the words of hidden ones.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
-- $2  text[]: codes of the units; null takes all.
--
-- Cases stand as they do when the report runs, whatever the week.
--
-- To run it alone:  prepare weekly_critical(date, text[]) as <this text>;  execute weekly_critical('2025-12-29', null);

with member as materialized (
    select root_id, monday, unit_id, depth from survey.branches_of_week($1, $2)
),
week as materialized (
    select its.unit_id, its.monday, unit.name, unit.time_zone, lower(days) as begins, upper(days) as ends
    from (select distinct unit_id, monday from member) as its
    join survey.units as unit using (unit_id)
    cross join lateral nps_week_range(its.monday, unit.time_zone) as days
),
own as materialized (
    select week.*, pressing.*
    from week
    cross join lateral (
        (
            select follow_up.answer_id, follow_up.follow_up_id, follow_up.opened_at, follow_up.deadline, follow_up.state, follow_up.assignee,
                   row_number() over (order by follow_up.deadline, follow_up.follow_up_id) as position,
                   count(*) over () as total
            from survey.follow_ups as follow_up
            where follow_up.unit_id = week.unit_id and follow_up.state <> 'resolved'
            order by follow_up.deadline, follow_up.follow_up_id
            limit 5
        )
        union all
        (
            select said.answer_id, null, null, null, null, null,
                   row_number() over (order by said.answered_at desc, said.answer_id desc),
                   count(*) over ()
            from survey.comments as said
            where said.unit_id = week.unit_id
                and said.answered_at >= week.begins
                and said.answered_at < week.ends
                and said.class = 'detractor'
                and not said.hidden
                and not exists (select from survey.follow_ups as follow_up where follow_up.answer_id = said.answer_id)
            order by said.answered_at desc, said.answer_id desc
            limit 5
        )
    ) as pressing
),
ranked as (
    select member.root_id, member.depth, own.*, answer.answered_at, answer.score,
           row_number() over (
               partition by member.root_id
               order by own.deadline, own.follow_up_id, answer.answered_at desc, own.answer_id desc
           ) as place_in_branch,
           sum(own.total) filter (where own.position = 1) over (partition by member.root_id) as total_in_branch
    from own
    join member using (unit_id, monday)
    join survey.answers as answer using (answer_id)
)
select ranked.root_id as unit_id,
       ranked.place_in_branch as position,
       ranked.total_in_branch as total,
       ranked.answered_at at time zone ranked.time_zone as answered_at,
       ranked.score,
       said.language,
       said.comment,
       case when ranked.depth > 0 then ranked.name end as place,
       ranked.answer_id,
       ranked.follow_up_id,
       extract(day from now() - ranked.opened_at)::integer as age_days,
       ranked.deadline < now() as is_overdue,
       ranked.state,
       ranked.assignee
from ranked
left join lateral (
    select language, comment from survey.comments where comments.answer_id = ranked.answer_id offset 0
) as said on true
where ranked.place_in_branch <= 5
order by unit_id, position
