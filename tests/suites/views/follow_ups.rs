//! `survey.follow_up_ageing`: cases as they stand.

use super::{assert_same, survey};

/// Cases of every age. History can't be written by hand, but for a superuser who puts triggers aside.
const CASES: &str = "
    set session_replication_role = replica;
    insert into survey.follow_ups (answer_id, unit_id, opened_at, deadline, state)
    select answer_id, unit_id, opened_at, opened_at + interval '5 days', (array['open', 'contacted', 'resolved', 'resolved'])[1 + k % 4]
    from (
        select *, greatest(answered_at, now() - k % 240 * interval '1 hour') as opened_at
        from (select *, row_number() over (order by answer_id) as k from survey.answers where score <= 8) as low
    ) as case_of;
    insert into survey.follow_up_events (follow_up_id, number, event, at, state)
    select follow_up_id, 1, 'opened', opened_at, 'open' from survey.follow_ups;
    insert into survey.follow_up_events (follow_up_id, number, event, at, state)
    select follow_up_id, 2, 'contacted', opened_at + follow_up_id % 50 * interval '7 minutes', 'contacted'
    from survey.follow_ups where state = 'contacted' or follow_up_id % 3 > 0;
    insert into survey.follow_up_events (follow_up_id, number, event, at, state, outcome)
    select follow_up_id, 3, 'resolved', opened_at + follow_up_id % 70 * interval '11 minutes' - follow_up_id % 2 * interval '30 days', 'resolved', 'improved'
    from survey.follow_ups where state = 'resolved' or follow_up_id % 11 = 0;
    insert into survey.follow_up_events (follow_up_id, number, event, at, state)
    select follow_up_id, 4, 'reopened', now(), 'open' from survey.follow_ups where state <> 'resolved' and follow_up_id % 11 = 0;
    reset session_replication_role;";

#[test]
fn cases_are_counted_by_age_and_by_how_fast_they_were_resolved() {
    let database = survey("views_ageing");
    database.run(CASES);
    database.run("update survey.settings set smallest_group = 1");
    assert_same(
        &database,
        "select unit_code, unit_name, unit_kind, withheld, open, contacted, overdue, under_1_day, from_1_to_3_days, from_3_to_7_days,
                over_7_days, round(oldest_hours::numeric, 3), resolved_in_28_days,
                round(median_hours_to_contact::numeric, 3), round(median_hours_to_resolve::numeric, 3)
         from survey.follow_up_ageing",
        "select code, name, kind, false,
                count(*) filter (where state = 'open'), count(*) filter (where state = 'contacted'),
                count(*) filter (where waits and deadline < now()), count(*) filter (where waits and hours < 24),
                count(*) filter (where waits and hours >= 24 and hours < 72), count(*) filter (where waits and hours >= 72 and hours < 168),
                count(*) filter (where waits and hours >= 168), round(max(hours) filter (where waits), 3),
                count(*) filter (where done > now() - interval '28 days'),
                round(percentile_cont(0.5) within group (order by extract(epoch from reached - opened_at) / 3600)
                    filter (where done > now() - interval '28 days')::numeric, 3),
                round(percentile_cont(0.5) within group (order by extract(epoch from done - opened_at) / 3600)
                    filter (where done > now() - interval '28 days')::numeric, 3)
         from (
             select root_id, state, deadline, opened_at, state <> 'resolved' as waits, extract(epoch from now() - opened_at) / 3600 as hours,
                    (select max(at) from survey.follow_up_events as event
                     where event.follow_up_id = follow_up.follow_up_id and event = 'resolved' and follow_up.state = 'resolved') as done,
                    (select min(at) from survey.follow_up_events as event
                     where event.follow_up_id = follow_up.follow_up_id and event = 'contacted') as reached
             from survey.unit_subtree left join survey.follow_ups as follow_up using (unit_id)
         ) as cases
         join survey.units on unit_id = root_id
         group by units.unit_id",
    );
}
