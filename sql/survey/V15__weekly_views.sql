-- Weeks for BI tools: every unit with everything below it. Figures of few answers are withheld inside the views: the row stays,
-- its figures are null, and readers have no right on survey.branch_weeks, which withholds nothing.

-- Week by week, from the parts of the rollups, each row of which is read once a branch: for a reader of one unit by its index.
-- A unit belongs where it belonged when the week ended.
create or replace view survey.branch_weeks as
select
    unit.unit_id, unit.code as unit_code, unit.name as unit_name, unit.kind as unit_kind, week.monday, week.counted, week.topic,
    sum(part.added) - sum(part.removed) as tally,
    sum(part.comments)::bigint as comments,
    sum(part.praise)::bigint as praise,
    sum(part.invited)::bigint as invited
from survey.units as unit
join survey.unit_branches as branch on branch.root_id = unit.unit_id
join survey.daily_parts as part on part.unit_id = branch.unit_id
cross join lateral (
    select
        date_trunc('week', part.day::timestamp)::date as monday,
        case part.counted when 'answer_topics' then 'topics' else 'answers' end as counted,
        case part.counted when 'answer_topics' then part.key end as topic
) as week
where branch.valid @> week.monday + 6
group by unit.unit_id, week.monday, week.counted, week.topic
having sum(part.added) <> sum(part.removed) or sum(part.invited) <> 0;
comment on view survey.branch_weeks is
    'What every unit was told in each local week, with everything that was below it when the week ended; as a whole, and by topic. Withholds nothing: not for analysts.';
comment on column survey.branch_weeks.unit_id is 'The unit.';
comment on column survey.branch_weeks.unit_code is 'Its code.';
comment on column survey.branch_weeks.unit_name is 'Its name.';
comment on column survey.branch_weeks.unit_kind is 'organisation, line, site or ward.';
comment on column survey.branch_weeks.monday is 'Monday of the week (ISO 8601), by the clock of whoever was visited.';
comment on column survey.branch_weeks.counted is 'answers for the week as a whole, topics for a topic of it.';
comment on column survey.branch_weeks.topic is 'The topic; null for the week as a whole.';
comment on column survey.branch_weeks.tally is 'Answers by score.';
comment on column survey.branch_weeks.comments is 'Answers with a comment.';
comment on column survey.branch_weeks.praise is 'Promoters'' answers with a comment; 0 for a topic.';
comment on column survey.branch_weeks.invited is 'Invitations that were sent; 0 for a topic.';

create or replace view survey.unit_week as
select
    week.unit_code, week.unit_name, week.unit_kind,
    place.depth,
    week.monday,
    not enough.now as withheld,
    figures.responses as answers,
    figures.nps, figures.lower, figures.upper,
    figures.promoters, figures.passives, figures.detractors,
    figures.promoter_share, figures.passive_share, figures.detractor_share,
    figures.mean as mean_score,
    shown.comments,
    shown.comments::double precision / nullif(figures.responses, 0) as comment_rate,
    shown.praise,
    shown.praise::double precision / nullif(shown.comments, 0) as praise_share,
    shown.invited
from survey.branch_weeks as week
cross join survey.settings
cross join lateral (select nps_responses(week.tally) = 0 or nps_responses(week.tally) >= settings.smallest_group) as enough (now)
left join lateral (select week.tally, week.comments, week.praise, week.invited where enough.now) as shown on true
cross join lateral nps_summary(shown.tally) as figures
left join survey.unit_places as place on place.unit_id = week.unit_id and place.valid @> week.monday + 6
where week.counted = 'answers';
comment on view survey.unit_week is
    'For BI tools: each local week of every unit with everything below it. A unit''s row holds the answers of those below: never add the two up. A week in which nothing came and nobody was invited has no row.';
comment on column survey.unit_week.unit_code is 'Code of the unit.';
comment on column survey.unit_week.unit_name is 'Its name.';
comment on column survey.unit_week.unit_kind is 'organisation, line, site or ward.';
comment on column survey.unit_week.depth is 'Steps below the top of the tree when the week ended; 0 is the top itself.';
comment on column survey.unit_week.monday is 'Monday of the week (ISO 8601). Days begin by the clock of whoever was visited; a unit belongs where it did on the Sunday.';
comment on column survey.unit_week.withheld is 'True where there are answers, but fewer than survey.settings.smallest_group: then all figures are null.';
comment on column survey.unit_week.answers is 'Answers, 0 or more; null where withheld.';
comment on column survey.unit_week.nps is 'Net Promoter Score, -100 to 100, unrounded; null without answers, or where withheld.';
comment on column survey.unit_week.lower is 'Lower 95 % confidence limit of the NPS; null as the NPS is.';
comment on column survey.unit_week.upper is 'Upper 95 % confidence limit of the NPS; null as the NPS is.';
comment on column survey.unit_week.promoters is 'Answers of 9 and 10; null where withheld.';
comment on column survey.unit_week.passives is 'Answers of 7 and 8; null where withheld.';
comment on column survey.unit_week.detractors is 'Answers of 0 to 6; null where withheld.';
comment on column survey.unit_week.promoter_share is 'Promoters / answers, 0 to 1; null without answers, or where withheld.';
comment on column survey.unit_week.passive_share is 'Passives / answers, 0 to 1; null without answers, or where withheld.';
comment on column survey.unit_week.detractor_share is 'Detractors / answers, 0 to 1; null without answers, or where withheld.';
comment on column survey.unit_week.mean_score is 'Mean score, 0 to 10; null without answers, or where withheld.';
comment on column survey.unit_week.comments is 'Answers with a comment; null where withheld.';
comment on column survey.unit_week.comment_rate is 'Comments / answers, 0 to 1; null without answers, or where withheld.';
comment on column survey.unit_week.praise is 'Comments by promoters; null where withheld.';
comment on column survey.unit_week.praise_share is 'Praise / comments, 0 to 1: how much of what was written came from promoters; null without comments, or where withheld.';
comment on column survey.unit_week.invited is 'Invitations that were sent in the week, whenever they were answered; null where withheld.';

create or replace view survey.unit_trailing_week as
select
    counted.unit_code, counted.unit_name, counted.unit_kind,
    counted.first_day, counted.last_day,
    not enough.now as withheld,
    figures.responses as answers,
    figures.nps, figures.lower, figures.upper,
    figures.promoters, figures.passives, figures.detractors,
    figures.promoter_share, figures.passive_share, figures.detractor_share,
    figures.mean as mean_score,
    shown.comments,
    shown.comments::double precision / nullif(figures.responses, 0) as comment_rate,
    shown.praise,
    shown.praise::double precision / nullif(shown.comments, 0) as praise_share,
    shown.invited,
    nps_responses(shown_before.tally) as previous_answers,
    nps(shown_before.tally) as previous_nps,
    change.delta as change,
    change.lower as change_lower,
    change.upper as change_upper,
    change.significant as change_is_real
from (
    select
        unit.code as unit_code, unit.name as unit_name, unit.kind as unit_kind,
        today.day - 7 as first_day, today.day - 1 as last_day,
        sum(part.tally) as tally, sum(part.previous_tally) as previous_tally,
        sum(part.comments)::bigint as comments, sum(part.praise)::bigint as praise, sum(part.invited)::bigint as invited
    from survey.units as unit
    cross join lateral (select (now() at time zone unit.time_zone)::date) as today (day)
    join survey.unit_branches as branch on branch.root_id = unit.unit_id and branch.valid @> today.day - 1
    join survey.units as below on below.unit_id = branch.unit_id
    cross join lateral (
        select
            sum(added) filter (where is_this) - sum(removed) filter (where is_this) as tally,
            sum(added) filter (where not is_this) - sum(removed) filter (where not is_this) as previous_tally,
            coalesce(sum(comments) filter (where is_this), 0) as comments,
            coalesce(sum(praise) filter (where is_this), 0) as praise,
            coalesce(sum(invited) filter (where is_this), 0) as invited
        from (select (now() at time zone below.time_zone)::date) as its (today)
        join survey.daily_parts on counted in ('answers', 'invitations') and daily_parts.unit_id = below.unit_id
            and daily_parts.day >= its.today - 14 and daily_parts.day < its.today
        cross join lateral (select daily_parts.day >= its.today - 7) as week (is_this)
    ) as part
    group by unit.unit_id, today.day
) as counted
cross join survey.settings
cross join lateral (
    select
        nps_responses(counted.tally) = 0 or nps_responses(counted.tally) >= settings.smallest_group,
        nps_responses(counted.previous_tally) = 0 or nps_responses(counted.previous_tally) >= settings.smallest_group
) as enough (now, before)
left join lateral (select counted.tally, counted.comments, counted.praise, counted.invited where enough.now) as shown on true
left join lateral (select counted.previous_tally as tally where enough.before) as shown_before on true
cross join lateral nps_summary(shown.tally) as figures
cross join lateral nps_change(shown.tally, shown_before.tally) as change;
comment on view survey.unit_trailing_week is
    'For BI tools: the seven whole local days before today of every unit with everything below it, beside the seven days before those; the same all day long. A unit''s row holds the answers of those below: never add the two up.';
comment on column survey.unit_trailing_week.unit_code is 'Code of the unit.';
comment on column survey.unit_trailing_week.unit_name is 'Its name.';
comment on column survey.unit_trailing_week.unit_kind is 'organisation, line, site or ward.';
comment on column survey.unit_trailing_week.first_day is 'The first of the seven days, by the unit''s clock; those below it have seven days by their own.';
comment on column survey.unit_trailing_week.last_day is 'The last of them: yesterday. A unit belongs where it did that day.';
comment on column survey.unit_trailing_week.withheld is 'True where there are answers, but fewer than survey.settings.smallest_group: then the figures of the seven days, and the change, are null.';
comment on column survey.unit_trailing_week.answers is 'Answers, 0 or more; null where withheld.';
comment on column survey.unit_trailing_week.nps is 'Net Promoter Score, -100 to 100, unrounded; null without answers, or where withheld.';
comment on column survey.unit_trailing_week.lower is 'Lower 95 % confidence limit of the NPS; null as the NPS is.';
comment on column survey.unit_trailing_week.upper is 'Upper 95 % confidence limit of the NPS; null as the NPS is.';
comment on column survey.unit_trailing_week.promoters is 'Answers of 9 and 10; null where withheld.';
comment on column survey.unit_trailing_week.passives is 'Answers of 7 and 8; null where withheld.';
comment on column survey.unit_trailing_week.detractors is 'Answers of 0 to 6; null where withheld.';
comment on column survey.unit_trailing_week.promoter_share is 'Promoters / answers, 0 to 1; null without answers, or where withheld.';
comment on column survey.unit_trailing_week.passive_share is 'Passives / answers, 0 to 1; null without answers, or where withheld.';
comment on column survey.unit_trailing_week.detractor_share is 'Detractors / answers, 0 to 1; null without answers, or where withheld.';
comment on column survey.unit_trailing_week.mean_score is 'Mean score, 0 to 10; null without answers, or where withheld.';
comment on column survey.unit_trailing_week.comments is 'Answers with a comment; null where withheld.';
comment on column survey.unit_trailing_week.comment_rate is 'Comments / answers, 0 to 1; null without answers, or where withheld.';
comment on column survey.unit_trailing_week.praise is 'Comments by promoters; null where withheld.';
comment on column survey.unit_trailing_week.praise_share is 'Praise / comments, 0 to 1; null without comments, or where withheld.';
comment on column survey.unit_trailing_week.invited is 'Invitations that were sent on those days, whenever they were answered; null where withheld.';
comment on column survey.unit_trailing_week.previous_answers is 'Answers in the seven days before; null where they are a small group.';
comment on column survey.unit_trailing_week.previous_nps is 'NPS of the seven days before; null without answers, or where they are a small group.';
comment on column survey.unit_trailing_week.change is 'NPS less the previous NPS, in points; null where one of them is.';
comment on column survey.unit_trailing_week.change_lower is 'Lower 95 % confidence limit of the change; null as the change is.';
comment on column survey.unit_trailing_week.change_upper is 'Upper 95 % confidence limit of the change; null as the change is.';
comment on column survey.unit_trailing_week.change_is_real is 'Whether the change is more than chance; where it is false, don''t call it a change. Null as the change is.';
