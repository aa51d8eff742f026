//! Row-level security: supervisors see, and follow up, what patients told their own units.

use super::{connect, login, refused};
use crate::answers::clinic::{Clinic, clinic, first_row};
use postgres::Client;

/// Every unit has a detractor with a topic, and so a case: `Mikä care`, `Mikä turku` …
fn told(purpose: &str) -> Clinic {
    let clinic = clinic(purpose);
    clinic.run(
        "select survey.record_feedback(code, 2, 'Mikä ' || code, submission => code) from survey.units order by unit_id;
        insert into survey.answer_topics (answer_id, topic) select answer_id, 'queue' from survey.answers",
    );
    clinic
}

/// A login that supervises these units.
fn supervisor(clinic: &Clinic, person: &str, units: &[&str]) -> String {
    let role = login(&clinic.database, person, &["nps_supervisor"]);
    supervises(clinic, &role, units);
    role
}

fn supervises(clinic: &Clinic, role: &str, units: &[&str]) {
    for unit in units {
        clinic.run(&format!(
            "insert into survey.supervisors (role, unit_id) select '{role}'::regrole, unit_id from survey.units where code = '{unit}'"
        ));
    }
}

fn ask(client: &mut Client, query: &str) -> String {
    first_row(client, query).unwrap_or_else(|error| panic!("{query}: {error:?}"))
}

/// The units whose rows this user sees, told alike by every table and view.
#[track_caller]
fn seen(client: &mut Client) -> String {
    let units_of = |relation: &str, key: &str| {
        format!(
            "select coalesce(string_agg(distinct code, ' ' order by code), 'none')
            from survey.{relation} join survey.units as unit on unit.unit_id = {key}"
        )
    };
    let answers = ask(client, &units_of("answers", "answers.unit_id"));
    for (relation, key) in [
        ("supervised_units", "supervised_units.unit_id"),
        ("answer_topics", "answer_topics.unit_id"),
        ("follow_ups", "follow_ups.unit_id"),
        (
            "follow_up_events join survey.follow_ups using (follow_up_id)",
            "follow_ups.unit_id",
        ),
        ("daily_parts", "daily_parts.unit_id"),
        ("daily", "daily.unit_id"),
        ("daily_topic", "daily_topic.unit_id"),
    ] {
        assert_eq!(ask(client, &units_of(relation, key)), answers, "{relation}");
    }
    let events = ask(
        client,
        "select count(distinct follow_up_id) from survey.follow_up_events",
    );
    assert_eq!(events, ask(client, "select count(*) from survey.answers"));
    answers
}

#[test]
fn each_sees_the_units_below_and_no_others() {
    let clinic = told("supervisors_units");
    for (person, units, expected) in [
        ("head", &["care"][..], "care oulu turku turku-a"),
        ("site", &["turku"], "turku turku-a"),
        ("ward", &["turku-a"], "turku-a"),
        ("two", &["turku-a", "oulu"], "oulu turku-a"),
        ("nested", &["turku", "turku-a"], "turku turku-a"),
        ("nobody", &[], "none"),
    ] {
        let role = supervisor(&clinic, person, units);
        assert_eq!(seen(&mut connect(&clinic.database, &role)), expected, "{person}");
    }
}

#[test]
fn rights_move_with_the_unit() {
    let clinic = told("supervisors_move");
    let [turku, oulu] = ["turku", "oulu"].map(|unit| supervisor(&clinic, unit, &[unit]));
    let [mut turku, mut oulu] = [turku, oulu].map(|role| connect(&clinic.database, &role));
    assert_eq!(
        (seen(&mut turku), seen(&mut oulu)),
        ("turku turku-a".into(), "oulu".into())
    );
    clinic.run("select survey.move_unit('turku-a', 'oulu', current_date)");
    assert_eq!(
        (seen(&mut turku), seen(&mut oulu)),
        ("turku".into(), "oulu turku-a".into())
    );
    clinic.run("delete from survey.supervisors where role::text like '%_oulu'");
    assert_eq!(seen(&mut oulu), "none");
}

#[test]
fn what_a_group_supervises_its_members_do() {
    let clinic = told("supervisors_group");
    let group = supervisor(&clinic, "group", &["turku"]);
    let member = login(&clinic.database, "member", &[&group]);
    supervises(&clinic, &member, &["oulu"]);
    assert_eq!(
        seen(&mut connect(&clinic.database, &member)),
        "oulu turku turku-a"
    );
    assert_eq!(seen(&mut connect(&clinic.database, &group)), "turku turku-a");
}

#[test]
fn one_login_serves_many_by_set_role() {
    let clinic = told("supervisors_set_role");
    let [turku, oulu] = ["turku", "oulu"].map(|unit| supervisor(&clinic, unit, &[unit]));
    let tool = login(&clinic.database, "tool", &[]);
    clinic.database.run(&format!(
        "alter role {tool} noinherit; grant {turku} to {tool}; grant {oulu} to {tool}"
    ));
    let mut client = connect(&clinic.database, &tool);
    refused(
        &mut client,
        "select score from survey.answers",
        "42501",
        "permission denied",
    );
    // A statement that was prepared for one is not kept for the next.
    client.batch_execute(&format!("set role {turku}; prepare mine as select string_agg(comment, ' ' order by comment) from survey.comments")).expect("prepared");
    assert_eq!(ask(&mut client, "execute mine"), "Mikä turku Mikä turku-a");
    client
        .batch_execute(&format!("set role {oulu}"))
        .expect("another role");
    assert_eq!(ask(&mut client, "execute mine"), "Mikä oulu");
    assert_eq!(seen(&mut client), "oulu");
    refused(
        &mut client,
        &format!("set session authorization {turku}"),
        "42501",
        "permission denied",
    );
    client
        .batch_execute("select survey.assign_follow_up(4, 'kaisa@example.org', who => 'kaisa@example.org')")
        .expect("assigned");
    assert_eq!(
        clinic.ask("select who, recorded_by from survey.follow_up_events where follow_up_id = 4 and event = 'assigned'"),
        format!("kaisa@example.org|{tool}")
    );
}

#[test]
fn a_case_is_followed_up_by_its_supervisor_and_is_none_to_others() {
    let clinic = told("supervisors_cases");
    let role = supervisor(&clinic, "turku", &["turku"]);
    let mut client = connect(&clinic.database, &role);
    let [own, foreign]: [String; 2] = ["turku-a", "oulu"].map(|unit| {
        clinic.ask(&format!(
            "select follow_up_id from survey.follow_ups join survey.units using (unit_id) where code = '{unit}'"
        ))
    });
    for call in [
        "assign_follow_up({}, 'kaisa')",
        "contact_follow_up({})",
        "resolve_follow_up({}, 'settled')",
        "reopen_follow_up({})",
    ] {
        let call = |case: &str| format!("select survey.{}", call.replace("{}", case));
        client
            .batch_execute(&call(&own))
            .unwrap_or_else(|error| panic!("{}: {error:?}", call(&own)));
        // Word for word the same of a foreign case and of none.
        for case in [&foreign, "987654"] {
            refused(
                &mut client,
                &call(case),
                "P0002",
                &format!("there is no follow-up {case}"),
            );
        }
    }
    assert_eq!(
        clinic.ask("select count(*), count(distinct recorded_by) from survey.follow_up_events"),
        "8|2"
    );
    refused(
        &mut client,
        &format!("insert into survey.follow_up_events (follow_up_id, event) values ({foreign}, 'contacted')"),
        "P0002",
        "there is no follow-up",
    );
    refused(
        &mut client,
        &format!("update survey.follow_ups set state = 'resolved' where follow_up_id = {own}"),
        "23514",
        "is not what its answer and its events say",
    );
    for denied in [
        "update survey.follow_ups set deadline = deadline + interval '1 year'",
        "update survey.follow_ups set unit_id = unit_id",
        "insert into survey.follow_up_events (follow_up_id, event, recorded_by) values (1, 'contacted', 'x')",
        "insert into survey.follow_up_events (follow_up_id, event, at) values (1, 'contacted', now())",
        "delete from survey.follow_ups",
        "truncate survey.follow_ups cascade",
    ] {
        refused(&mut client, denied, "42501", "permission denied");
    }
    let touched = "with touched as (select from survey.follow_ups for update) select count(*) from touched";
    assert_eq!(ask(&mut client, touched), "2");
}

#[test]
fn nothing_of_other_units_leaks() {
    let clinic = told("supervisors_leaks");
    let role = supervisor(&clinic, "turku", &["turku"]);
    clinic.database.run(&format!(
        "create schema own authorization {role}; analyze survey.answers"
    ));
    let mut client = connect(&clinic.database, &role);
    // A cheap function of one's own is not called with rows that one may not see.
    client
        .batch_execute(
            "create table own.heard (words text);
            create function own.listen(words text) returns boolean language plpgsql cost 0.0000001
            as $$ begin insert into own.heard values (words); return true; end $$",
        )
        .expect("a function");
    assert_eq!(
        ask(
            &mut client,
            "select count(*) from survey.comments where own.listen(comment)"
        ),
        "2"
    );
    assert_eq!(
        ask(
            &mut client,
            "select count(*), count(*) filter (where words like '%turku%') from own.heard"
        ),
        "2|2"
    );
    // Nor is it told by way of an error.
    ask(
        &mut client,
        "select count(*) from survey.comments where 1 / (case when comment like '%oulu%' then 0 else 1 end) = 1",
    );
    let mut copied = String::new();
    let mut copy = client
        .copy_out("copy (select comment from survey.comments) to stdout")
        .expect("a copy");
    std::io::Read::read_to_string(&mut copy, &mut copied).expect("text");
    drop(copy);
    assert!(copied.contains("turku") && !copied.contains("oulu"), "{copied}");
    assert_eq!(
        ask(
            &mut client,
            "select count(*) from pg_stats where schemaname = 'survey' and tablename = 'answers'"
        ),
        "0"
    );
    client.batch_execute("set row_security = off").expect("a setting");
    refused(
        &mut client,
        "select score from survey.answers",
        "42501",
        "row-level security",
    );
    client.batch_execute("reset row_security").expect("a setting");
    for denied in [
        "select comment from survey.answers",
        "select external_id from survey.answers",
        "select visit_id from survey.answers",
        "select invitation_id from survey.answers",
        "select * from survey.answers",
        "select answer_id from survey.answers for update",
        "select role from survey.supervisors",
        "select currval('survey.answers_answer_id_seq')",
        "select last_value from survey.answers_answer_id_seq",
        "create table own.probe (answer_id bigint references survey.answers)",
        "create policy mine on survey.answers using (true)",
        "alter table survey.answers disable row level security",
        "set role nps_owner",
        "set session_replication_role = replica",
    ] {
        let error = client.batch_execute(denied).expect_err(denied);
        assert_eq!(
            error.code().expect("a code").code(),
            "42501",
            "{denied}: {error:?}"
        );
    }
}

#[test]
fn another_role_opens_no_other_rows() {
    let clinic = told("supervisors_both");
    let role = login(&clinic.database, "both", &["nps_supervisor", "nps_reporter"]);
    supervises(&clinic, &role, &["oulu"]);
    assert_eq!(seen(&mut connect(&clinic.database, &role)), "oulu");
}

#[test]
fn a_supervisor_is_a_role_that_there_is() {
    let clinic = told("supervisors_known");
    clinic
        .refusal("insert into survey.supervisors values ('kaija', 1)")
        .says("42704", "role \"kaija\" does not exist", "");
    let stranger = login(&clinic.database, "stranger", &["nps_analyst"]);
    clinic
        .refusal(&format!(
            "insert into survey.supervisors values ('{stranger}', 1)"
        ))
        .says(
            "23514",
            "is not a member of nps_supervisor",
            "grant nps_supervisor to",
        );
    // One that is dropped later stands in nobody's way, and whoever is called so afterwards is somebody else.
    let [gone, here] = ["gone", "here"].map(|person| supervisor(&clinic, person, &["oulu"]));
    clinic.run(&format!(
        "drop role {gone}; create role {gone} login in role nps_supervisor"
    ));
    assert_eq!(seen(&mut connect(&clinic.database, &gone)), "none");
    assert_eq!(seen(&mut connect(&clinic.database, &here)), "oulu");
    // One that is renamed stays who it is.
    clinic.run(&format!("alter role {here} rename to {here}_since"));
    assert_eq!(
        seen(&mut connect(&clinic.database, &format!("{here}_since"))),
        "oulu"
    );
}
