//! The program in the hands of each role.

use std::fs;
use std::path::Path;
use std::process::Output;

use super::{address, login, refused};
use crate::answers::clinic::{Clinic, clinic};
use nps_tests::reporter;

/// `nps-reporter` run by a login in a directory, with an outbox there.
fn program(clinic: &Clinic, login: &str, directory: &Path, arguments: &[&str]) -> Output {
    reporter::command(&clinic.database)
        .env("DATABASE_URL", address(&clinic.database, login))
        .env("NPS_MAIL_OUTBOX", "outbox")
        .current_dir(directory)
        .args(arguments)
        .output()
        .expect("nps-reporter")
}

#[track_caller]
fn succeeds(output: &Output, words: &[&str]) -> String {
    let (stdout, stderr) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{stdout}{stderr}");
    for word in words {
        assert!(stdout.contains(word), "{word:?} is not in {stdout}");
    }
    stdout.into_owned()
}

#[track_caller]
fn is_denied(output: &Output) {
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(6), "{stderr}");
    assert!(
        stderr.contains("permission denied") || stderr.contains("may not look into schema survey"),
        "{stderr}"
    );
}

#[test]
fn intake_imports_and_sends_but_reads_no_comment_and_no_customer() {
    let clinic = clinic("rights_intake");
    let intake = login(&clinic.database, "intake", &["nps_intake"]);
    clinic.database.run(
        "insert into survey.sampling_rules (unit_id, kind, begins, rate, earliest, latest)
        select unit_id, 'nurse', '2020-01-01', 1, '00:00', '24:00' from survey.units where code = 'care'",
    );
    let directory = tempfile::tempdir().expect("a directory");
    let here = directory.path();
    let program = |arguments: &[&str]| program(&clinic, &intake, here, arguments);
    let ended_at = clinic.ask(
        "select to_char(now() at time zone 'UTC' - interval '3 hours', 'YYYY-MM-DD\"T\"HH24:MI:SS\"Z\"')",
    );
    let visits = |last: &str| {
        let visits = format!(
            "external_id,unit,customer,kind,ended_at\nv1,oulu,p-1,nurse,{ended_at}\nv2,turku,p-2,nurse,{ended_at}\nv3,turku,{last},nurse,{ended_at}\n"
        );
        fs::write(here.join("visits.csv"), visits).expect("a file");
    };
    let answers = |comment: &str| {
        let answers = format!(
            "external_id,unit,answered_at,score,comment\na1,oulu,{ended_at},3,{comment}\na2,oulu,{ended_at},10,\n"
        );
        fs::write(here.join("answers.csv"), answers).expect("a file");
    };

    visits("");
    answers("Odotin");
    succeeds(
        &program(&["import", "--kind", "visits", "visits.csv"]),
        &["new                    3"],
    );
    succeeds(
        &program(&["import", "answers.csv"]),
        &["new                    2"],
    );
    // Once more, each with something changed that intake can't look up.
    visits("p-3");
    answers("Odotin kauan");
    for (arguments, known) in [
        (
            &["import", "--kind", "visits", "visits.csv"][..],
            "known          2",
        ),
        (&["import", "answers.csv"], "known          1"),
    ] {
        let again = program(arguments);
        let said = String::from_utf8_lossy(&again.stdout).into_owned();
        assert_eq!(again.status.code(), Some(3), "{said}");
        assert!(
            said.contains("stored already with other content") && said.contains(known),
            "{said}"
        );
    }

    succeeds(
        &program(&["invitations", "plan", "--seed", "x"]),
        &["invited              2", "no_customer          1"],
    );
    clinic
        .database
        .run("update survey.invitations set due_at = now() - interval '1 minute'");
    succeeds(
        &program(&["invitations", "claim", "--gateway", "sms-1"]),
        &["p-1", "p-2"],
    );
    let handle = |which: &str| {
        let handle = format!(
            "select invitation_id, claim from survey.invitations order by invitation_id {which} limit 1"
        );
        let handle = clinic.ask(&handle);
        let (invitation, claim) = handle.split_once('|').expect("two columns");
        [invitation.to_owned(), claim.to_owned()]
    };
    let ([sent, sent_claim], [failed, failed_claim]) = (handle("asc"), handle("desc"));
    succeeds(&program(&["invitations", "ack", &sent, &sent_claim]), &["1 sent"]);
    succeeds(
        &program(&["invitations", "fail", &failed, &failed_claim, "--final"]),
        &["1 given up"],
    );
    succeeds(
        &program(&["doctor"]),
        &["ok    rights         enough for import visits, import answers, invitations; not for import units"],
    );
    fs::write(
        here.join("units.csv"),
        "code,parent,kind,name\noulu,care,site,Ouluu\n",
    )
    .expect("a file");
    is_denied(&program(&["import", "--kind", "units", "units.csv"]));
    is_denied(&program(&["digest", "run"]));
    is_denied(&program(&["migrate"]));
    let mut client = super::connect(&clinic.database, &intake);
    for secret in [
        "select comment from survey.answers",
        "select * from survey.answers",
        "select reference from survey.customers",
        "select token from survey.invitations",
        "insert into survey.customers (reference) values ('p-1') on conflict (reference) do nothing",
        "insert into survey.customers (reference) values ('p-9') returning customer_id",
        "insert into survey.answers (unit_id, answered_at, score) select unit_id, now(), 1 from survey.units returning comment",
        "copy survey.answers (comment) to stdout",
    ] {
        refused(&mut client, secret, "42501", "permission denied");
    }
}

#[test]
fn intake_answers_for_patients() {
    let clinic = clinic("rights_gateway");
    clinic.invite("t-1");
    let intake = login(&clinic.database, "intake", &["nps_intake"]);
    let mut client = super::connect(&clinic.database, &intake);
    for call in [
        "select survey.record_answer('t-1', 2, 'Odotin', asks_contact => true)",
        "select survey.record_feedback('oulu', 1, 'Kylmä')",
        "select survey.opt_out('patient t-1', 'phone')",
        "select survey.opt_in('patient t-1')",
        "select survey.plan_invitations('x')",
        "select survey.replay_draw(1)",
    ] {
        client
            .batch_execute(call)
            .unwrap_or_else(|error| panic!("{call}: {error:?}"));
    }
    // What follows from an answer is the database's doing, and it knows who called.
    assert_eq!(clinic.ask("select count(*) from survey.follow_ups"), "2");
    assert_eq!(
        clinic.ask("select distinct recorded_by, drawn_by from survey.follow_up_events, survey.draws"),
        format!("{intake}|{intake}")
    );
}

#[test]
fn the_reporter_sends_digests_and_writes_nothing() {
    let clinic = clinic("rights_reporter");
    let role = login(&clinic.database, "reporter", &["nps_reporter"]);
    clinic.run(
        "insert into survey.people (email, name) values ('ann@x.example', 'Ann');
        insert into survey.subscriptions (person_id, unit_id) select person_id, unit_id from survey.people, survey.units;
        insert into survey.answers (unit_id, answered_at, score, comment)
        select unit_id, '2025-12-30 12:00+02', 3, 'Odotin' from survey.units",
    );
    let directory = tempfile::tempdir().expect("a directory");
    let program = |arguments: &[&str]| program(&clinic, &role, directory.path(), arguments);
    succeeds(
        &program(&["digest", "run", "--week", "2026-W01"]),
        &["4 mails queued for week 2026-W01 = 4 sent + 0 failed"],
    );
    succeeds(
        &program(&["digest", "preview", "--unit", "oulu", "--week", "2026-W01"]),
        &[],
    );
    succeeds(
        &program(&["doctor"]),
        &[
            "ok    rights         enough for digest run, digest preview, digest status, digest resolve, digest audit, publish, \
             publish --internal; not for",
            "ok    subscriptions  4",
        ],
    );
    is_denied(&program(&["invitations", "plan"]));
    is_denied(&program(&["migrate"]));
}

#[test]
fn the_reporter_publishes_pages_for_everyone_and_for_inside() {
    let clinic = clinic("rights_pages");
    let role = login(&clinic.database, "reporter", &["nps_reporter"]);
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score, comment)
        select unit_id, '2025-12-30 12:00+02', 3, 'Odotin' from survey.units",
    );
    let directory = tempfile::tempdir().expect("a directory");
    let morning = ["--as-of", "2026-01-05T06:00:00+02:00", "--to"];
    fs::write(directory.path().join("nps.toml"), "[page]\nunits = ['oulu']").expect("a configuration");
    for (command, words) in [
        (&["publish", "--config", "nps.toml"][..], "1 units"),
        (&["publish", "--internal"], "4 units"),
    ] {
        let to = format!("pages{}", command.len());
        let output = program(
            &clinic,
            &role,
            directory.path(),
            &[command, &morning, &[&to]].concat(),
        );
        succeeds(&output, &[words]);
    }
    let page = directory.path().join("pages2/current/units/oulu/index.html");
    assert!(fs::read_to_string(page).expect("the page").contains("Odotin"));
}

#[test]
fn analysts_and_supervisors_have_no_use_for_the_program() {
    let clinic = clinic("rights_others");
    let directory = tempfile::tempdir().expect("a directory");
    for role in ["nps_analyst", "nps_supervisor"] {
        let login = login(&clinic.database, role, &[role]);
        for command in [
            &["digest", "run"][..],
            &["publish", "--internal", "--to", "pages"],
            &["invitations", "plan"],
            &["migrate"],
        ] {
            is_denied(&program(&clinic, &login, directory.path(), command));
        }
    }
}

/// A policy that is true for the reporter is nothing to its planner.
#[test]
fn row_level_security_leaves_the_reporters_plans_alone() {
    let clinic = clinic("rights_plans");
    clinic.run(
        "insert into survey.answers (unit_id, answered_at, score, comment)
        select unit_id, timestamptz '2025-12-01 12:00+02' + n * interval '1 hour', n % 11, 'x'
        from survey.units, generate_series(0, 999) as n;
        analyze survey.answers; analyze survey.units; analyze survey.unit_placements",
    );
    let role = login(&clinic.database, "reporter", &["nps_reporter"]);
    for report in [
        include_str!("../../../sql/reports/weekly_figures.sql"),
        include_str!("../../../sql/reports/weekly_critical.sql"),
        include_str!("../../../sql/reports/weekly_praise.sql"),
    ] {
        let explain = format!(
            "explain {}",
            report.replace("$1", "'2025-12-22'").replace("$2", "null")
        );
        let plan = |client: &mut postgres::Client| {
            client
                .batch_execute("set search_path = survey, public")
                .expect("a path");
            nps_tests::query::column(client, &explain)
        };
        let theirs = plan(&mut super::connect(&clinic.database, &role));
        assert_eq!(theirs, plan(&mut clinic.client()));
    }
}
