-- The weekly figures of units, each with everything below it: one row a unit.
--
-- $1  date: the Monday of the week; null takes the last complete week of each unit's own time zone.
-- $2  text[]: codes of the units; null takes all.
--
-- A week runs from Monday to Sunday by the clock of whoever was visited, also when the clocks change; a unit gives no row before
-- its week is over for everything below it. The answers are those of the rollups. A unit is what was at and below it when the
-- week ended, in earlier weeks too, so that what is compared differs in time and in nothing else.
--
-- change              against the week before
-- four_weeks_change   against the four weeks before
-- year_change         the four weeks that end with this one, against the same weeks a year before (52 weeks earlier)
-- organisation_       the highest unit that has it below; no figures before the week is over for all of it
-- gap                 the unit against the rest of its organisation
-- recent_             figures of the last four weeks where those have ten answers, else of the last thirteen
-- signal              the rule of a control chart that the week breaks and the week before it did not; the baseline is the year
--                     before: see nps_signal
-- weeks               the last thirteen weeks, the newest last; is_signal marks those with which the series leaves the chart's
--                     limits, and the last one as long as it is outside
--
-- Whether a difference is real: see survey.compare.
--
-- Response rate: of those who were invited in the week, how many have answered so far. Praise and complaints are comments by
-- promoters and by detractors.
--
-- To run it alone:  prepare weekly_figures(date, text[]) as <this text>;  execute weekly_figures('2025-12-29', null);

with asked as materialized (
    select unit_id, monday from survey.units_of_week($1, $2)
),
-- The branches that are added up; each has one number, for of two columns a planner expects too few rows to agree.
branch as materialized (
    select row_number() over () as branch_id, unit_id as root_id, monday from asked
),
-- Asked with the operator @>, a planner expects one row in a thousand, and then compares all units with all units.
member as materialized (
    select branch.branch_id, branch.monday, part.unit_id, part.depth,
           dense_rank() over (order by part.unit_id, branch.monday) as own_id
    from branch
    join survey.unit_branches as part
        on part.root_id = branch.root_id and range_contains_elem(part.valid, branch.monday + 6)
),
-- Each unit's own weeks are added up once; from here on only tallies are. Told by day, they are found by an index, and so what
-- lies further back costs nothing.
own_week as materialized (
    select unit_id,
           date_trunc('week', day::timestamp)::date as monday,
           sum(added) - sum(removed) as tally,
           sum(comments) as comments,
           sum(praise) as praise
    -- All units, by their days; or those of the branches asked for, by their own.
    from (
        select * from survey.daily_parts where $2::text[] is null
        union all
        select * from survey.daily_parts where $2::text[] is not null and unit_id in (select unit_id from member)
    ) as part
    where counted = 'answers'
        and day >= coalesce($1::date, current_date - 15) - 7 * 55
        and day < coalesce($1::date + 7, current_date + 2)
    group by unit_id, date_trunc('week', day::timestamp)::date
),
organisation as materialized (
    select distinct on (asked.unit_id) asked.unit_id, asked.monday, above.root_id
    from asked
    join survey.unit_branches as above
        on above.unit_id = asked.unit_id and range_contains_elem(above.valid, asked.monday + 6)
    order by asked.unit_id, above.depth desc
),
-- A week that is not over somewhere in the organisation would be a part of one.
whole as materialized (
    select root.root_id, root.monday, case when root.ends <= now() then sum(part.added) - sum(part.removed) end as week
    from (
        select organisation.root_id, organisation.monday, max(upper(nps_week_range(organisation.monday, zone.name))) as ends
        from (select distinct root_id, monday from organisation) as organisation
        cross join lateral (
            select distinct unit.time_zone
            from survey.unit_branches as below
            join survey.units as unit using (unit_id)
            where below.root_id = organisation.root_id and range_contains_elem(below.valid, organisation.monday + 6)
        ) as zone (name)
        group by organisation.root_id, organisation.monday
    ) as root
    join survey.unit_branches as below
        on below.root_id = root.root_id and range_contains_elem(below.valid, root.monday + 6)
    left join survey.daily_parts as part
        on part.counted = 'answers'
        and part.unit_id = below.unit_id
        and part.day >= root.monday
        and part.day < root.monday + 7
        and part.day >= coalesce($1::date, current_date - 15)
        and part.day < coalesce($1::date + 7, current_date + 2)
    group by root.root_id, root.monday, root.ends
),
-- What is asked of the week alone.
own_now as materialized (
    select own.own_id, written.complaints, sent.invited, sent.answered, days.ends
    from (select distinct own_id, unit_id, monday from member) as own
    join survey.units as unit using (unit_id)
    cross join lateral (
        select lower(range), upper(range) from nps_week_range(own.monday, unit.time_zone) as range
    ) as days (begins, ends)
    cross join lateral (
        select count(*) filter (where answer.score ~= 'detractor') as complaints
        from survey.answers as answer
        where answer.unit_id = own.unit_id and answer.answered_at >= days.begins and answer.answered_at < days.ends and answer.commented
    ) as written
    cross join lateral (
        select
            count(*) as invited,
            count(*) filter (
                where invitation.answer_erased
                    or exists (select from survey.answers as answer where answer.invitation_id = invitation.invitation_id)
            ) as answered
        from survey.invitations as invitation
        where invitation.unit_id = own.unit_id and invitation.sent_at >= days.begins and invitation.sent_at < days.ends
    ) as sent
),
branch_now as materialized (
    select member.branch_id,
           max(member.depth) > 0 as has_parts,
           max(own_now.ends) as ends,
           sum(own_now.complaints)::bigint as complaints,
           sum(own_now.invited)::bigint as invited,
           sum(own_now.answered)::bigint as answered
    from member
    join own_now using (own_id)
    group by member.branch_id
),
-- Told by Monday rather than by how long ago, for so a planner knows that there are few groups.
branch_week as materialized (
    select member.branch_id,
           (min(member.monday) - own_week.monday) / 7 as ago,
           sum(own_week.tally) as tally,
           sum(own_week.comments)::bigint as comments,
           sum(own_week.praise)::bigint as praise
    from member
    join own_week using (unit_id)
    where own_week.monday between member.monday - 7 * 55 and member.monday
    group by member.branch_id, own_week.monday
),
period as materialized (
    select
        branch_id,
        sum(tally) filter (where ago = 0) as week,
        sum(tally) filter (where ago = 1) as week_before,
        sum(tally) filter (where ago between 0 and 3) as four_weeks,
        sum(tally) filter (where ago between 1 and 4) as four_weeks_before,
        sum(tally) filter (where ago between 0 and 12) as thirteen_weeks,
        sum(tally) filter (where ago between 52 and 55) as year_before,
        sum(comments) filter (where ago = 0) as comments,
        sum(praise) filter (where ago = 0) as praise
    from branch
    left join branch_week using (branch_id)
    group by branch_id
),
judged as materialized (
    select branch_id, ago, tally, is_outside, signal,
           bool_or(is_outside) over week_before as was_outside,
           max(signal) over week_before as signal_before
    from (
        select *, signal in ('outside_above', 'outside_below') as is_outside
        from (
            select branch_id, ago, tally, case when count(*) over year_before >= 13 then nps_signal(tally) over year_before end as signal
            from branch_week
            window year_before as (partition by branch_id order by ago desc range between 52 preceding and 1 preceding)
        ) as week
    ) as week
    where ago <= 13
    window week_before as (partition by branch_id order by ago desc range between 1 preceding and 1 preceding)
),
chart as materialized (
    select
        branch.branch_id,
        jsonb_agg(
            jsonb_build_object(
                'monday', branch.monday - 7 * past.ago,
                'responses', coalesce(figures.responses, 0),
                'nps', figures.nps,
                'lower', figures.lower,
                'upper', figures.upper,
                'is_signal', coalesce(judged.is_outside and (past.ago = 0 or judged.was_outside is not true), false)
            )
            order by past.ago desc
        ) as weeks,
        max(judged.signal) filter (where past.ago = 0 and judged.signal is distinct from judged.signal_before) as signal
    from branch
    cross join generate_series(0, 12) as past (ago)
    left join judged on judged.branch_id = branch.branch_id and judged.ago = past.ago
    cross join lateral nps_summary(judged.tally) as figures
    group by branch.branch_id
),
pending as (
    select member.branch_id, count(*) as follow_ups, count(*) filter (where follow_up.deadline < now()) as overdue
    from member
    join survey.follow_ups as follow_up on follow_up.unit_id = member.unit_id and follow_up.state <> 'resolved'
    group by member.branch_id
),
told as materialized (
    select branch.root_id, branch.monday, branch_now.has_parts, branch_now.ends, branch_now.complaints, branch_now.invited, branch_now.answered,
           period.week, period.week_before, period.four_weeks, period.four_weeks_before, period.thirteen_weeks, period.year_before,
           period.comments, period.praise, chart.weeks, chart.signal,
           coalesce(pending.follow_ups, 0) as follow_ups, coalesce(pending.overdue, 0) as overdue
    from branch
    join branch_now using (branch_id)
    join period using (branch_id)
    join chart using (branch_id)
    left join pending using (branch_id)
)
select unit.unit_id,
       unit.code,
       unit.name,
       unit.kind,
       unit.locale,
       unit.time_zone,
       unit.target_nps,
       asked.monday,
       due.local as due_local,
       due.local at time zone unit.time_zone at time zone 'UTC' as due_utc,
       told.has_parts,

       figures.responses,
       figures.nps,
       figures.lower,
       figures.upper,
       figures.margin,
       nps_band(figures.nps) as band,
       figures.promoters,
       figures.passives,
       figures.detractors,
       figures.promoter_share,
       figures.passive_share,
       figures.detractor_share,

       told.invited,
       told.answered::double precision / nullif(told.invited, 0) as response_rate,
       coalesce(told.comments, 0) as comments,
       told.comments::double precision / nullif(figures.responses, 0) as comment_rate,
       told.praise::double precision / nullif(told.comments, 0) as praise_share,
       told.complaints::double precision / nullif(told.comments, 0) as complaint_share,

       nps_responses(told.week_before) as previous_responses,
       change.delta as change,
       change.is_real as change_is_real,
       change.p_value as change_p_value,
       nps_responses(told.four_weeks_before) as four_weeks_responses,
       four_weeks_change.delta as four_weeks_change,
       four_weeks_change.is_real as four_weeks_change_is_real,
       four_weeks_change.p_value as four_weeks_change_p_value,
       nps_responses(told.year_before) as year_responses,
       year_change.delta as year_change,
       year_change.is_real as year_change_is_real,

       recent.weeks as recent_weeks,
       longer.responses as recent_responses,
       longer.nps as recent_nps,
       longer.lower as recent_lower,
       longer.upper as recent_upper,

       told.weeks,
       told.signal,

       told.follow_ups,
       told.overdue as overdue_follow_ups,

       organisation.root_id = unit.unit_id as is_organisation,
       root.name as organisation_name,
       coalesce(whole_figures.responses, 0) as organisation_responses,
       whole_figures.nps as organisation_nps,
       whole_figures.lower as organisation_lower,
       whole_figures.upper as organisation_upper,
       gap.delta as organisation_gap,
       gap.is_real as organisation_gap_is_real,
       gap.p_value as organisation_gap_p_value
from asked
join survey.units as unit on unit.unit_id = asked.unit_id
join organisation on organisation.unit_id = asked.unit_id
join survey.units as root on root.unit_id = organisation.root_id
join told on told.root_id = asked.unit_id and told.monday = asked.monday and told.ends <= now()
join whole on whole.root_id = organisation.root_id and whole.monday = asked.monday
cross join lateral (select asked.monday + 7 + time '06:00') as due (local)
cross join lateral nps_summary(told.week) as figures
cross join lateral nps_summary(whole.week) as whole_figures
cross join lateral survey.compare(told.week, told.week_before) as change
cross join lateral survey.compare(told.week, told.four_weeks_before) as four_weeks_change
cross join lateral survey.compare(told.four_weeks, told.year_before) as year_change
cross join lateral survey.compare(told.week, whole.week - told.week) as gap
cross join lateral (
    select case when nps_responses(told.four_weeks) >= 10 then 4 else 13 end
) as recent (weeks)
cross join lateral nps_summary(case recent.weeks when 4 then told.four_weeks else told.thirteen_weeks end) as longer
order by unit.unit_id
