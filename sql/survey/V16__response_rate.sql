-- Who answered of those who were asked, for BI tools. What is invited and answered are the same people here: a reply counts in
-- the week in which its invitation was sent, not in the week in which it came.

create index if not exists invitation_sent on survey.invitations (unit_id, sent_at) where sent_at is not null;
comment on index survey.invitation_sent is 'Invitations that a unit''s patients were sent in a period.';

create or replace view survey.response_rate as
select
    counted.unit_code, counted.unit_name, counted.unit_kind, counted.monday,
    counted.invited < settings.smallest_group as withheld,
    shown.invited,
    shown.answered,
    shown.answered::double precision / shown.invited as response_rate,
    shown.still_open
from (
    select
        unit.code as unit_code, unit.name as unit_name, unit.kind as unit_kind, sent.monday,
        sum(sent.invited)::bigint as invited, sum(sent.answered)::bigint as answered, sum(sent.still_open)::bigint as still_open
    from survey.units as unit
    join survey.unit_branches as branch on branch.root_id = unit.unit_id
    join survey.units as below on below.unit_id = branch.unit_id
    cross join lateral (
        select
            week.monday,
            count(*) as invited,
            count(*) filter (where answer.answer_id is not null or invitation.answer_erased) as answered,
            count(*) filter (
                where answer.answer_id is null and not invitation.answer_erased and invitation.expires_at > now() and invitation.customer_id is not null
            ) as still_open
        -- The rollups know the weeks; the invitations of a week are found by their index.
        from (
            select date_trunc('week', part.day::timestamp)::date as monday
            from survey.daily_parts as part
            where part.counted = 'invitations' and part.unit_id = branch.unit_id
            group by date_trunc('week', part.day::timestamp)::date
            having sum(part.invited) <> 0
        ) as week
        cross join lateral (
            select *
            from survey.invitations
            where invitations.unit_id = branch.unit_id
                and invitations.sent_at >= nps_day_start(week.monday, below.time_zone)
                and invitations.sent_at < (week.monday + 7)::timestamp at time zone below.time_zone
                and date_trunc('week', invitations.sent_at at time zone below.time_zone)::date = week.monday
            offset 0
        ) as invitation
        left join survey.answers as answer using (invitation_id)
        group by week.monday
    ) as sent
    where branch.valid @> sent.monday + 6
    group by unit.unit_id, sent.monday
) as counted
cross join survey.settings
left join lateral (
    select counted.invited, counted.answered, counted.still_open where counted.invited >= settings.smallest_group
) as shown on true;
comment on view survey.response_rate is
    'For BI tools: how many of those who were invited in a local week have answered, for every unit with everything below it. A unit''s row holds the invitations of those below: never add the two up. A week without invitations has no row.';
comment on column survey.response_rate.unit_code is 'Code of the unit whose visits were asked about.';
comment on column survey.response_rate.unit_name is 'Its name.';
comment on column survey.response_rate.unit_kind is 'organisation, line, site or ward.';
comment on column survey.response_rate.monday is 'Monday of the week (ISO 8601) in which the invitations were sent; a unit belongs where it did on the Sunday.';
comment on column survey.response_rate.withheld is 'True where fewer were invited than survey.settings.smallest_group: then all figures are null.';
comment on column survey.response_rate.invited is 'Invitations that were sent; null where withheld.';
comment on column survey.response_rate.answered is 'Those of them that have an answer, whenever it came, or had one that was erased and counts on; null where withheld.';
comment on column survey.response_rate.response_rate is 'Answered / invited, 0 to 1; rises while invitations are still open. Null where withheld.';
comment on column survey.response_rate.still_open is 'Invitations without an answer that can still be answered; null where withheld.';
