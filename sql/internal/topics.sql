-- Every topic of units, each with everything below it, over the year that ends with a week: one row a topic.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
-- $2  text[]: codes of the units; null takes all.
--
-- answers …       of the last four weeks, as in weekly_topics; null where few answers tell nothing (see survey.topic_figures)
-- periods         thirteen times four weeks, the newest last: which share of the answers is on the topic; null where few tell nothing
-- change          percentage points by which the share of the last four weeks is above that of the 48 weeks before
-- change_is_real  whether that is more than chance; see survey.compare
--
-- Topics of which no period tells anything are left out. A unit is what was at and below it when the week ended.
--
-- To run it alone:  prepare topics(date, text[]) as <this text>;  execute topics('2025-12-29', null);

with member as materialized (
    select root_id, monday, unit_id from survey.branches_of_week($1, $2)
),
-- Each unit's own answers are added up once, for every Monday that is asked for: one or, over time zones, two, as the limit tells
-- the planner. Days have their bounds twice: the wider ones, the same for all, let an index on days be used.
own as materialized (
    select part.unit_id, due.monday, part.topic, (due.monday + 6 - part.day) / 28 as ago,
           sum(part.added) - sum(part.removed) as tally,
           sum(part.comments)::bigint as comments
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
        on part.day >= due.monday + 7 - 28 * 13
        and part.day < due.monday + 7
        and part.day >= coalesce($1::date, current_date - 15) + 7 - 28 * 13
        and part.day < coalesce($1::date + 7, current_date + 2)
    group by part.unit_id, due.monday, part.topic, (due.monday + 6 - part.day) / 28
),
told as materialized (
    select member.root_id, min(member.monday) as monday, own.topic, own.ago,
           sum(own.tally) as tally,
           sum(own.comments)::bigint as comments
    from member
    join own using (unit_id, monday)
    group by member.root_id, own.topic, own.ago
    having nps_responses(sum(own.tally)) > 0
),
whole as materialized (
    select root_id, monday, ago, tally from told where topic is null
),
period as materialized (
    select topic.root_id, topic.topic, whole.monday, whole.ago, coalesce(of_period.tally, none.tally) as tally, whole.tally as whole,
           coalesce(of_period.comments, 0) as comments
    from (select distinct root_id, topic from told where topic is not null) as topic
    join whole on whole.root_id = topic.root_id
    cross join (select '{0,0,0,0,0,0,0,0,0,0,0}'::nps_tally) as none (tally)
    left join told as of_period on of_period.root_id = topic.root_id and of_period.topic = topic.topic and of_period.ago = whole.ago
),
topic as materialized (
    select period.root_id, period.topic,
           jsonb_agg(
               jsonb_build_object('first_day', period.monday - 7 * 3 - 28 * period.ago, 'share', told.share)
               order by period.ago desc
           ) as periods,
           sum(period.tally) filter (where period.ago = 0) as tally,
           sum(period.whole) filter (where period.ago = 0) as whole,
           sum(period.comments) filter (where period.ago = 0)::bigint as comments,
           sum(period.tally) filter (where period.ago > 0) as tally_before,
           sum(period.whole) filter (where period.ago > 0) as whole_before
    from period
    cross join survey.settings
    left join lateral (
        select nps_responses(period.tally)::double precision / nps_responses(period.whole)
        where not survey.topic_is_withheld(period.tally, period.whole, settings.smallest_group)
    ) as told (share) on true
    group by period.root_id, period.topic
    having count(told.share) > 0
),
-- Of shares: those on the topic count as promoters and the others as passives.
share as (
    select topic.*,
           array[0, 0, 0, 0, 0, 0, 0, nps_responses(whole - tally), 0, 0, nps_responses(tally)]::bigint[]::nps_tally as on_topic,
           array[0, 0, 0, 0, 0, 0, 0, nps_responses(whole_before - tally_before), 0, 0, nps_responses(tally_before)]::bigint[]::nps_tally as on_topic_before
    from topic
)
select share.root_id as unit_id,
       share.topic,
       coalesce(known.label_fi, share.topic) as label_fi,
       coalesce(known.label_sv, share.topic) as label_sv,
       coalesce(known.label_en, share.topic) as label_en,
       recent.answers,
       recent.promoters as praise,
       recent.detractors as complaints,
       recent.impact,
       recent.impact_is_real,
       change.delta as change,
       change.is_real as change_is_real,
       share.periods
from share
cross join survey.settings
cross join lateral survey.topic_figures(share.tally, share.whole, share.comments, settings.smallest_group) as recent
left join lateral survey.compare(share.on_topic, share.on_topic_before) as change
    on not recent.withheld and not survey.topic_is_withheld(share.tally_before, share.whole_before, settings.smallest_group)
left join survey.topics as known on known.key = share.topic
order by unit_id, abs(coalesce(recent.impact, 0)) desc, share.topic
