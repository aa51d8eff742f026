//! An organisation's own looks in mails of real answers.

use std::process::Command;

use mail_parser::MessageParser;
use nps_tests::cluster::Database;
use nps_tests::reporter;

use super::{Studio, said, studio};

/// One clinic, one reader, one answer in the first week of 2026.
fn clinic(purpose: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    let content = "
        insert into survey.units (code, kind, name, locale) values ('kamppi', 'organisation', 'Kamppi', 'en');
        insert into survey.people (email, name) values ('maija@example.org', 'Maija');
        insert into survey.subscriptions (person_id, unit_id) select person_id, unit_id from survey.people, survey.units;
        insert into survey.answers (unit_id, answered_at, score, comment)
        select unit_id, timestamptz '2026-01-02 12:00+02', 3, 'Odotin' from survey.units";
    database.client().batch_execute(content).expect("content");
    database
}

fn digest(studio: &Studio, database: &Database, arguments: &[&str]) -> Command {
    let mut command = studio.reporter(&["digest"]);
    command
        .args(arguments)
        .args(["--week", "2026-W01"])
        .env("DATABASE_URL", database.url());
    command
}

#[test]
fn a_template_replaces_ours_and_the_others_stay() {
    let (studio, database) = (studio(), clinic("templates_run"));
    studio.own(
        "digest/headline.txt.j2",
        "\u{feff}Dear {{ unit.name }},\r\nread this.\r\n",
    );
    studio.own("texts.toml", "[en]\ncritical = 'What hurt'");
    let run = digest(&studio, &database, &["run", "--to-directory", "outbox"]).output();
    let (code, printed) = said(run.expect("a run"));
    assert_eq!(code, Some(0), "{printed}");
    let outbox = studio.path("outbox/2026-W01");
    let mail = std::fs::read_dir(outbox)
        .expect("an outbox")
        .next()
        .expect("a mail")
        .expect("a mail");
    let mail = std::fs::read(mail.path()).expect("a mail");
    let mail = MessageParser::default().parse(&mail).expect("a message");
    let (text, html) = (mail.body_text(0).expect("text"), mail.body_html(0).expect("HTML"));
    assert!(
        text.contains("\nDear Kamppi,\nread this.\n") || text.contains("\r\nDear Kamppi,\r\nread this.\r\n"),
        "{text}"
    );
    assert!(
        text.contains("WHAT HURT") && text.contains("Odotin") && text.contains("HOW THE ANSWERS DIVIDE"),
        "{text}"
    );
    assert!(
        html.contains(">Dear Kamppi,") && html.contains(">What hurt</h2>"),
        "{html}"
    );
}

#[test]
fn previews_have_the_same_looks() {
    let (studio, database) = (studio(), clinic("templates_preview"));
    studio.own("digest/headline.txt.j2", "Dear {{ unit.name }}");
    let preview = digest(&studio, &database, &["preview", "--unit", "kamppi"]).output();
    let (code, printed) = said(preview.expect("a preview"));
    assert_eq!(code, Some(0), "{printed}");
    let page = std::fs::read_to_string(studio.path("preview/kamppi.html")).expect("a page");
    assert!(page.contains(">Dear Kamppi<"), "{page}");
}
