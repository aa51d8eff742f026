//! After an erasure nothing of ours holds what identified the patient, or what they wrote.

use std::fs;
use std::path::{Path, PathBuf};

use nps_tests::{cluster, server};
use postgres::Client;

use super::{Clinic, surveyed};

const REFERENCE: &str = "pseudonym-7d0c";
const COMMENT: &str = "Kielo pricked me thrice";
const PHONE: &str = "+358 40 7654321";
const VISIT: &str = "visit of pseudonym-7d0c";

/// Every column of schema survey, every sample that the planner keeps of one, and the server's log, if it holds a text.
fn traces(clinic: &Clinic, secret: &str) -> Vec<String> {
    let mut client = clinic.client();
    let tables = "select relname::text from pg_class
        where relnamespace = 'survey'::regnamespace and relkind in ('r', 'p', 'm') order by relname";
    let tables: Vec<String> = column(&mut client, tables, &[]);
    let hexadecimal: String = secret.bytes().map(|byte| format!("{byte:02x}")).collect();
    let mut found: Vec<String> = tables
        .iter()
        .flat_map(|table| {
            let holding = format!(
                "select distinct '{table}.' || field.name
                from survey.{table} as held, jsonb_each_text(to_jsonb(held)) as field (name, content)
                where strpos(content, $1) > 0 or strpos(content, $2) > 0
                order by 1"
            );
            column(&mut client, &holding, &[&secret, &hexadecimal])
        })
        .collect();
    found.extend(column(
        &mut client,
        "select concat_ws(' ', 'sample of', tablename || '.' || attname) from pg_stats as sample
        where schemaname = 'survey' and strpos(sample::text, $1) > 0 order by 1",
        &[&secret],
    ));
    let log = server::log(clinic.database.socket_directory());
    if String::from_utf8_lossy(&fs::read(log).expect("the log")).contains(secret) {
        found.push("log".to_owned());
    }
    found
}

fn column(
    client: &mut Client,
    query: &str,
    parameters: &[&(dyn postgres::types::ToSql + Sync)],
) -> Vec<String> {
    let rows = client.query(query, parameters).expect(query);
    rows.iter().map(|row| row.get(0)).collect()
}

/// Forty patients were drawn, asked and answered. One of them told much, and said on the phone that it is enough.
fn told(purpose: &str) -> (Clinic, String) {
    let clinic = surveyed(purpose);
    clinic.run(
        "insert into survey.background_variables (key, label_fi, label_sv, label_en) values ('phone', 'P', 'P', 'P')",
    );
    clinic.visit(REFERENCE);
    for other in 1..40 {
        clinic.visit(&format!("somebody else {other}"));
    }
    clinic.run(&format!(
        "update survey.visits set background = jsonb_build_object('phone', 'number ' || visit_id);
        update survey.visits set background = '{{\"phone\": \"{PHONE}\"}}' where external_id = '{VISIT}';
        select survey.plan_invitations('seed');
        select survey.acknowledge_invitation(invitation_id, claim) from survey.claim_invitations('sms-1', 100);
        select survey.record_answer(token, 9, 'Kiitos ' || visit_id, language => 'fi') from survey.invitations"
    ));
    let token = clinic.ask(
        "select token from survey.invitations join survey.visits using (visit_id)
        where background ->> 'phone' like '+358%'",
    );
    let mut client = clinic.client();
    for statement in [
        "select survey.record_answer($1, 2, 'Kielo pricked me thrice', device => 'phone', asks_contact => true)",
        "insert into survey.answer_topics (answer_id, topic)
            select answer_id, 'staff' from survey.answers join survey.invitations using (invitation_id) where token = $1",
        "select survey.contact_follow_up(follow_up_id, 'johanna')
            from survey.follow_ups join survey.answers using (answer_id) join survey.invitations using (invitation_id) where token = $1",
    ] {
        client.execute(statement, &[&token]).expect(statement);
    }
    client
        .execute("select survey.opt_out($1, 'phone')", &[&REFERENCE])
        .expect("an opt-out");
    client.batch_execute("analyze").expect("samples");
    (clinic, token)
}

fn erase(clinic: &Clinic) {
    clinic
        .client()
        .execute("select survey.erase_customer($1)", &[&REFERENCE])
        .expect("an erasure");
}

#[test]
fn nothing_holds_the_reference_the_comment_the_token_or_the_background() {
    for counting in [false, true] {
        let (clinic, token) = told("traces");
        if counting {
            clinic.count_erased_answers();
        }
        let secrets = [
            (REFERENCE, "customers.reference visits.external_id"),
            (COMMENT, "answers.comment"),
            (&token, "invitations.token"),
            (PHONE, "visits.background"),
        ];
        for (secret, places) in secrets {
            assert_eq!(traces(&clinic, secret).join(" "), places, "{secret}");
        }
        erase(&clinic);
        for (secret, _) in secrets {
            assert_eq!(traces(&clinic, secret).join(" "), "", "{secret}");
        }
        clinic.rollups_are_right();
    }
}

#[test]
fn an_answer_that_is_refused_leaves_no_trace() {
    let (clinic, token) = told("traces_refused");
    let mut client = clinic.client();
    let long = "x".repeat(9000);
    for (call, code) in [
        ("record_answer($1, 3, $2, channel => $3)", "23514"),
        ("record_answer($1, 3, $2, language => $3)", "23514"),
        ("record_feedback('oulu', 3, $1 || $2, submission => $3)", "23514"),
    ] {
        let error = client
            .execute(&format!("select survey.{call}"), &[&token, &"Needle", &long])
            .expect_err(call);
        assert_eq!(error.code().expect("a refusal").code(), code, "{call}: {error:?}");
        let told = format!("{error:?}");
        assert!(!told.contains("Needle") && !told.contains(&token), "{told}");
    }
    client
        .batch_execute(
            "alter table survey.answers add extra integer not null default 1;
            alter table survey.answers alter extra drop default",
        )
        .expect("a column of the organisation's own");
    let error = client
        .execute("select survey.record_feedback('oulu', 3, $1)", &[&"Needle"])
        .expect_err("a value is missing");
    assert_eq!(error.code().expect("a refusal").code(), "23502");
    assert!(!format!("{error:?}").contains("Needle"), "{error:?}");
    assert!(traces(&clinic, "Needle").is_empty());
}

#[test]
fn errors_about_who_is_unknown_do_not_tell_who_it_was() {
    let (clinic, _) = told("traces_errors");
    erase(&clinic);
    let again = clinic
        .client()
        .execute("select survey.erase_customer($1)", &[&REFERENCE])
        .expect_err("erased already");
    assert_eq!(again.code().expect("a refusal").code(), "P0002");
    assert!(!format!("{again:?}").contains(REFERENCE));
    assert!(traces(&clinic, REFERENCE).is_empty());
}

/// Statistics of a column that is not to be sampled any more stay for ever: they must not begin.
#[test]
fn no_migration_leaves_a_moment_in_which_persons_are_sampled() {
    let database = cluster::database("traces_migrations");
    let mut client = database.client();
    client
        .batch_execute("create extension nps")
        .expect("the extension");
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sql/survey");
    let mut files: Vec<PathBuf> = fs::read_dir(directory)
        .expect("migrations")
        .map(|file| file.expect("a file").path())
        .filter(|path| {
            path.file_name()
                .is_some_and(|name| name.as_encoded_bytes()[0] == b'V')
        })
        .collect();
    files.sort();
    let personal = "select string_agg(attrelid::regclass || '.' || attname, ' ') from pg_attribute
        where attrelid in (to_regclass('survey.answers'), to_regclass('survey.customers'), to_regclass('survey.visits'),
                to_regclass('survey.invitations'), to_regclass('survey.people'), to_regclass('survey.person_email'))
            and attname in ('comment', 'external_id', 'reference', 'background', 'token', 'email', 'name', 'lower')
            and coalesce(attstattarget, -1) <> 0";
    for file in &files {
        client
            .batch_execute(&fs::read_to_string(file).expect("a migration"))
            .expect("applied");
        let sampled: Option<String> = client.query_one(personal, &[]).expect(personal).get(0);
        assert_eq!(sampled, None, "{file:?}");
    }
    assert!(files.len() > 10);
}

#[test]
fn the_search_finds_what_is_hidden_anywhere() {
    let clinic = surveyed("traces_search");
    clinic.run(
        "create table survey.hiding_places (text text, array_of_text text[], json jsonb, bytes bytea, sampled text);
        insert into survey.hiding_places (text) values ('the needle-1');
        insert into survey.hiding_places (array_of_text) values ('{hay,a needle-1}');
        insert into survey.hiding_places (json) values ('{\"hay\": [{\"stack\": \"needle-1\"}]}');
        insert into survey.hiding_places (bytes) values ('needle-1 and hay');
        insert into survey.hiding_places (sampled) values ('needle-1'), ('hay'), ('straw');
        alter table survey.hiding_places alter text set statistics 0, alter array_of_text set statistics 0, alter json set statistics 0;
        analyze survey.hiding_places;
        do $$ begin raise log 'needle-1'; end $$",
    );
    assert_eq!(
        traces(&clinic, "needle-1"),
        [
            "hiding_places.array_of_text",
            "hiding_places.bytes",
            "hiding_places.json",
            "hiding_places.sampled",
            "hiding_places.text",
            "sample of hiding_places.sampled",
            "log",
        ]
    );
}
