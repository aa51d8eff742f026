//! How `digest run` and `digest preview` behave.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::PermissionsExt;

use nps_tests::reporter;
use tempfile::TempDir;

use super::{Mail, WEEK, digest, files, run, stderr, stdout, survey};

#[test]
fn without_a_week_it_is_the_last_one_whose_monday_morning_has_come() {
    let database = survey("digest_last_week", include_str!("fixture.sql"));
    let last_week = || -> String {
        let select = "select to_char(now() at time zone 'Europe/Helsinki' - interval '7 days 6 hours', 'IYYY-\"W\"IW')";
        database.client().query_one(select, &[]).expect("a week").get(0)
    };
    let outbox = TempDir::new().expect("an outbox");
    let before = last_week();
    let output = digest(&database, &["run"])
        .env("NPS_MAIL_OUTBOX", outbox.path())
        .output()
        .expect("digest run");
    assert!(output.status.success(), "{}", stderr(&output));
    let weeks: BTreeSet<String> = files(outbox.path())
        .keys()
        .map(|name| name[..8].to_owned())
        .collect();
    assert!(
        weeks == BTreeSet::from([before]) || weeks == BTreeSet::from([last_week()]),
        "{weeks:?}"
    );
}

#[test]
fn the_same_facts_give_the_same_bytes() {
    let database = survey("digest_bytes", include_str!("fixture.sql"));
    let outboxes = [
        TempDir::new().expect("an outbox"),
        TempDir::new().expect("an outbox"),
    ];
    for outbox in &outboxes {
        assert!(run(&database, outbox.path()).status.success());
    }
    let [first, second] = outboxes.map(|outbox| files(outbox.path()));
    assert_eq!(first, second);
}

#[test]
fn one_bad_address_stops_no_other() {
    let database = survey("digest_address", include_str!("fixture.sql"));
    database
        .client()
        .batch_execute(
            "update survey.people set email = 'maija..meikalainen@example.org' where email like 'maija%'",
        )
        .expect("an address that no mail server takes");
    let outbox = TempDir::new().expect("an outbox");
    let output = run(&database, outbox.path());
    assert_eq!(output.status.code(), Some(3), "{}", stderr(&output));
    assert!(
        stdout(&output).starts_with("3 mails written to "),
        "{}",
        stdout(&output)
    );
    assert!(stderr(&output).contains("kamppi"), "{}", stderr(&output));
    assert!(
        !stderr(&output).contains("example.org"),
        "an address in the log: {}",
        stderr(&output)
    );
    assert_eq!(files(outbox.path()).len(), 3);
}

#[test]
fn an_unwritable_outbox_is_refused_before_anything_else() {
    let directory = TempDir::new().expect("a directory");
    let file = directory.path().join("file");
    fs::write(&file, "in the way").expect("a file");
    let output = reporter::without_database()
        .args(["digest", "run", "--week", WEEK, "--to-directory"])
        .arg(file.join("outbox"))
        .output()
        .expect("digest run");
    assert_eq!(output.status.code(), Some(7), "{}", stderr(&output));
    assert!(stderr(&output).contains("file/outbox"), "{}", stderr(&output));
    assert_eq!(files(directory.path()).len(), 1);
}

#[test]
fn mails_go_nowhere_by_accident() {
    let directory = TempDir::new().expect("a directory");
    let send_test = ["send-test", "--to", "me@example.org", "--unit", "kamppi"];
    for arguments in [&["run"][..], &["run", "--week", WEEK], &send_test] {
        for (variable, value, told) in [
            ("NPS_MAIL_OUTBOX", "", "there is nowhere to send mails to"),
            ("NPS_SMTP_SESSIONS", "2", "[smtp] has no url"),
            ("NPS_SMTP_URL", "", "[smtp] has no url"),
        ] {
            let output = reporter::without_database()
                .arg("digest")
                .args(arguments)
                .env(variable, value)
                .current_dir(directory.path())
                .output()
                .expect("digest");
            assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
            let said = stderr(&output);
            assert!(said.contains(told) && said.contains("NPS_SMTP_URL"), "{said}");
            let left = fs::read_dir(directory.path()).expect("a directory").count();
            assert_eq!(left, 0, "{arguments:?} left files");
        }
    }
    // A server was meant, and so the outbox is none for its mails.
    let output = reporter::without_database()
        .args(["digest", "run"])
        .env("NPS_SMTP_SESSIONS", "2")
        .env("NPS_MAIL_OUTBOX", directory.path())
        .output()
        .expect("digest run");
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("[smtp] has no url"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn only_the_units_asked_for() {
    let database = survey("digest_units", include_str!("fixture.sql"));
    let outbox = TempDir::new().expect("an outbox");
    let output = digest(
        &database,
        &[
            "run",
            "--week",
            WEEK,
            "--unit",
            "pello",
            "--unit",
            "ekenas",
            "--to-directory",
        ],
    )
    .arg(outbox.path())
    .output()
    .expect("digest run");
    assert!(output.status.success(), "{}", stderr(&output));
    let names: Vec<String> = files(outbox.path()).into_keys().collect();
    assert_eq!(names, ["2026-W01/ekenas-2.eml", "2026-W01/pello-4.eml"]);
}

#[test]
fn a_preview_says_what_it_is() {
    let database = survey("digest_preview", include_str!("fixture.sql"));
    let output = TempDir::new().expect("a directory");
    let arguments = ["preview", "--unit", "ekenas", "--week", WEEK, "--output"];
    let preview = digest(&database, &arguments)
        .arg(output.path())
        .output()
        .expect("digest preview");
    assert!(preview.status.success(), "{}", stderr(&preview));
    let files = files(output.path());
    let names: Vec<&String> = files.keys().collect();
    assert_eq!(
        names,
        ["ekenas-nps.png", "ekenas.eml", "ekenas.html", "ekenas.txt"]
    );
    for name in ["ekenas.html", "ekenas.txt"] {
        let content = String::from_utf8_lossy(&files[name]);
        assert!(
            content.contains("Förhandsvisning: det här har inte skickats"),
            "{content}"
        );
    }
    assert!(
        Mail::read(&files["ekenas.eml"])
            .subject
            .starts_with("[Förhandsvisning] NPS ")
    );
    assert!(
        names.iter().all(|name| stdout(&preview).contains(name.as_str())),
        "{}",
        stdout(&preview)
    );
}

#[test]
fn a_preview_opens_in_the_browser() {
    let database = survey("digest_open", include_str!("fixture.sql"));
    let desktop = TempDir::new().expect("a directory");
    let opener = desktop.path().join("xdg-open");
    let shown = desktop.path().join("shown");
    fs::write(&opener, format!("#!/bin/sh\necho \"$@\" >{}\n", shown.display())).expect("a browser");
    fs::set_permissions(&opener, fs::Permissions::from_mode(0o755)).expect("rights");
    let preview = |path: &str| {
        let arguments = [
            "preview", "--unit", "ekenas", "--week", WEEK, "--open", "--output",
        ];
        digest(&database, &arguments)
            .arg(desktop.path())
            .env("PATH", path)
            .output()
            .expect("digest preview")
    };
    let output = preview(desktop.path().to_str().expect("a path"));
    assert!(output.status.success(), "{}", stderr(&output));
    let page = desktop.path().join("ekenas.html");
    assert_eq!(
        fs::read_to_string(&shown).expect("what was shown"),
        format!("{}\n", page.display())
    );

    // Servers have no browser.
    let output = preview("/nonexistent");
    assert_eq!(output.status.code(), Some(2), "{}", stderr(&output));
    assert!(
        stderr(&output).contains("xdg-open could not show"),
        "{}",
        stderr(&output)
    );
}

#[test]
fn what_was_typed_wrong_is_named() {
    let database = survey("digest_typed", include_str!("fixture.sql"));
    let refusals = [
        (
            vec!["preview", "--unit", "kampi"],
            "Did you mean kamppi (Lääkärikeskus Kamppi)",
        ),
        (vec!["run", "--unit", "zzz"], "no unit has the code \"zzz\""),
        (vec!["run", "--week", "2026-1"], "for example 2026-W01"),
        (vec!["run", "--week", "2025-W53"], "the year 2025 has no week 53"),
        (vec!["run", "--week", "2999-W01"], "week 2999-W01 is not over yet"),
    ];
    let directory = TempDir::new().expect("a directory");
    for (arguments, told) in refusals {
        let output = digest(&database, &arguments)
            .current_dir(directory.path())
            .env("NPS_MAIL_OUTBOX", "outbox")
            .output()
            .expect("digest");
        assert_eq!(
            output.status.code(),
            Some(2),
            "{arguments:?}: {}",
            stderr(&output)
        );
        assert!(stderr(&output).contains(told), "{told:?} in {}", stderr(&output));
        assert!(files(directory.path()).is_empty(), "{arguments:?} left files");
    }
}
