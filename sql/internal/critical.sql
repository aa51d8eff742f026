-- What to mend, of units with everything below each: first the cases that nobody has resolved, of whatever time, the most pressing
-- first, up to 500 a unit; then the comments by detractors of the last two weeks of which no case was opened, the newest first, up to
-- 100. As people may read them: redacted, and without the words of hidden ones.
--
-- $1  timestamptz: the moment, by which cases are overdue and so many days old. They stand as they do when this runs.
-- $2  text[]: codes of the units; null takes all.
--
-- To run it alone:  prepare critical(timestamptz, text[]) as <this text>;  execute critical(now(), null);

with member as materialized (
    select root.unit_id as root_id, below.unit_id
    from survey.units as root
    join survey.unit_subtree as below on below.root_id = root.unit_id
    where $2::text[] is null or root.code = any ($2)
),
its as materialized (
    select unit_id, unit.name, unit.time_zone
    from (select distinct unit_id from member) as member
    join survey.units as unit using (unit_id)
),
waiting as materialized (
    select its.*, follow_up.answer_id, follow_up.follow_up_id, follow_up.opened_at, follow_up.deadline, follow_up.state, follow_up.assignee,
           answer.answered_at, answer.score, said.language, said.comment
    from its
    join survey.follow_ups as follow_up on follow_up.unit_id = its.unit_id and follow_up.state <> 'resolved'
    join survey.answers as answer using (answer_id)
    left join lateral (
        select language, comment from survey.comments where comments.answer_id = follow_up.answer_id offset 0
    ) as said on true
    union all
    select its.*, said.answer_id, null, null, null, null, null,
           said.answered_at, said.score, said.language, said.comment
    from its
    cross join lateral (
        select *
        from survey.comments
        where comments.unit_id = its.unit_id
            and comments.answered_at >= $1::timestamptz - interval '14 days'
            and comments.answered_at < $1
            and comments.class = 'detractor'
            and not comments.hidden
            and not exists (select from survey.follow_ups as follow_up where follow_up.answer_id = comments.answer_id)
        order by comments.answered_at desc, comments.answer_id desc
        limit 100
    ) as said
),
ranked as (
    select member.root_id, member.root_id <> waiting.unit_id as is_below, waiting.*,
           waiting.follow_up_id is not null as is_case,
           row_number() over (
               partition by member.root_id, waiting.follow_up_id is not null
               order by waiting.deadline, waiting.follow_up_id, waiting.answered_at desc, waiting.answer_id desc
           ) as position,
           count(*) over (partition by member.root_id, waiting.follow_up_id is not null) as total,
           count(*) filter (where waiting.deadline < $1) over (partition by member.root_id, waiting.follow_up_id is not null) as overdue
    from waiting
    join member using (unit_id)
)
select root_id as unit_id,
       position,
       total,
       overdue,
       answered_at at time zone time_zone as answered_at,
       score,
       language,
       comment,
       case when is_below then name end as place,
       answer_id,
       follow_up_id,
       greatest(extract(day from $1 - opened_at), 0)::integer as age_days,
       deadline < $1 as is_overdue,
       deadline at time zone time_zone as deadline,
       state,
       assignee
from ranked
where position <= case when is_case then 500 else 100 end
order by unit_id, is_case desc, position
