-- The weekly figures of every unit, each with everything below it: one row a unit.
--
-- $1  date: the Monday of the week; null takes the last complete week. A week that is not over yet gives no row.
--
-- A unit belongs where it belonged when the week ended, whatever moved later.
--
-- A week runs between local midnights of the unit's own time zone, also when the clocks change. The week before and the
-- organisation stand beside the unit, the organisation between the same midnights. The gap is the unit against the rest
-- of its organisation, two independent samples; it is null where either has no answers.
--
-- To run it alone:  prepare weekly_figures(date) as <this text>;  execute weekly_figures('2025-12-29');

with week as (
    select zone.time_zone,
           week.monday,
           nps_week_range(week.monday, zone.time_zone) as days,
           nps_week_range(week.monday - 7, zone.time_zone) as days_before
    from (select distinct time_zone from survey.units) as zone
    cross join lateral (
        select coalesce($1::date, nps_week(now(), zone.time_zone) - 7)
    ) as week (monday)
),
-- Each unit's own answers are counted once; from here on only tallies are added up.
counted as (
    select week.time_zone,
           answer.unit_id,
           nps_tally(answer.score) filter (where answer.answered_at <@ week.days) as tally,
           nps_tally(answer.score) filter (where answer.answered_at <@ week.days_before) as previous_tally
    from week
    cross join survey.units as unit
    join survey.answers as answer
        on answer.unit_id = unit.unit_id
        and answer.answered_at >= lower(week.days_before)
        and answer.answered_at < upper(week.days)
    group by week.time_zone, answer.unit_id
),
-- Which units were at or below which when the week ended. Asked with the operator @>, a planner expects one row in a
-- thousand, and then compares all units with all units.
member as materialized (
    select week.time_zone, part.root_id, part.unit_id, part.depth
    from week
    join survey.unit_branches as part on range_contains_elem(part.valid, week.monday + 6)
),
branch as (
    select member.root_id as unit_id,
           max(member.depth) > 0 as has_parts,
           sum(counted.tally) as tally,
           sum(counted.previous_tally) as previous_tally
    from member
    join survey.units as top on top.unit_id = member.root_id and top.time_zone = member.time_zone
    left join counted on counted.unit_id = member.unit_id and counted.time_zone = member.time_zone
    group by member.root_id
),
-- The highest unit that has it below.
organisation as (
    select distinct on (member.unit_id) member.unit_id, member.root_id
    from member
    join survey.units as unit on unit.unit_id = member.unit_id and unit.time_zone = member.time_zone
    order by member.unit_id, member.depth desc
),
-- By the unit's clock, not the root's: only so is a branch always a part of the whole that it is subtracted from.
whole as (
    select organisation.root_id, week.time_zone, sum(counted.tally) as tally
    from organisation
    cross join week
    left join counted using (unit_id, time_zone)
    group by organisation.root_id, week.time_zone
),
-- Put together before anything is subtracted: no branch is a part of another's whole, whatever order a planner prefers.
placed as materialized (
    select unit.*,
           week.monday,
           branch.has_parts,
           branch.tally,
           branch.previous_tally,
           organisation.root_id,
           root.name as organisation_name,
           whole.tally as organisation_tally
    from survey.units as unit
    join week on week.time_zone = unit.time_zone and upper(week.days) <= now()
    left join branch using (unit_id)
    left join organisation using (unit_id)
    left join whole on whole.root_id = organisation.root_id and whole.time_zone = unit.time_zone
    left join survey.units as root on root.unit_id = organisation.root_id
)
select placed.unit_id,
       placed.code,
       placed.name,
       placed.kind,
       placed.locale,
       placed.time_zone,
       placed.monday,
       due.local as due_local,
       due.local at time zone placed.time_zone at time zone 'UTC' as due_utc,
       placed.has_parts,
       nps_responses(placed.tally) as responses,
       nps(placed.tally) as nps,
       nps_lower(placed.tally) as lower,
       nps_upper(placed.tally) as upper,
       nps_band(nps(placed.tally)) as band,
       nps_promoters(placed.tally) as promoters,
       nps_passives(placed.tally) as passives,
       nps_detractors(placed.tally) as detractors,
       nps_share(placed.tally, 'promoter') as promoter_share,
       nps_share(placed.tally, 'passive') as passive_share,
       nps_share(placed.tally, 'detractor') as detractor_share,
       nps_responses(placed.previous_tally) as previous_responses,
       change.delta as change,
       change.significant as change_is_real,
       placed.root_id = placed.unit_id as is_organisation,
       placed.organisation_name,
       nps_responses(placed.organisation_tally) as organisation_responses,
       nps(placed.organisation_tally) as organisation_nps,
       nps_lower(placed.organisation_tally) as organisation_lower,
       nps_upper(placed.organisation_tally) as organisation_upper,
       gap.delta as organisation_gap,
       gap.significant as organisation_gap_is_real
from placed
cross join lateral (select placed.monday + 7 + time '06:00') as due (local)
cross join lateral nps_change(placed.tally, placed.previous_tally) as change
cross join lateral nps_change(placed.tally, placed.organisation_tally - placed.tally) as gap
