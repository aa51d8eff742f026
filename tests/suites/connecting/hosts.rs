//! Several hosts, and what a server must be.

use nps_tests::cluster::Cluster;
use nps_tests::reporter;

use super::secure::shared;
use super::visitor::{Visitor, says};

#[test]
fn a_host_that_is_down_is_passed_over() {
    let (address, socket) = (&shared().address, shared().socket());
    let visitor = Visitor::new()
        .with("PGPASSWORD", "sesam")
        .with("PGUSER", "ann")
        .with("PGDATABASE", "postgres");
    says(
        &visitor.connects(&format!("host={address},{address} port=1,5432")),
        &[address, "port 5432"],
    );
    says(
        &visitor.connects(&format!("postgresql://{address}:1,{address}:5432/")),
        &["port 5432"],
    );
    says(
        &visitor.connects(&format!("host=/nonexistent,{socket}")),
        &[&socket, "over a socket"],
    );
    says(
        &visitor.connects(&format!(
            "host={address},{address} port=1,5432 load_balance_hosts=random"
        )),
        &["port 5432"],
    );
}

#[test]
fn when_all_are_down_each_is_told() {
    let address = &shared().address;
    let told = Visitor::new().fails(
        &format!("host={address},/nonexistent port=1,2 user=ann dbname=care"),
        5,
    );
    let expected = [
        "error: cannot connect to database care as ann: at 127.",
        "port 1 with TLS: Connection refused",
        "at /nonexistent port 2: No such file",
    ];
    says(&told, &expected);
}

#[test]
fn a_server_that_refuses_is_not_passed_over() {
    let (address, socket) = (&shared().address, shared().socket());
    let told = Visitor::new().fails(
        &format!("host={address},{socket} user=ann dbname=postgres password=wrong"),
        5,
    );
    says(&told, &["password authentication failed"]);
}

#[test]
fn a_server_must_be_of_the_kind_that_is_wanted() {
    let socket = shared().socket();
    let address = format!("host={socket} user=postgres dbname=postgres");
    let visitor = Visitor::new();
    for kind in ["any", "read-write", "primary"] {
        visitor.connects(&format!("{address} target_session_attrs={kind}"));
    }
    let standby = visitor.fails(&format!("{address} target_session_attrs=standby"), 5);
    says(
        &standby,
        &[
            "the server is no standby",
            "hint: Name a server that is as target_session_attrs asks",
        ],
    );
    says(
        &visitor.fails(&format!("{address} target_session_attrs=read-only"), 5),
        &["the server takes changes"],
    );
    let refusing = visitor
        .with("PGOPTIONS", "-c default_transaction_read_only=on")
        .with("PGTARGETSESSIONATTRS", "read-write");
    says(&refusing.fails(&address, 5), &["the server takes no changes"]);
    says(
        &refusing.fails(&format!("{address} target_session_attrs=prefer-standby"), 2),
        &["Write one of any, read-write"],
    );
}

#[test]
fn a_name_that_nobody_knows_is_told() {
    let told = Visitor::new().fails("host=nowhere.invalid dbname=care user=ann", 5);
    says(
        &told,
        &[
            "at nowhere.invalid port 5432 as ann: the name cannot be looked up",
            "hint: Check the host's name",
        ],
    );
}

#[test]
fn a_server_that_does_not_answer_is_given_up() {
    // It takes the connection and says nothing.
    let silent = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = silent.local_addr().expect("an address").port();
    let told = Visitor::new()
        .with("PGCONNECT_TIMEOUT", "1")
        .fails(&format!("host=127.0.0.1 port={port} user=ann"), 5);
    says(&told, &["no answer within 1 s", "connect_timeout"]);
}

/// A digest is read by two sessions that see the same, which they can on one server only.
#[test]
fn two_sessions_are_on_one_server_where_several_would_do() {
    let clusters = [Cluster::start(&[]), Cluster::start(&[])];
    let databases = clusters.each_ref().map(|cluster| cluster.database("twins"));
    assert_eq!(databases[0].name(), databases[1].name());
    for database in &databases {
        reporter::migrate(database);
        database.run("insert into survey.units (code, kind, name) values ('care', 'organisation', 'Care')");
    }
    let hosts = clusters
        .each_ref()
        .map(|cluster| cluster.socket_directory().display().to_string());
    let address = format!(
        "host={} dbname={} user=postgres load_balance_hosts=random",
        hosts.join(","),
        databases[0].name()
    );
    let directory = tempfile::tempdir().expect("a directory");
    // By chance alone two sessions would meet a dozen times in one of four thousand tests.
    for _ in 0..12 {
        let mut command = reporter::command(&databases[0]);
        command
            .env("DATABASE_URL", &address)
            .args([
                "digest", "preview", "--unit", "care", "--week", "2026-W01", "--output",
            ])
            .arg(directory.path());
        let output = command.output().expect("digest preview");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
    }
}
