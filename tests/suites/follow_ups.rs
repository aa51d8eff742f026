//! Cases: which answers open one, and where.

mod history;
mod steps;
mod topics;

use crate::answers::clinic::{Clinic, clinic};
use nps_tests::reporter;

/// Codes of the units with a case, in the order of the answers.
fn cases(clinic: &Clinic) -> String {
    clinic.ask(
        "select coalesce(string_agg(code, ' ' order by answer_id), 'none')
        from survey.follow_ups
        join survey.units using (unit_id)",
    )
}

#[test]
fn a_detractor_opens_a_case_to_be_resolved_in_a_week() {
    let clinic = clinic("cases_detractor");
    for score in [6, 7, 10] {
        clinic.ask(&format!("select survey.record_feedback('oulu', {score})"));
    }
    let case = "select score, code, state, opened_at = answered_at, deadline = answered_at + interval '7 days', assignee
        from survey.follow_ups
        join survey.answers using (answer_id)
        join survey.units on units.unit_id = follow_ups.unit_id";
    assert_eq!(clinic.ask(case), "6|oulu|open|t|t|-");
    assert_eq!(clinic.ask("select count(*) from survey.follow_ups"), "1");
    assert_eq!(
        clinic.ask("select number, event, who, recorded_by, state from survey.follow_up_events"),
        "1|opened|postgres|postgres|open"
    );
}

#[test]
fn asking_to_be_contacted_opens_one_at_any_score() {
    let clinic = clinic("cases_contact");
    clinic.ask("select survey.record_feedback('oulu', 10, asks_contact => true)");
    assert_eq!(cases(&clinic), "oulu");
}

#[test]
fn the_nearest_rule_decides() {
    let clinic = clinic("cases_rules");
    clinic.run(
        "insert into survey.follow_up_rules (unit_id, highest_score, asks_contact, deadline)
        select unit_id, 8, true, interval '2 days' from survey.units where code = 'care'
        union all
        select unit_id, 2, false, '1 day' from survey.units where code = 'turku'",
    );
    for (unit, score, asks_contact) in [
        ("oulu", 8, false),
        ("oulu", 9, false),
        ("turku-a", 3, true),
        ("turku-a", 2, false),
        ("turku", 2, false),
    ] {
        clinic.ask(&format!(
            "select survey.record_feedback('{unit}', {score}, asks_contact => {asks_contact})"
        ));
    }
    assert_eq!(cases(&clinic), "oulu turku-a turku");
    assert_eq!(
        clinic.ask(
            "select string_agg((deadline - opened_at)::text, ', ' order by answer_id) from survey.follow_ups"
        ),
        "2 days, 1 day, 1 day"
    );
}

#[test]
fn the_score_alone_may_open_none_and_without_a_rule_nothing_does() {
    let clinic = clinic("cases_no_rule");
    clinic.run("update survey.follow_up_rules set highest_score = null");
    clinic.ask("select survey.record_feedback('oulu', 0)");
    assert_eq!(cases(&clinic), "none");
    clinic.ask("select survey.record_feedback('oulu', 0, asks_contact => true)");
    assert_eq!(cases(&clinic), "oulu");
    clinic.run("delete from survey.follow_up_rules");
    clinic.ask("select survey.record_feedback('turku', 0, asks_contact => true)");
    assert_eq!(cases(&clinic), "oulu");
}

#[test]
fn the_search_for_a_rule_ends_in_a_circle_of_units_too() {
    let clinic = clinic("cases_circle");
    clinic.run(
        "set session_replication_role = replica;
        update survey.units set parent_id = (select unit_id from survey.units where code = 'turku-a') where code = 'care'",
    );
    assert_eq!(
        clinic.ask("select rule.unit_id from survey.units, survey.follow_up_rule(units.unit_id) as rule where code = 'turku-a'"),
        "-"
    );
}

#[test]
fn there_is_one_rule_for_units_without_one() {
    clinic("cases_two_rules")
        .refusal("insert into survey.follow_up_rules (highest_score) values (3)")
        .says("23505", "follow_up_rule_is_one_a_unit", "");
}

#[test]
fn a_rule_leaves_some_time_and_at_most_a_year() {
    let clinic = clinic("cases_deadline");
    for deadline in ["0", "-1 day", "366 days", "300000 years"] {
        clinic
            .refusal(&format!(
                "update survey.follow_up_rules set deadline = '{deadline}'"
            ))
            .says("23514", "follow_up_leaves_time", "");
    }
    clinic.run("update survey.follow_up_rules set deadline = '1 year'");
    clinic.ask("select survey.record_feedback('oulu', 1)");
    assert_eq!(cases(&clinic), "oulu");
}

#[test]
fn a_correction_or_a_later_request_opens_a_case_too() {
    let clinic = clinic("cases_later");
    for (submission, later) in [
        ("lower", "2"),
        ("contact", "9, asks_contact => true"),
        ("comment", "9, 'Kiitos'"),
        ("passive", "8"),
    ] {
        for score in ["9", later] {
            clinic.ask(&format!(
                "select survey.record_feedback('oulu', {score}, submission => '{submission}')"
            ));
        }
    }
    assert_eq!(cases(&clinic), "oulu oulu");
}

#[test]
fn a_case_is_opened_once_and_stays_when_the_score_is_corrected_upwards() {
    let clinic = clinic("cases_once");
    for score in [1, 2, 10, 1] {
        clinic.ask(&format!(
            "select survey.record_feedback('oulu', {score}, asks_contact => true, submission => 'f-1')"
        ));
    }
    assert_eq!(clinic.ask("select state from survey.follow_ups"), "open");
    assert_eq!(clinic.ask("select count(*) from survey.follow_up_events"), "1");
}

#[test]
fn a_request_that_comes_when_the_case_is_resolved_opens_it_again() {
    let clinic = clinic("cases_again");
    clinic.ask("select survey.record_feedback('oulu', 1, submission => 'f-1')");
    clinic.ask("select survey.resolve_follow_up(1, 'no_contact_needed')");
    clinic.ask("select survey.record_feedback('oulu', 1, 'Kylmä', submission => 'f-1')");
    assert_eq!(clinic.ask("select state from survey.follow_ups"), "resolved");
    for _ in 0..2 {
        clinic.ask("select survey.record_feedback('oulu', 1, asks_contact => true, submission => 'f-1')");
    }
    assert_eq!(clinic.ask("select state from survey.follow_ups"), "open");
    assert_eq!(
        clinic.ask("select string_agg(event, ' ' order by number) from survey.follow_up_events"),
        "opened resolved reopened"
    );
}

#[test]
fn a_case_moves_with_its_answer() {
    let clinic = clinic("cases_moved");
    clinic.ask("select survey.record_feedback('oulu', 1)");
    clinic.run("update survey.answers set unit_id = (select unit_id from survey.units where code = 'turku')");
    assert_eq!(cases(&clinic), "turku");
}

#[test]
fn answers_past_the_deadline_are_history_and_open_none() {
    let clinic = clinic("cases_import");
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("year.csv");
    let days_ago = "select string_agg(format('a%s,turku,%sZ,3', days, at::timestamp(0)), E'\\n')
        from generate_series(1, 365) as days, lateral (values ((now() - days * interval '1 day' - interval '1 hour') at time zone 'UTC')) as day (at)";
    let rows = clinic.ask(days_ago);
    std::fs::write(&file, format!("external_id,unit,answered_at,score\n{rows}\n")).expect("a file");
    let import = || {
        let mut command = reporter::command(&clinic.database);
        let output = command.arg("import").arg(&file).output().expect("import");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    };
    import();
    assert_eq!(clinic.ask("select count(*) from survey.answers"), "365");
    let recent = "select string_agg(external_id, ' ' order by answered_at desc) from survey.follow_ups join survey.answers using (answer_id)";
    assert_eq!(clinic.ask(recent), "a1 a2 a3 a4 a5 a6");
    import();
    assert_eq!(clinic.ask("select count(*) from survey.follow_ups"), "6");
}
