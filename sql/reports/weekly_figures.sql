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
branch as (
    select part.root_id as unit_id,
           week.monday,
           max(part.depth) > 0 as has_parts,
           sum(counted.tally) as tally,
           sum(counted.previous_tally) as previous_tally
    from survey.unit_branches as part
    join survey.units as top on top.unit_id = part.root_id
    join week on week.time_zone = top.time_zone and part.valid @> week.monday + 6 and upper(week.days) <= now()
    left join counted on counted.unit_id = part.unit_id and counted.time_zone = week.time_zone
    group by part.root_id, week.monday
),
organisation as (
    select unit.unit_id, root.unit_id as root_id, root.name
    from survey.units as unit
    join week using (time_zone)
    join survey.unit_branches as part on part.unit_id = unit.unit_id and part.valid @> week.monday + 6
    join survey.unit_placements as top
        on top.unit_id = part.root_id and top.parent_id is null and top.valid @> week.monday + 6
    join survey.units as root on root.unit_id = top.unit_id
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
    select branch.*,
           unit.time_zone,
           organisation.root_id,
           organisation.name as organisation_name,
           whole.tally as organisation_tally
    from branch
    join survey.units as unit using (unit_id)
    join organisation using (unit_id)
    join whole on whole.root_id = organisation.root_id and whole.time_zone = unit.time_zone
)
select unit.unit_id,
       unit.code,
       unit.name,
       unit.kind,
       unit.locale,
       unit.time_zone,
       placed.monday,
       due.local as due_local,
       due.local at time zone unit.time_zone at time zone 'UTC' as due_utc,
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
       placed.root_id = unit.unit_id as is_organisation,
       placed.organisation_name,
       nps_responses(placed.organisation_tally) as organisation_responses,
       nps(placed.organisation_tally) as organisation_nps,
       nps_lower(placed.organisation_tally) as organisation_lower,
       nps_upper(placed.organisation_tally) as organisation_upper,
       gap.delta as organisation_gap,
       gap.significant as organisation_gap_is_real
from placed
join survey.units as unit using (unit_id)
cross join lateral (select placed.monday + 7 + time '06:00') as due (local)
cross join lateral nps_change(placed.tally, placed.previous_tally) as change
cross join lateral nps_change(placed.tally, placed.organisation_tally - placed.tally) as gap
