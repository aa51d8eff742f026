//! Nobody is asked twice within half a year, whoever plans and however many at once.

use std::collections::HashSet;
use std::thread;

use postgres::error::SqlState;

use super::{Survey, survey};

/// An invitation written by hand, about a visit that only serves to have one.
fn invitation(customer: &str, due_at: &str) -> String {
    format!(
        "with visit as (
            insert into survey.visits (external_id, unit_id, kind, ended_at)
            select gen_random_uuid(), unit_id, 'physician', '{due_at}' from survey.units where code = 'turku'
            returning visit_id
        )
        insert into survey.invitations (visit_id, customer_id, due_at, expires_at, earliest, latest, time_zone)
        select visit_id, customer_id, timestamptz '{due_at}', timestamptz '{due_at}' + interval '14 days', '09:00', '20:00', 'Europe/Helsinki'
        from visit, survey.customers where reference = '{customer}'"
    )
}

/// Pairs of invitations of one customer less than six months apart.
fn too_close(survey: &Survey) -> String {
    survey.ask(
        "select count(*)
        from survey.invitations as one
        join survey.invitations as other
            on other.customer_id = one.customer_id and other.invitation_id <> one.invitation_id
            and other.due_at >= one.due_at and other.due_at < one.due_at + interval '6 months'",
    )
}

#[test]
fn the_database_itself_refuses_a_second_one() {
    let survey = survey("half_year_constraint");
    survey.run("insert into survey.customers (reference) values ('c1'), ('c2')");
    survey.run(&invitation("c1", "2026-01-15 12:00+00"));
    for too_soon in [
        "2026-01-15 12:00+00",
        "2026-03-01 12:00+00",
        "2026-07-29 11:59+00",
        "2025-07-01 12:01+00",
    ] {
        let (code, message, _) = survey.refusal(&invitation("c1", too_soon));
        assert_eq!(code, SqlState::EXCLUSION_VIOLATION, "{too_soon}");
        assert!(
            message.contains("customer_is_asked_once_in_half_a_year"),
            "{message}"
        );
    }
    survey.run(&invitation("c2", "2026-01-15 12:00+00"));
    // It may be sent until it expires, 14 days after it is due; and half a year counts from then.
    survey.run(&invitation("c1", "2026-07-29 12:00+00"));
    survey.run(&invitation("c1", "2025-07-01 12:00+00"));
}

#[test]
fn half_a_year_counts_from_when_it_was_sent() {
    let survey = survey("half_year_sent");
    survey.run("insert into survey.customers (reference) values ('c1')");
    survey.run(&invitation("c1", "2026-01-15 12:00+00"));
    survey.run("update survey.invitations set state = 'sent', sent_at = '2026-01-20 08:00+00'");
    let (code, ..) = survey.refusal(&invitation("c1", "2026-07-20 07:59+00"));
    assert_eq!(code, SqlState::EXCLUSION_VIOLATION);
    survey.run(&invitation("c1", "2026-07-20 08:00+00"));
}

#[test]
fn one_that_no_gateway_ever_had_counts_for_nothing() {
    let survey = survey("half_year_cancelled");
    survey.run("insert into survey.customers (reference) values ('c1')");
    survey.run(&invitation("c1", "2026-01-15 12:00+00"));
    survey.run("update survey.invitations set state = 'cancelled', failure = 'opted_out'");
    survey.run(&invitation("c1", "2026-01-16 12:00+00"));
}

#[test]
fn customers_who_were_erased_are_not_in_each_others_way() {
    let survey = survey("half_year_erased");
    survey.visits(3);
    survey.plan("'spring'");
    survey.run("delete from survey.customers");
    assert_eq!(
        survey.ask("select count(*) from survey.invitations where customer_id is null"),
        "3"
    );
}

#[test]
fn what_is_sent_as_late_as_may_be_meets_no_other_one() {
    let survey = survey("half_year_late");
    survey.run("update survey.sampling_rules set answer_within = '90 days'");
    survey.visit("long ago", "turku", "'c1'", "now() - interval '80 days'");
    assert_eq!(survey.plan("'spring'"), "invited 1");
    let claim = survey.ask("select claim from survey.claim_invitations('sms-1', 1, '1 day')");
    survey.visit("of late", "turku", "'c1'", "now() - interval '3 hours'");
    assert_eq!(survey.plan("'spring'"), "asked_lately 1");
    survey.run("insert into survey.customers (reference) values ('c2')");
    for due_at in ["now() + interval '3 months'", "now() + interval '6 months'"] {
        let due_at = survey.ask(&format!("select {due_at}"));
        assert_eq!(
            survey.refusal(&invitation("c1", &due_at)).0,
            SqlState::EXCLUSION_VIOLATION
        );
    }
    // Its next one, however close; then the gateway tells, long after the lease.
    let free = survey.ask("select upper(rests) from survey.invitations");
    survey.run(&invitation("c1", &free));
    survey.run("update survey.invitations set leased_until = expires_at where state = 'claimed'");
    survey.run(&format!(
        "select survey.acknowledge_invitation(invitation_id, '{claim}') from survey.invitations where state = 'claimed'"
    ));
    assert_eq!(too_close(&survey), "0");
}

#[test]
fn a_lease_ends_when_the_invitation_expires_and_what_was_sent_was_sent_within_it() {
    let survey = survey("half_year_lease");
    survey.visits(1);
    survey.plan("'spring'");
    survey.run("update survey.invitations set expires_at = now() + interval '1 minute'");
    let claim = survey.ask("select claim from survey.claim_invitations('sms-1', 1, '1 day')");
    assert_eq!(
        survey.ask("select leased_until = expires_at from survey.invitations"),
        "t"
    );
    survey.run("update survey.invitations set leased_until = now() - interval '1 hour'");
    survey.run(&format!(
        "select survey.acknowledge_invitation(invitation_id, '{claim}') from survey.invitations"
    ));
    assert_eq!(
        survey.ask("select sent_at < now() - interval '59 minutes' from survey.invitations"),
        "t"
    );
}

#[test]
fn what_a_customer_may_have_had_is_not_talked_away() {
    let survey = survey("half_year_frozen");
    survey.visits(2);
    survey.plan("'spring'");
    survey.run("update survey.invitations set due_at = due_at - interval '1 minute'");
    survey.run("select survey.claim_invitations('sms-1', 2)");
    survey.run(
        "select survey.acknowledge_invitation(invitation_id, claim)
        from survey.invitations join survey.customers using (customer_id) where reference = 'c1'",
    );
    for (change, state) in [
        ("due_at = due_at - interval '1 year'", "23001"),
        (
            "customer_id = (select max(customer_id) from survey.customers)",
            "23001",
        ),
        ("state = 'planned', leased_until = null, attempts = 0", "23001"),
        ("state = 'cancelled', leased_until = null", "23514"),
        (
            "state = 'cancelled', leased_until = null, sent_at = null",
            "23001",
        ),
        ("state = 'failed', leased_until = null, sent_at = null", "23001"),
        ("sent_at = sent_at - interval '1 year'", "23001"),
        (
            "expires_at = due_at + interval '1 second' where sent_at is null",
            "23001",
        ),
    ] {
        let refused = survey.refusal(&format!(
            "update survey.invitations set {change}{}",
            if change.contains("cancelled', leased_until = null, sent_at") || change.contains("failed") {
                " where state = 'sent'"
            } else if change.contains("cancelled") {
                " where state = 'claimed'"
            } else {
                ""
            }
        ));
        assert_eq!(refused.0.code(), state, "{change}");
    }
    // Erasing makes them nobody's, with times that tell nothing.
    survey.run("update survey.invitations set customer_id = null, due_at = due_at - interval '1 hour', sent_at = sent_at - interval '1 hour'");
}

#[test]
fn whoever_was_asked_lately_is_not_drawn_whichever_visit_is_told_first() {
    let survey = survey("half_year_drawing");
    for (visit, ended_at, as_of, outcome) in [
        (
            "in January",
            "2025-01-15 12:00+02",
            "2025-01-16 12:00+02",
            "invited 1",
        ),
        (
            "in July",
            "2025-07-14 12:00+03",
            "2025-07-15 12:00+03",
            "asked_lately 1",
        ),
        (
            "the day after",
            "2025-07-15 14:00+03",
            "2025-07-16 12:00+03",
            "invited 1",
        ),
        (
            "told late",
            "2025-07-10 12:00+03",
            "2025-07-16 13:00+03",
            "asked_lately 1",
        ),
    ] {
        survey.visit(visit, "turku", "'c1'", &format!("'{ended_at}'"));
        assert_eq!(survey.plan(&format!("'spring', '{as_of}'")), outcome, "{visit}");
        survey.run("update survey.invitations set state = 'sent', sent_at = due_at where state = 'planned'");
    }
    assert_eq!(too_close(&survey), "0");
}

#[test]
fn many_planners_at_once_consider_every_visit_once() {
    let survey = survey("half_year_planners");
    // 300 customers with two visits each.
    survey.visits(300);
    survey.run(
        "insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
        select 'again ' || external_id, unit_id, customer_id, kind, ended_at + interval '10 minutes' from survey.visits",
    );
    let considered: Vec<i64> = thread::scope(|scope| {
        let planners: Vec<_> = (0..6)
            .map(|planner| {
                let mut client = survey.database.client();
                scope.spawn(move || {
                    let plan = "select sum(visits)::bigint from survey.plan_invitations($1)";
                    let row = client
                        .query_one(plan, &[&format!("seed {planner}")])
                        .expect("no error");
                    row.get(0)
                })
            })
            .collect();
        planners
            .into_iter()
            .map(|planner| planner.join().expect("a planner"))
            .collect()
    });
    assert_eq!(considered.iter().sum::<i64>(), 600);
    assert_eq!(
        survey.ask("select count(*) from survey.invitations"),
        "300",
        "the earlier visit of each"
    );
    assert_eq!(
        survey.ask("select count(*) from survey.draw_results where outcome = 'asked_lately'"),
        "300"
    );
    assert_eq!(too_close(&survey), "0");
}

#[test]
fn planning_bows_to_an_invitation_that_another_session_is_just_writing() {
    let survey = survey("half_year_uncommitted");
    survey.visits(2);
    let mut other = survey.database.client();
    let mut writing = other.transaction().expect("a transaction");
    // Of the same customer, at a time that planning cannot see yet.
    let by_hand = invitation("c1", "2026-01-15 12:00+00").replace(
        "timestamptz '2026-01-15 12:00+00'",
        "now() - interval '30 minutes'",
    );
    writing.batch_execute(&by_hand).expect("an invitation");
    let outcome = thread::scope(|scope| {
        let planner = scope.spawn(|| survey.plan("'spring'"));
        let waiting = "select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'";
        while survey.ask(waiting) == "0" {
            thread::sleep(std::time::Duration::from_millis(10));
        }
        writing.commit().expect("a commit");
        planner.join().expect("a planner")
    });
    assert_eq!(outcome, "invited 1, asked_lately 1");
}

#[test]
fn two_gateways_never_get_the_same_one() {
    let survey = survey("half_year_gateways");
    survey.visits(200);
    survey.plan("'spring'");
    let claimed: Vec<i64> = thread::scope(|scope| {
        let gateways: Vec<_> = (0..6)
            .map(|gateway| {
                let mut client = survey.database.client();
                scope.spawn(move || {
                    let claim = "select invitation_id from survey.claim_invitations($1, 7)";
                    let name = format!("sms-{gateway}");
                    let mut mine: Vec<i64> = Vec::new();
                    loop {
                        let rows = client.query(claim, &[&name]).expect("no error");
                        if rows.is_empty() {
                            return mine;
                        }
                        mine.extend(rows.iter().map(|row| row.get::<_, i64>(0)));
                    }
                })
            })
            .collect();
        gateways
            .into_iter()
            .flat_map(|gateway| gateway.join().expect("a gateway"))
            .collect()
    });
    assert_eq!(claimed.len(), 200);
    assert_eq!(claimed.into_iter().collect::<HashSet<_>>().len(), 200);
}
