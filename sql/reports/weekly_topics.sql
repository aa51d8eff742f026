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

with member as materialized (
    select root_id, monday, unit_id from survey.branches_of_week($1, $2)
),
-- Each unit's own answers are added up once, for every Monday that is asked for: one or, over time zones, two, as the limit tells
-- the planner. Days have their bounds twice: the wider ones, the same for all, let an index on days be used.
own as materialized (
    select part.unit_id,
           due.monday,
           part.topic,
           sum(part.added) filter (where part.day >= due.monday - 21) - sum(part.removed) filter (where part.day >= due.monday - 21) as tally,
           sum(part.comments) filter (where part.day >= due.monday - 21) as comments,
           sum(nps_responses(part.added) - nps_responses(part.removed)) filter (where part.day >= due.monday) as this_week,
           sum(nps_responses(part.added) - nps_responses(part.removed)) filter (where part.day < due.monday) as year_before,
           min(part.day) as first_day
    from (select distinct monday from member limit 2) as due
    -- All units, by their days; or those of the branches asked for, by their own.
    join (
        select *, case counted when 'answer_topics' then key end as topic
        from survey.daily_parts
        where $2::text[] is null and counted in ('answers', 'answer_topics')
        union all
        select *, case counted when 'answer_topics' then key end as topic
        from survey.daily_parts
        where $2::text[] is not null and counted in ('answers', 'answer_topics') and unit_id in (select unit_id from member)
    ) as part
        on part.day >= due.monday - 7 * 52
        and part.day < due.monday + 7
        and part.day >= coalesce($1::date, current_date - 15) - 7 * 52
        and part.day < coalesce($1::date + 7, current_date + 2)
    group by part.unit_id, due.monday, part.topic
),
told as (
    select
        member.root_id, own.topic,
        min(member.monday) as monday,
        sum(own.tally) as tally,
        sum(own.comments)::bigint as comments,
        coalesce(sum(own.this_week), 0)::bigint as this_week,
        coalesce(sum(own.year_before), 0)::bigint as year_before,
        min(own.first_day) as first_day
    from member
    join own using (unit_id, monday)
    group by member.root_id, own.topic
),
-- On a chart of shares, those on the topic count as promoters and the others as passives.
judged as (
    select
        topic.root_id, topic.topic, topic.tally, topic.comments, whole.tally as whole,
        nps(share.this_week) > limits.upper
            and topic.this_week >= settings.smallest_group
            and whole.this_week - topic.this_week not between 1 and settings.smallest_group - 1
            and whole.first_day <= topic.monday - 7 * 13 as is_rising
    from told as topic
    join (select * from told where topic is null) as whole on whole.root_id = topic.root_id
    cross join lateral (
        select
            array[0, 0, 0, 0, 0, 0, 0, whole.this_week - topic.this_week, 0, 0, topic.this_week]::bigint[]::nps_tally,
            array[0, 0, 0, 0, 0, 0, 0, whole.year_before - topic.year_before, 0, 0, topic.year_before]::bigint[]::nps_tally
    ) as share (this_week, year_before)
    cross join lateral nps_control_limits(share.this_week, share.year_before) as limits
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
order by unit_id, abs(coalesce(figures.impact, 0)) desc, topic
