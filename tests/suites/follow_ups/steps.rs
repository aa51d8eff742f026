//! A case from open to resolved, and the steps that are refused.

use crate::answers::clinic::{Clinic, clinic, first_row};
use std::thread::{scope, sleep};
use std::time::Duration;

/// A clinic with one case, number 1, just opened.
fn with_a_case(purpose: &str) -> Clinic {
    let clinic = clinic(purpose);
    clinic.ask("select survey.record_feedback('oulu', 1)");
    clinic
}

fn take(clinic: &Clinic, steps: &[&str]) {
    for step in steps {
        clinic.ask(&format!("select survey.{step}"));
    }
}

const ASSIGN: &str = "assign_follow_up(1, 'kaisa', 'johanna')";
const CONTACT: &str = "contact_follow_up(1, 'kaisa')";
const SETTLE: &str = "resolve_follow_up(1, 'settled', 'kaisa')";
const GIVE_UP: &str = "resolve_follow_up(1, 'not_reached', 'kaisa')";
const REOPEN: &str = "reopen_follow_up(1, 'johanna')";

#[test]
fn a_case_is_assigned_contacted_and_resolved() {
    let clinic = with_a_case("steps_all");
    take(&clinic, &[ASSIGN, CONTACT, SETTLE]);
    assert_eq!(
        clinic.ask("select state, assignee from survey.follow_ups"),
        "resolved|kaisa"
    );
    let history = "select string_agg(concat_ws(' ', number, event, who, state, assignee, outcome), ', ' order by number)
        from survey.follow_up_events";
    assert_eq!(
        clinic.ask(history),
        "1 opened postgres open, 2 assigned johanna open kaisa, 3 contacted kaisa contacted kaisa, \
         4 resolved kaisa resolved kaisa settled"
    );
    let in_order = "select bool_and(at > earlier) from (
            select at, lag(at) over (order by number) as earlier from survey.follow_up_events
        ) as events";
    assert_eq!(clinic.ask(in_order), "t");
}

#[test]
fn a_case_may_end_without_contact_where_its_outcome_needs_none() {
    let clinic = with_a_case("steps_no_contact");
    take(&clinic, &[GIVE_UP]);
    assert_eq!(clinic.ask("select state from survey.follow_ups"), "resolved");
}

#[test]
fn a_resolved_case_may_be_reopened() {
    let clinic = with_a_case("steps_reopened");
    take(&clinic, &[ASSIGN, GIVE_UP, REOPEN]);
    assert_eq!(
        clinic.ask("select state, assignee from survey.follow_ups"),
        "open|kaisa"
    );
    take(&clinic, &[CONTACT, SETTLE]);
    assert_eq!(clinic.ask("select count(*) from survey.follow_up_events"), "6");
}

#[test]
fn steps_out_of_order_are_refused() {
    let clinic = with_a_case("steps_disorder");
    let refused = |step: &str, state: &str, hint: &str| {
        clinic.refusal(&format!("select survey.{step}")).says(
            "55000",
            &format!("follow-up 1 is {state}"),
            hint,
        );
    };
    for step in [SETTLE, REOPEN] {
        refused(step, "open", "an outcome that needs no contact");
    }
    take(&clinic, &[CONTACT]);
    for step in [CONTACT, REOPEN] {
        refused(step, "contacted", "assigned or resolved");
    }
    take(&clinic, &[SETTLE]);
    for step in [ASSIGN, CONTACT, SETTLE, GIVE_UP] {
        refused(step, "resolved", "reopened");
    }
}

#[test]
fn a_step_names_a_case_an_outcome_and_somebody() {
    let clinic = with_a_case("steps_unknown");
    for step in [
        "assign_follow_up(7, 'kaisa')",
        "contact_follow_up(7)",
        "resolve_follow_up(7, 'not_reached')",
        "reopen_follow_up(7)",
    ] {
        clinic.refusal(&format!("select survey.{step}")).says(
            "P0002",
            "there is no follow-up 7",
            "survey.follow_ups",
        );
    }
    for outcome in ["'Secret note'", "null"] {
        clinic
            .refusal(&format!("select survey.resolve_follow_up(1, {outcome})"))
            .says(
                "23503",
                "without an outcome that is known",
                "survey.follow_up_outcomes",
            )
            .conceals("Secret");
    }
    clinic.refusal("select survey.assign_follow_up(1, null)").says(
        "22004",
        "cannot be assigned to nobody",
        "who takes it on",
    );
    clinic.refusal("select survey.assign_follow_up(1, ' ')").says(
        "23514",
        "follow_up_assignee_is_somebody",
        "",
    );
}

#[test]
fn two_supervisors_at_once_take_one_step() {
    let clinic = with_a_case("steps_at_once");
    let mut first = clinic.client();
    first.batch_execute("begin").expect("a transaction");
    first_row(&mut first, &format!("select survey.{CONTACT}")).expect("the first step");
    scope(|threads| {
        let second = threads.spawn(|| clinic.refusal(&format!("select survey.{CONTACT}")));
        let waiting = "select count(*) from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'";
        while clinic.ask(waiting) != "1" {
            sleep(Duration::from_millis(10));
        }
        first.batch_execute("commit").expect("the first step");
        let refusal = second.join().expect("the second step");
        refusal.says("55000", "follow-up 1 is contacted", "");
    });
    assert_eq!(clinic.ask("select count(*) from survey.follow_up_events"), "2");
}
