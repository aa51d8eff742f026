//! Who may do what: people log in under each role, and try what they may and what they may not.

mod hostile;
mod matrix;
mod meddling;
mod owner;
mod program;
mod supervisors;

use nps_tests::cluster::Database;
use postgres::{Client, NoTls};

/// The roles that rights are given to.
const ROLES: [&str; 4] = ["nps_intake", "nps_analyst", "nps_supervisor", "nps_reporter"];

/// Makes a login of its own for this database, a member of these roles, and returns its name.
pub(crate) fn login(database: &Database<'_>, person: &str, roles: &[&str]) -> String {
    let name = format!("{}_{person}", database.name());
    let grants = roles.iter().map(|role| format!("grant {role} to {name};"));
    database.run(&format!(
        "create role {name} login; {}",
        grants.collect::<String>()
    ));
    name
}

/// Address of the database for a login.
fn address(database: &Database<'_>, login: &str) -> String {
    database.url().replace("user=postgres", &format!("user={login}"))
}

pub(crate) fn connect(database: &Database<'_>, login: &str) -> Client {
    Client::connect(&address(database, login), NoTls).expect("a connection")
}

/// The statement fails with this SQLSTATE, and these words.
#[track_caller]
pub(crate) fn refused(client: &mut Client, statement: &str, sqlstate: &str, words: &str) {
    let error = client
        .batch_execute(statement)
        .expect_err(&format!("this is refused: {statement}"));
    let error = error.as_db_error().expect("the server's error");
    assert_eq!(error.code().code(), sqlstate, "{statement}: {error:?}");
    assert!(error.message().contains(words), "{statement}: {error:?}");
}
