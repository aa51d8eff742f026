-- Root causes: what patients write about, and how many points it brings and costs, by week, by month and over any days. Counted
-- from the rollups, with what is below each unit.
--
-- An answer on a topic is praise where a promoter gave it, a complaint where a detractor did. Their points, over all answers,
-- say how much of the NPS comes with the topic, each side by itself; the impact, how far the NPS is from what it would be
-- without all answers on the topic: share x (NPS on the topic - NPS of the rest). Hence its limits are those of that
-- difference, times the share.

-- The whole is told elsewhere, and so what is told of a topic tells of the rest: it must not be a small group either.
create or replace function survey.topic_is_withheld(told nps_tally, whole nps_tally, smallest_group integer) returns boolean
language sql immutable parallel safe
begin atomic
    select nps_responses(told) < smallest_group or nps_responses(whole) - nps_responses(told) between 1 and smallest_group - 1;
end;
comment on function survey.topic_is_withheld(nps_tally, nps_tally, integer) is
    'Whether too few answers are on a topic, or not on it but in the whole, for anything to be told of it.';

create or replace function survey.topic_figures(told nps_tally, whole nps_tally, commented bigint, smallest_group integer)
returns table (
    withheld boolean, answers bigint, answer_share double precision, comments bigint,
    nps double precision, lower double precision, upper double precision,
    impact double precision, impact_lower double precision, impact_upper double precision, impact_is_real boolean,
    promoters bigint, passives bigint, detractors bigint,
    praise_points double precision, complaint_points double precision
)
language sql immutable parallel safe rows 1
begin atomic
    select
        not enough.now,
        figures.responses,
        shown.share,
        shown.comments,
        figures.nps, figures.lower, figures.upper,
        nps_topic_impact(shown.whole, shown.tally),
        shown.share * change.lower, shown.share * change.upper, change.significant,
        figures.promoters, figures.passives, figures.detractors,
        100.0 * shown.share * figures.promoter_share,
        -100.0 * shown.share * figures.detractor_share
    from (select not survey.topic_is_withheld(told, whole, smallest_group)) as enough (now)
    left join lateral (
        select
            told as tally, whole, whole - told as rest, commented as comments,
            nps_responses(told)::double precision / nps_responses(whole) as share
        where enough.now
    ) as shown on true
    cross join lateral nps_summary(shown.tally) as figures
    cross join lateral nps_change(shown.tally, shown.rest) as change;
end;
comment on function survey.topic_figures(nps_tally, nps_tally, bigint, integer) is
    'What is shown of a topic, by the answers on it, all answers, and how many of those on it have a comment; figures of small groups are null. For views: it counts nothing by itself.';

create or replace view survey.topic_week as
select
    week.unit_code, week.unit_name, week.unit_kind, week.monday, week.topic,
    coalesce(known.label_fi, week.topic) as label_fi,
    coalesce(known.label_sv, week.topic) as label_sv,
    coalesce(known.label_en, week.topic) as label_en,
    figures.withheld, figures.answers, figures.answer_share, figures.comments,
    figures.nps, figures.lower, figures.upper,
    figures.impact, figures.impact_lower, figures.impact_upper, figures.impact_is_real,
    figures.promoters, figures.passives, figures.detractors,
    figures.praise_points, figures.complaint_points
from (
    -- A reader's filter on what the window is divided by is decided before anything is counted.
    select *, sum(tally) filter (where counted = 'answers') over (partition by unit_code, monday) as whole
    from survey.branch_weeks
) as week
cross join survey.settings
cross join lateral survey.topic_figures(week.tally, week.whole, week.comments, settings.smallest_group) as figures
left join survey.topics as known on known.key = week.topic
where week.counted = 'topics';
comment on view survey.topic_week is
    'For BI tools: what every unit with everything below it was told about each topic in each local week. An answer on two topics is in both rows, and a unit''s rows hold the answers of those below: don''t add them up.';
comment on column survey.topic_week.unit_code is 'Code of the unit.';
comment on column survey.topic_week.unit_name is 'Its name.';
comment on column survey.topic_week.unit_kind is 'organisation, line, site or ward.';
comment on column survey.topic_week.monday is 'Monday of the week (ISO 8601). Days begin by the clock of whoever was visited; a unit belongs where it did on the Sunday.';
comment on column survey.topic_week.topic is 'Key of the topic.';
comment on column survey.topic_week.label_fi is 'What the topic is called in Finnish; its key where survey.topics has no name for it.';
comment on column survey.topic_week.label_sv is 'What the topic is called in Swedish; its key where survey.topics has no name for it.';
comment on column survey.topic_week.label_en is 'What the topic is called in English; its key where survey.topics has no name for it.';
comment on column survey.topic_week.withheld is 'True where fewer answers than survey.settings.smallest_group are on the topic, or fewer, but some, are not on it: then all figures are null.';
comment on column survey.topic_week.answers is 'Answers on the topic; null where withheld.';
comment on column survey.topic_week.answer_share is 'Share of the week''s answers that are on the topic, 0 to 1; null where withheld.';
comment on column survey.topic_week.comments is 'Answers on the topic with a comment; null where withheld.';
comment on column survey.topic_week.nps is 'NPS of the answers on the topic, -100 to 100, unrounded; null where withheld.';
comment on column survey.topic_week.lower is 'Lower 95 % confidence limit of that NPS; null where withheld.';
comment on column survey.topic_week.upper is 'Upper 95 % confidence limit of that NPS; null where withheld.';
comment on column survey.topic_week.impact is
    'Points that the topic''s answers add to the NPS of the unit''s week, or cost where negative: the NPS less what it is without them; null where all answers are on the topic, or withheld.';
comment on column survey.topic_week.impact_lower is 'Lower 95 % confidence limit of the impact, the share taken as it is; null as the impact is.';
comment on column survey.topic_week.impact_upper is 'Upper 95 % confidence limit of the impact; null as the impact is.';
comment on column survey.topic_week.impact_is_real is
    'Whether those who wrote about the topic answer differently from the others by more than chance; where it is false, don''t say that the topic costs or brings points. Null as the impact is.';
comment on column survey.topic_week.promoters is 'Promoters on the topic: praise; null where withheld.';
comment on column survey.topic_week.passives is 'Passives on the topic; null where withheld.';
comment on column survey.topic_week.detractors is 'Detractors on the topic: complaints; null where withheld.';
comment on column survey.topic_week.praise_points is 'Points that the topic''s promoters bring to the NPS: 100 x they / all answers of the week; null where withheld.';
comment on column survey.topic_week.complaint_points is 'Points that the topic''s detractors take from the NPS: -100 x they / all answers of the week; null where withheld.';

-- Months and other days. A unit belongs where it belonged on the last of them.

create or replace view survey.topic_month as
select
    told.unit_code, told.unit_name, told.unit_kind, told.month, told.topic,
    coalesce(known.label_fi, told.topic) as label_fi,
    coalesce(known.label_sv, told.topic) as label_sv,
    coalesce(known.label_en, told.topic) as label_en,
    figures.withheld, figures.answers, figures.answer_share, figures.comments,
    figures.nps, figures.lower, figures.upper,
    figures.impact, figures.impact_lower, figures.impact_upper, figures.impact_is_real,
    figures.promoters, figures.passives, figures.detractors,
    figures.praise_points, figures.complaint_points
from (
    select
        unit.code as unit_code, unit.name as unit_name, unit.kind as unit_kind, part.month, part.topic,
        sum(part.added) - sum(part.removed) as tally,
        sum(part.comments)::bigint as comments,
        sum(sum(part.added) - sum(part.removed)) filter (where part.topic is null) over (partition by unit.code, part.month) as whole
    from survey.units as unit
    join survey.unit_branches as branch on branch.root_id = unit.unit_id
    join (
        select *, date_trunc('month', day::timestamp)::date as month, case counted when 'answer_topics' then key end as topic
        from survey.daily_parts
        where counted in ('answers', 'answer_topics')
    ) as part on part.unit_id = branch.unit_id
    where branch.valid @> (part.month + interval '1 month - 1 day')::date
    group by unit.unit_id, part.month, part.topic
    having sum(part.added) <> sum(part.removed)
) as told
cross join survey.settings
cross join lateral survey.topic_figures(told.tally, told.whole, told.comments, settings.smallest_group) as figures
left join survey.topics as known on known.key = told.topic
where told.topic is not null;
comment on view survey.topic_month is
    'For BI tools: what every unit with everything below it was told about each topic in each month. An answer on two topics is in both rows, and a unit''s rows hold the answers of those below: don''t add them up.';
comment on column survey.topic_month.unit_code is 'Code of the unit.';
comment on column survey.topic_month.unit_name is 'Its name.';
comment on column survey.topic_month.unit_kind is 'organisation, line, site or ward.';
comment on column survey.topic_month.month is 'First day of the month. Days begin by the clock of whoever was visited; a unit belongs where it did on the month''s last day.';
comment on column survey.topic_month.topic is 'Key of the topic.';
comment on column survey.topic_month.label_fi is 'What the topic is called in Finnish; its key where survey.topics has no name for it.';
comment on column survey.topic_month.label_sv is 'What the topic is called in Swedish; its key where survey.topics has no name for it.';
comment on column survey.topic_month.label_en is 'What the topic is called in English; its key where survey.topics has no name for it.';
comment on column survey.topic_month.withheld is 'True where fewer answers than survey.settings.smallest_group are on the topic, or fewer, but some, are not on it: then all figures are null.';
comment on column survey.topic_month.answers is 'Answers on the topic; null where withheld.';
comment on column survey.topic_month.answer_share is 'Share of the month''s answers that are on the topic, 0 to 1; null where withheld.';
comment on column survey.topic_month.comments is 'Answers on the topic with a comment; null where withheld.';
comment on column survey.topic_month.nps is 'NPS of the answers on the topic, -100 to 100, unrounded; null where withheld.';
comment on column survey.topic_month.lower is 'Lower 95 % confidence limit of that NPS; null where withheld.';
comment on column survey.topic_month.upper is 'Upper 95 % confidence limit of that NPS; null where withheld.';
comment on column survey.topic_month.impact is
    'Points that the topic''s answers add to the NPS of the unit''s month, or cost where negative: the NPS less what it is without them; null where all answers are on the topic, or withheld.';
comment on column survey.topic_month.impact_lower is 'Lower 95 % confidence limit of the impact, the share taken as it is; null as the impact is.';
comment on column survey.topic_month.impact_upper is 'Upper 95 % confidence limit of the impact; null as the impact is.';
comment on column survey.topic_month.impact_is_real is
    'Whether those who wrote about the topic answer differently from the others by more than chance; where it is false, don''t say that the topic costs or brings points. Null as the impact is.';
comment on column survey.topic_month.promoters is 'Promoters on the topic: praise; null where withheld.';
comment on column survey.topic_month.passives is 'Passives on the topic; null where withheld.';
comment on column survey.topic_month.detractors is 'Detractors on the topic: complaints; null where withheld.';
comment on column survey.topic_month.praise_points is 'Points that the topic''s promoters bring to the NPS: 100 x they / all answers of the month; null where withheld.';
comment on column survey.topic_month.complaint_points is 'Points that the topic''s detractors take from the NPS: -100 x they / all answers of the month; null where withheld.';

create or replace function survey.topic_impact(first_day date, last_day date)
returns table (
    unit_code text, unit_name text, unit_kind text, topic text, label_fi text, label_sv text, label_en text,
    withheld boolean, answers bigint, answer_share double precision, comments bigint,
    nps double precision, lower double precision, upper double precision,
    impact double precision, impact_lower double precision, impact_upper double precision, impact_is_real boolean,
    promoters bigint, passives bigint, detractors bigint,
    praise_points double precision, complaint_points double precision
)
language sql stable security definer
set search_path = pg_catalog, pg_temp
begin atomic
    select
        told.unit_code, told.unit_name, told.unit_kind, told.topic,
        coalesce(known.label_fi, told.topic), coalesce(known.label_sv, told.topic), coalesce(known.label_en, told.topic),
        figures.*
    from (
        select
            unit.code as unit_code, unit.name as unit_name, unit.kind as unit_kind, part.topic,
            sum(part.added) - sum(part.removed) as tally,
            sum(part.comments)::bigint as comments,
            sum(sum(part.added) - sum(part.removed)) filter (where part.topic is null) over (partition by unit.unit_id) as whole
        from survey.units as unit
        join survey.unit_branches as branch on branch.root_id = unit.unit_id and branch.valid @> topic_impact.last_day
        join (
            select *, case counted when 'answer_topics' then key end as topic
            from survey.daily_parts
            where counted in ('answers', 'answer_topics') and day between topic_impact.first_day and topic_impact.last_day
        ) as part on part.unit_id = branch.unit_id
        group by unit.unit_id, part.topic
        having sum(part.added) <> sum(part.removed)
    ) as told
    cross join survey.settings
    cross join lateral survey.topic_figures(told.tally, told.whole, told.comments, settings.smallest_group) as figures
    left join survey.topics as known on known.key = told.topic
    where told.topic is not null;
end;
comment on function survey.topic_impact(date, date) is
    'What survey.topic_month tells of a month, of the days from the first to the last, both included: for each unit, with what was below it on the last day, and each topic.';
