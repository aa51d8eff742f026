//! Who reads which comments, and who may hide them.

use crate::answers::clinic::{Clinic, clinic, first_row};
use crate::rights::{connect, login, refused};
use postgres::Client;

/// Every unit has a comment: `Mikä care`, `Mikä turku` …
fn told(purpose: &str) -> Clinic {
    let clinic = clinic(purpose);
    clinic.run("select survey.record_feedback(code, 2, 'Mikä ' || code) from survey.units order by unit_id");
    clinic
}

/// Somebody with these roles who supervises Turku.
fn somebody(clinic: &Clinic, person: &str, roles: &[&str]) -> Client {
    let login = login(&clinic.database, person, roles);
    if roles.contains(&"nps_supervisor") {
        clinic.run(&format!(
            "insert into survey.supervisors (role, unit_id) select '{login}'::regrole, unit_id from survey.units where code = 'turku'"
        ));
    }
    connect(&clinic.database, &login)
}

#[track_caller]
fn ask(client: &mut Client, query: &str) -> String {
    first_row(client, query).unwrap_or_else(|error| panic!("{query}: {error:?}"))
}

fn key(clinic: &Clinic, unit: &str) -> String {
    clinic.ask(&format!(
        "select answer_id from survey.answers join survey.units using (unit_id) where code = '{unit}'"
    ))
}

#[test]
fn each_reads_what_is_meant_for_them() {
    let clinic = told("readers_each");
    let all = "Mikä care, Mikä oulu, Mikä turku, Mikä turku-a";
    let own = "Mikä turku, Mikä turku-a";
    for (person, roles, expected) in [
        ("owner", &["nps_owner"][..], all),
        ("reporter", &["nps_reporter"], all),
        ("supervisor", &["nps_supervisor"], own),
        ("both", &["nps_supervisor", "nps_reporter"], own),
        ("chief", &["nps_supervisor", "nps_owner"], all),
    ] {
        let mut client = somebody(&clinic, person, roles);
        assert_eq!(
            ask(
                &mut client,
                "select string_agg(comment, ', ' order by comment) from survey.comments"
            ),
            expected,
            "{person}"
        );
        if !roles.contains(&"nps_owner") {
            for raw in [
                "select comment from survey.answers",
                "copy survey.answers (comment) to stdout",
                "update survey.answers set score = 9 returning comment",
            ] {
                refused(&mut client, raw, "42501", "permission denied");
            }
        }
    }
    for (person, role) in [("analyst", "nps_analyst"), ("intake", "nps_intake")] {
        let mut client = somebody(&clinic, person, &[role]);
        refused(
            &mut client,
            "select unit_code from survey.comments",
            "42501",
            "permission denied",
        );
    }
}

/// A function in a filter is tried on rows that its owner may read, and on comments as the view shows them.
#[test]
fn a_function_in_a_filter_sees_no_more() {
    let clinic = told("readers_hostile");
    clinic.run("update survey.answers set comment = comment || ' 100190-999P'");
    let mut client = somebody(&clinic, "curious", &["nps_supervisor"]);
    client
        .batch_execute(
            "create temporary table heard (words text);
            create function pg_temp.listen(words text) returns boolean language plpgsql cost 0.0000001
            as $$ begin insert into heard values (words); return true; end $$",
        )
        .expect("a function");
    for column in ["comment", "unit_code", "language", "class"] {
        ask(
            &mut client,
            &format!("select count(*) from survey.comments where pg_temp.listen({column})"),
        );
    }
    assert_eq!(
        ask(
            &mut client,
            "select count(*) filter (where words like '%turku%'), count(*) filter (where words ~ 'oulu|care|999'), count(*) from heard"
        ),
        "4|0|8"
    );
    clinic.run("select survey.hide_comment(answer_id, 'offends') from survey.comments");
    ask(
        &mut client,
        "select count(*) from survey.comments where 1 / (case when comment like 'Mikä%' then 0 else 1 end) = 1",
    );
}

#[test]
fn a_supervisor_hides_at_the_own_units_and_is_on_record() {
    let clinic = told("readers_hide");
    let mut client = somebody(&clinic, "supervisor", &["nps_supervisor"]);
    let [own, foreign] = ["turku-a", "oulu"].map(|unit| key(&clinic, unit));
    ask(
        &mut client,
        &format!("select survey.hide_comment({own}, 'names_somebody')"),
    );
    assert_eq!(
        clinic.ask("select unit_code from survey.comments where hidden"),
        "turku-a"
    );
    let decided = ask(
        &mut client,
        "select answer_id, hidden, reason, decided_by from survey.comment_decisions",
    );
    assert_eq!(
        decided,
        format!("{own}|t|names_somebody|{}_supervisor", clinic.database.name())
    );
    ask(&mut client, &format!("select survey.show_comment({own})"));
    assert_eq!(
        clinic.ask("select count(*) from survey.comments where hidden"),
        "0"
    );

    // Word for word the same of a foreign comment and of none.
    for key in [&foreign, "987654"] {
        for call in [
            format!("hide_comment({key}, 'other')"),
            format!("show_comment({key})"),
        ] {
            refused(
                &mut client,
                &format!("select survey.{call}"),
                "P0002",
                &format!("answer {key} has no comment"),
            );
        }
    }
    clinic.run(&format!("select survey.hide_comment({foreign}, 'other')"));
    assert_eq!(
        ask(&mut client, "select count(*) from survey.comment_decisions"),
        "2"
    );
    refused(
        &mut client,
        &format!(
            "insert into survey.comment_decisions (answer_id, hidden, reason) values ({foreign}, true, 'other')"
        ),
        "42501",
        "row-level security",
    );
    // Nor does a refusal tell which answers of other units have a comment.
    clinic.run(&format!(
        "update survey.answers set comment = null where answer_id = {foreign}"
    ));
    refused(
        &mut client,
        &format!(
            "insert into survey.comment_decisions (answer_id, hidden, reason) values ({foreign}, true, 'other')"
        ),
        "42501",
        "row-level security",
    );
    for denied in [
        "insert into survey.comment_decisions (answer_id, hidden, reason, decided_by) values (1, true, 'other', 'x')",
        "update survey.comment_decisions set decided_by = 'x'",
        "delete from survey.comment_decisions",
    ] {
        refused(&mut client, denied, "42501", "permission denied");
    }
}

#[test]
fn a_statement_prepared_for_one_shows_nothing_to_the_next() {
    let clinic = told("readers_prepared");
    let tool = login(&clinic.database, "tool", &[]);
    for unit in ["turku", "oulu"] {
        let role = login(&clinic.database, unit, &["nps_supervisor"]);
        clinic.run(&format!(
            "grant {role} to {tool};
            insert into survey.supervisors (role, unit_id) select '{role}'::regrole, unit_id from survey.units where code = '{unit}'"
        ));
    }
    clinic.run(&format!("alter role {tool} noinherit"));
    let mut client = connect(&clinic.database, &tool);
    let set_role = |unit: &str| format!("set role {}_{unit}", clinic.database.name());
    client
        .batch_execute("set plan_cache_mode = force_generic_plan")
        .expect("a setting");
    client
        .batch_execute(&format!(
            "{}; prepare mine as select string_agg(comment, ', ' order by comment) from survey.comments",
            set_role("turku")
        ))
        .expect("prepared");
    assert_eq!(ask(&mut client, "execute mine"), "Mikä turku, Mikä turku-a");
    client.batch_execute(&set_role("oulu")).expect("another role");
    assert_eq!(ask(&mut client, "execute mine"), "Mikä oulu");
}

#[test]
fn analysts_may_ask_for_topics_and_words() {
    let clinic = told("readers_analyst");
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score, comment, language)
        select unit_id, '2026-05-05 12:00+03', 9, 'parrot', 'en' from survey.units, generate_series(1, 5);
        insert into survey.answer_topics (answer_id, topic)
        select answer_id, 'pets' from survey.answers join survey.units using (unit_id) where comment = 'parrot' and code = 'oulu'",
    );
    let mut client = somebody(&clinic, "analyst", &["nps_analyst"]);
    for (query, expected) in [
        (
            "select word, answers from survey.uncaught_words('2026-05-01', '2026-05-31')",
            "parrot|15",
        ),
        (
            "select topic, answers from survey.topic_impact('2026-05-01', '2026-05-31') where unit_code = 'oulu'",
            "pets|5",
        ),
        (
            "select topic, answers from survey.topic_month where unit_code = 'oulu'",
            "pets|5",
        ),
        (
            "select topic, answers, rising from survey.emerging_topics where unit_code = 'oulu'",
            "pets|5|f",
        ),
    ] {
        assert_eq!(ask(&mut client, query), expected, "{query}");
    }
    refused(
        &mut client,
        "select * from survey.branch_weeks",
        "42501",
        "permission denied",
    );
}
