-- What patients wrote about in the four weeks that end with this one, for units, each with everything below it: one row a topic.
-- A week alone has too few answers to tell topics apart.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
-- $2  text[]: codes of the units; null takes all.
--
-- impact      points that the answers on the topic add to the NPS of the four weeks, or cost; see survey.topic_figures
-- is_rising   this week a larger share of answers is on the topic than chance can explain, by a year before of a quarter at least;
--             what few answers tell is left out, as in survey.emerging_topics
--
-- Few answers on a topic, or few that are not on it, tell nothing: such topics are left out. A unit is what was at and below it
-- when the week ended.
--
-- To run it alone:  prepare weekly_topics(date, text[]) as <this text>;  execute weekly_topics('2025-12-29', null);

with asked as materialized (
    select unit.unit_id, week.monday
    from survey.units as unit
    cross join lateral (select coalesce($1::date, nps_week(now(), unit.time_zone) - 7)) as week (monday)
    where ($2::text[] is null or unit.code = any ($2)) and unit.active && daterange(week.monday, week.monday + 7)
),
member as materialized (
    select asked.unit_id as root_id, asked.monday, branch.unit_id,
           dense_rank() over (order by branch.unit_id, asked.monday) as own_id
    from asked
    join survey.unit_branches as branch
        on branch.root_id = asked.unit_id and range_contains_elem(branch.valid, asked.monday + 6)
),
-- Days have their bounds twice: the wider ones, the same for all, let an index on days be used where there are many units.
own as materialized (
    select own.own_id,
           case part.counted when 'answer_topics' then part.key end as topic,
           sum(part.added) filter (where part.day >= own.monday - 21) - sum(part.removed) filter (where part.day >= own.monday - 21) as tally,
           sum(part.comments) filter (where part.day >= own.monday - 21) as comments,
           nps_responses(sum(part.added) filter (where part.day >= own.monday))
               - nps_responses(sum(part.removed) filter (where part.day >= own.monday)) as this_week,
           nps_responses(sum(part.added) filter (where part.day < own.monday))
               - nps_responses(sum(part.removed) filter (where part.day < own.monday)) as year_before,
           min(part.day) as first_day
    from (select distinct own_id, unit_id, monday from member) as own
    join survey.daily_parts as part
        on part.counted in ('answers', 'answer_topics')
        and part.unit_id = own.unit_id
        and part.day >= own.monday - 7 * 52
        and part.day < own.monday + 7
        and part.day >= coalesce($1::date, current_date - 15) - 7 * 52
        and part.day < coalesce($1::date + 7, current_date + 2)
    group by own.own_id, own.monday, case part.counted when 'answer_topics' then part.key end
),
told as (
    select
        member.root_id, own.topic,
        sum(own.tally) as tally,
        sum(own.comments)::bigint as comments,
        sum(own.this_week)::bigint as this_week,
        sum(own.year_before)::bigint as year_before,
        min(own.first_day) as first_day
    from member
    join own using (own_id)
    group by member.root_id, own.topic
),
-- On a chart of shares, those on the topic count as promoters and the others as passives.
judged as (
    select
        topic.root_id, topic.topic, topic.tally, topic.comments, whole.tally as whole,
        nps(share.this_week) > limits.upper
            and topic.this_week >= settings.smallest_group
            and whole.this_week - topic.this_week not between 1 and settings.smallest_group - 1
            and whole.first_day <= asked.monday - 7 * 13 as is_rising
    from told as topic
    join (select * from told where topic is null) as whole on whole.root_id = topic.root_id
    cross join lateral (
        select
            array[0, 0, 0, 0, 0, 0, 0, whole.this_week - topic.this_week, 0, 0, topic.this_week]::bigint[]::nps_tally,
            array[0, 0, 0, 0, 0, 0, 0, whole.year_before - topic.year_before, 0, 0, topic.year_before]::bigint[]::nps_tally
    ) as share (this_week, year_before)
    cross join lateral nps_control_limits(share.this_week, share.year_before) as limits
    join asked on asked.unit_id = topic.root_id
    cross join survey.settings
    where topic.topic is not null
)
select judged.root_id as unit_id,
       judged.topic,
       coalesce(known.label_fi, judged.topic) as label_fi,
       coalesce(known.label_sv, judged.topic) as label_sv,
       coalesce(known.label_en, judged.topic) as label_en,
       figures.answers,
       figures.promoters as praise,
       figures.detractors as complaints,
       figures.nps,
       figures.impact,
       figures.impact_is_real,
       coalesce(judged.is_rising, false) as is_rising
from judged
cross join survey.settings
cross join lateral survey.topic_figures(judged.tally, judged.whole, judged.comments, settings.smallest_group) as figures
left join survey.topics as known on known.key = judged.topic
where not figures.withheld
