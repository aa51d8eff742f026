-- Emerging topics: what patients write about more often than they used to, unit by unit.
--
-- The share of a week's answers that are on a topic is judged on a control chart. With those on the topic counted as promoters
-- and the others as passives, that share is the NPS, and the rules of nps_signal hold. The baseline is the year before the
-- week; with less than a quarter of a year in it nothing is judged. Weeks in which nobody wrote about the topic count as well.
-- What is usual is told to two decimals: from one week to the next, exact figures would give back the week that is withheld.

create or replace view survey.emerging_topics as
select
    chart.unit_code, chart.unit_name, chart.unit_kind, chart.monday, chart.topic,
    coalesce(known.label_fi, chart.topic) as label_fi,
    coalesce(known.label_sv, chart.topic) as label_sv,
    coalesce(known.label_en, chart.topic) as label_en,
    not enough.now as withheld,
    shown.on_topic as answers,
    shown.on_topic::double precision / (shown.on_topic + shown.others) as answer_share,
    round((limits.centre / 100)::numeric, 2)::double precision as usual_share,
    round(case when limits.lower < 0 then 0 else limits.lower / 100 end::numeric, 2)::double precision as lower_limit,
    round((limits.upper / 100)::numeric, 2)::double precision as upper_limit,
    shown.signal::text as signal,
    case
        when enough.now then coalesce(shown.signal in ('outside_above', 'run_of_eight_above', 'trend_of_six_up', 'two_of_three_above'), false)
    end as rising
from (
    select *, nps_signal(tally) over year_before as signal, sum(tally) over year_before as usual, count(*) over year_before as weeks
    from (
        select
            week.unit_code, week.unit_name, week.unit_kind, week.monday, topic.key as topic, counted.on_topic, counted.others,
            array[0, 0, 0, 0, 0, 0, 0, counted.others, 0, 0, counted.on_topic]::bigint[]::nps_tally as tally
        from (
            select
                unit_code, unit_name, unit_kind, monday,
                sum(nps_responses(tally)) filter (where counted = 'answers') as answers,
                jsonb_object_agg(topic, nps_responses(tally)) filter (where counted = 'topics') as on_topics
            from survey.branch_weeks
            where nps_responses(tally) > 0
            group by unit_code, unit_name, unit_kind, monday
        ) as week
        cross join (select distinct key from survey.daily_parts where counted = 'answer_topics') as topic
        cross join lateral (select coalesce((week.on_topics ->> topic.key)::bigint, 0)) as told (on_topic)
        cross join lateral (select told.on_topic, week.answers::bigint - told.on_topic) as counted (on_topic, others)
    ) as share
    window year_before as (
        partition by unit_code, topic order by monday
        range between interval '52 weeks' preceding and interval '1 week' preceding
    )
) as chart
cross join survey.settings
cross join lateral (
    select chart.on_topic not between 1 and settings.smallest_group - 1 and chart.others not between 1 and settings.smallest_group - 1
) as enough (now)
left join lateral (
    select chart.on_topic, chart.others, case when chart.weeks >= 13 then chart.signal end as signal where enough.now
) as shown on true
left join lateral (
    select chart.usual as tally
    where enough.now and chart.weeks >= 13 and nps_promoters(chart.usual) not between 1 and settings.smallest_group - 1
) as usual on true
cross join lateral nps_control_limits(chart.tally, usual.tally) as limits
left join survey.topics as known on known.key = chart.topic
where chart.on_topic > 0 or nps_promoters(chart.usual) > 0;
comment on view survey.emerging_topics is
    'For BI tools: how large a share of each local week''s answers is on each topic, of every unit with everything below it, and whether that is more or less than usual by more than chance. A topic that nobody wrote about, in the week and in the year before it, has no row.';
comment on column survey.emerging_topics.unit_code is 'Code of the unit.';
comment on column survey.emerging_topics.unit_name is 'Its name.';
comment on column survey.emerging_topics.unit_kind is 'organisation, line, site or ward.';
comment on column survey.emerging_topics.monday is 'Monday of the week (ISO 8601). Days begin by the clock of whoever was visited; a unit belongs where it did on the Sunday.';
comment on column survey.emerging_topics.topic is 'Key of the topic.';
comment on column survey.emerging_topics.label_fi is 'What the topic is called in Finnish; its key where survey.topics has no name for it.';
comment on column survey.emerging_topics.label_sv is 'What the topic is called in Swedish; its key where survey.topics has no name for it.';
comment on column survey.emerging_topics.label_en is 'What the topic is called in English; its key where survey.topics has no name for it.';
comment on column survey.emerging_topics.withheld is
    'True where fewer answers than survey.settings.smallest_group, but some, are on the topic, or are not on it: then all figures are null.';
comment on column survey.emerging_topics.answers is 'Answers on the topic, 0 or more; null where withheld.';
comment on column survey.emerging_topics.answer_share is 'Share of the week''s answers that are on the topic, 0 to 1; null where withheld.';
comment on column survey.emerging_topics.usual_share is
    'That share in the 52 weeks before, rounded to two decimals; null where fewer than 13 of them have answers, where few of those are on the topic, or withheld.';
comment on column survey.emerging_topics.lower_limit is 'Below it the share is less than usual by more than chance, three sigma; rounded and null as the usual share is.';
comment on column survey.emerging_topics.upper_limit is 'Above it the share is more than usual by more than chance, three sigma; rounded and null as the usual share is.';
comment on column survey.emerging_topics.signal is
    'The rule of the control chart that the share breaks: outside, run_of_eight or two_of_three with _above or _below, trend_of_six_up or _down; null where it is nothing unusual, where fewer than 13 weeks before have answers, or withheld.';
comment on column survey.emerging_topics.rising is 'Whether the signal is one of more answers on the topic than usual; null where withheld.';
