//! What happened to a case can't be rewritten, not even by the owner of the tables.

use crate::answers::clinic::{Clinic, clinic};

const HISTORY: &str =
    "select md5(string_agg(event::text, '' order by number)) from survey.follow_up_events as event";

/// A clinic with one case, number 1, whose patient has been contacted.
fn with_a_history(purpose: &str) -> Clinic {
    let clinic = clinic(purpose);
    clinic.ask("select survey.record_feedback('oulu', 1)");
    clinic.ask("select survey.contact_follow_up(1, 'kaisa')");
    clinic
}

#[test]
fn events_are_not_changed_or_removed() {
    let clinic = with_a_history("history_events");
    let before = clinic.ask(HISTORY);
    for rewriting in [
        "update survey.follow_up_events set who = 'johanna'",
        "update survey.follow_up_events set at = now() - interval '1 day' where number = 2",
        "delete from survey.follow_up_events where number = 2",
        "delete from survey.follow_ups",
        "truncate survey.follow_up_events",
        "truncate survey.follow_ups cascade",
    ] {
        clinic
            .refusal(rewriting)
            .says("23001", "cannot be changed", "another event");
    }
    assert_eq!(clinic.ask(HISTORY), before);
}

#[test]
fn a_case_is_not_changed_past_its_events() {
    let clinic = with_a_history("history_cases");
    for change in [
        "state = 'resolved'",
        "state = 'open'",
        "assignee = 'johanna'",
        "deadline = deadline + interval '1 day'",
        "opened_at = opened_at - interval '1 day'",
        "unit_id = (select unit_id from survey.units where code = 'turku')",
    ] {
        clinic
            .refusal(&format!("update survey.follow_ups set {change}"))
            .says(
                "23514",
                "not what its answer and its events say",
                "resolve_follow_up",
            );
    }
}

#[test]
fn a_case_does_not_begin_resolved() {
    let clinic = clinic("history_begins");
    clinic.ask("select survey.record_feedback('oulu', 9)");
    let open = |state: &str| {
        format!(
            "insert into survey.follow_ups (answer_id, unit_id, deadline, state)
            select answer_id, unit_id, now() + interval '1 day', '{state}' from survey.answers"
        )
    };
    clinic
        .refusal(&open("resolved"))
        .says("23514", "not what its answer and its events say", "");
    clinic.run(&open("open"));
    assert_eq!(clinic.ask("select event from survey.follow_up_events"), "opened");
}

#[test]
fn number_time_database_user_and_state_are_not_made_up() {
    let clinic = with_a_history("history_made_up");
    clinic.run(
        "insert into survey.follow_up_events (follow_up_id, number, event, at, who, recorded_by, state, assignee, outcome)
        values (1, 1, 'resolved', '2020-01-01', 'kaisa', 'nobody', 'open', 'johanna', 'settled')",
    );
    assert_eq!(
        clinic.ask(
            "select number, at > now() - interval '1 hour', who, recorded_by, state, assignee
            from survey.follow_up_events where event = 'resolved'"
        ),
        "3|t|kaisa|postgres|resolved|-"
    );
    for event in ["opened", "forgotten"] {
        clinic
            .refusal(&format!(
                "insert into survey.follow_up_events (follow_up_id, event) values (1, '{event}')"
            ))
            .says("55000", &format!("cannot be {event} now"), "reopened");
    }
}

#[test]
fn erasing_an_answer_takes_its_case_along() {
    let clinic = with_a_history("history_erased");
    clinic.ask("select survey.record_feedback('turku', 2)");
    clinic.run("delete from survey.answers where score = 1");
    assert_eq!(
        clinic.ask("select string_agg(follow_up_id::text, ' ') from survey.follow_up_events"),
        "2"
    );
    clinic.run("truncate survey.answers cascade");
    assert_eq!(clinic.ask("select count(*) from survey.follow_up_events"), "0");
}
