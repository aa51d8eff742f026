-- How long patients wait for somebody to get in touch, for BI tools: cases of now and of late.

create index if not exists follow_up_resolved on survey.follow_up_events (at) where event = 'resolved';
comment on index survey.follow_up_resolved is 'Cases that were resolved of late.';

create or replace view survey.follow_up_ageing as
with cases as materialized (
    select unit_id, state, deadline < now() as overdue, now() - opened_at as age,
           null::interval as until_contact, null::interval as until_resolved
    from survey.follow_ups
    where state <> 'resolved'
    union all
    select follow_up.unit_id, follow_up.state, false, null, contact.at - follow_up.opened_at, resolved.at - follow_up.opened_at
    from survey.follow_up_events as resolved
    join survey.follow_ups as follow_up using (follow_up_id)
    cross join lateral (
        select max(number) as last_number, min(at) filter (where event = 'contacted') as at
        from survey.follow_up_events
        where follow_up_events.follow_up_id = follow_up.follow_up_id
    ) as contact
    -- A case that was opened again counts by how it stands now.
    where resolved.event = 'resolved' and resolved.at > now() - interval '28 days' and resolved.number = contact.last_number
),
counted as (
    select
        unit.code as unit_code, unit.name as unit_name, unit.kind as unit_kind,
        count(cases.state) as cases,
        count(*) filter (where cases.state = 'open') as open,
        count(*) filter (where cases.state = 'contacted') as contacted,
        count(*) filter (where cases.overdue) as overdue,
        count(*) filter (where cases.age < interval '24 hours') as under_1_day,
        count(*) filter (where cases.age >= interval '24 hours' and cases.age < interval '72 hours') as from_1_to_3_days,
        count(*) filter (where cases.age >= interval '72 hours' and cases.age < interval '168 hours') as from_3_to_7_days,
        count(*) filter (where cases.age >= interval '168 hours') as over_7_days,
        (extract(epoch from max(cases.age)) / 3600)::double precision as oldest_hours,
        count(*) filter (where cases.state = 'resolved') as resolved,
        count(cases.until_contact) as were_contacted,
        (extract(epoch from percentile_cont(0.5) within group (order by cases.until_contact)) / 3600)::double precision as hours_to_contact,
        (extract(epoch from percentile_cont(0.5) within group (order by cases.until_resolved)) / 3600)::double precision as hours_to_resolve
    from survey.units as unit
    join survey.unit_subtree as branch on branch.root_id = unit.unit_id
    left join cases on cases.unit_id = branch.unit_id
    group by unit.unit_id
)
select
    counted.unit_code, counted.unit_name, counted.unit_kind,
    not enough.now as withheld,
    shown.open, shown.contacted, shown.overdue,
    shown.under_1_day, shown.from_1_to_3_days, shown.from_3_to_7_days, shown.over_7_days, shown.oldest_hours,
    shown.resolved as resolved_in_28_days,
    case when shown.were_contacted >= settings.smallest_group then shown.hours_to_contact end as median_hours_to_contact,
    case when shown.resolved >= settings.smallest_group then shown.hours_to_resolve end as median_hours_to_resolve
from counted
cross join survey.settings
cross join lateral (select counted.cases = 0 or counted.cases >= settings.smallest_group) as enough (now)
left join lateral (select counted.* where enough.now) as shown on true;
comment on view survey.follow_up_ageing is
    'For BI tools: cases of every unit with everything below it, as they stand now: how many wait, how long, and how fast the last 28 days'' were resolved. A unit''s row holds the cases of those below: never add the two up.';
comment on column survey.follow_up_ageing.unit_code is 'Code of the unit.';
comment on column survey.follow_up_ageing.unit_name is 'Its name.';
comment on column survey.follow_up_ageing.unit_kind is 'organisation, line, site or ward.';
comment on column survey.follow_up_ageing.withheld is
    'True where there are cases, but fewer than survey.settings.smallest_group, those resolved in the last 28 days included: then all figures are null.';
comment on column survey.follow_up_ageing.open is 'Cases in which nobody has reached the patient yet; null where withheld.';
comment on column survey.follow_up_ageing.contacted is 'Cases in which the patient was contacted, and that are not resolved; null where withheld.';
comment on column survey.follow_up_ageing.overdue is 'Open and contacted cases past their deadline; null where withheld.';
comment on column survey.follow_up_ageing.under_1_day is 'Open and contacted cases that were opened less than 24 hours ago; null where withheld.';
comment on column survey.follow_up_ageing.from_1_to_3_days is 'Those opened 24 to 72 hours ago; null where withheld.';
comment on column survey.follow_up_ageing.from_3_to_7_days is 'Those opened 72 to 168 hours ago; null where withheld.';
comment on column survey.follow_up_ageing.over_7_days is 'Those opened 168 hours ago or earlier; null where withheld.';
comment on column survey.follow_up_ageing.oldest_hours is 'Hours since the oldest of them was opened; null without one, or where withheld.';
comment on column survey.follow_up_ageing.resolved_in_28_days is 'Cases that were resolved within the last 28 days, and not opened again; null where withheld.';
comment on column survey.follow_up_ageing.median_hours_to_contact is
    'Hours from opening to the first contact: the median of those that were resolved in the last 28 days after a contact; null where these are fewer than survey.settings.smallest_group.';
comment on column survey.follow_up_ageing.median_hours_to_resolve is
    'Hours from opening until they were resolved: the median of those of the last 28 days; null where these are fewer than survey.settings.smallest_group.';
