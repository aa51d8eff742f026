//! A server that is restarted in the minute in which cron starts us.

use std::io::{BufRead, BufReader, Read};
use std::os::unix::fs::symlink;
use std::process::Stdio;

use super::secure::shared;
use super::visitor::{Visitor, says};

#[test]
fn a_server_that_comes_back_is_waited_for() {
    let database = shared().database("waiting");
    let visitor = Visitor::new();
    // While a server is down, its socket is gone from its directory.
    let directory = visitor.home().display().to_string();
    let address = format!("host={directory} user=postgres dbname={}", database.name());
    let mut waiting = visitor.command(&address);
    let mut waiting = waiting
        .args(["topics", "list"])
        .stderr(Stdio::piped())
        .spawn()
        .expect("nps-reporter");
    let mut stderr = BufReader::new(waiting.stderr.take().expect("its standard error"));
    let mut line = String::new();
    stderr.read_line(&mut line).expect("a line");
    says(
        &line,
        &[
            "WARN",
            "cannot connect to database waiting_",
            "trying again in 1 s",
        ],
    );

    let socket = ".s.PGSQL.5432";
    symlink(
        format!("{}/{socket}", shared().socket()),
        visitor.home().join(socket),
    )
    .expect("a socket");
    let mut rest = String::new();
    stderr.read_to_string(&mut rest).expect("an end");
    let end = waiting.wait().expect("an end");
    // It has looked at the database: that one is empty.
    assert_eq!(end.code(), Some(6), "{rest}");
    says(&rest, &["lacks the extension nps"]);
}

#[test]
fn how_long_to_wait_is_configured() {
    let visitor = Visitor::new().with("NPS_DATABASE_WAIT", "0");
    let address = format!("host={} user=postgres", visitor.home().display());
    let told = visitor.run(&address, &["topics", "list"]);
    assert_eq!(told.code, Some(5), "{}", told.stderr);
    assert!(!told.stderr.contains("trying again"), "{}", told.stderr);
}

#[test]
fn what_time_does_not_heal_is_not_waited_for() {
    let (address, socket) = (&shared().address, shared().socket());
    let wrong_password = format!("host={address} user=ann dbname=postgres password=wrong");
    let no_database = format!("host={socket} user=postgres dbname=nowhere");
    for address in [
        &wrong_password,
        &no_database,
        "host=/nonexistent",
        "host=nowhere.invalid",
    ] {
        let told = Visitor::new().run(address, &["topics", "list"]);
        assert_eq!(told.code, Some(5), "{}", told.stderr);
        assert!(!told.stderr.contains("trying again"), "{}", told.stderr);
    }
}
