//! The demo's year in a database, imported once for all tests of a process, which only read it.

use crate::cluster::Database;
use crate::demo_data::{self, Options};
use crate::reporter;
use std::sync::LazyLock;

static IMPORTED: LazyLock<Database<'static>> = LazyLock::new(import);

/// The database.
pub fn demo_database() -> &'static Database<'static> {
    &IMPORTED
}

fn import() -> Database<'static> {
    let directory = tempfile::tempdir().expect("a temporary directory");
    demo_data::write(directory.path(), &Options::default()).expect("the demo's answers");

    let database = reporter::migrated("demo");
    for kind in ["units", "subscriptions", "answers"] {
        let file = directory.path().join(format!("{kind}.csv"));
        run(
            &database,
            &["import", "--kind", kind, file.to_str().expect("UTF-8")],
        );
    }
    database
        .client()
        .batch_execute("vacuum analyze")
        .expect("statistics");
    database
}

/// Runs `nps-reporter` with these arguments; exit code 3 says that rows were refused, as some of the demo's must be.
fn run(database: &Database<'_>, arguments: &[&str]) {
    let output = reporter::command(database)
        .args(arguments)
        .output()
        .expect("nps-reporter");
    assert!(
        matches!(output.status.code(), Some(0 | 3)),
        "nps-reporter {}: {}",
        arguments.join(" "),
        String::from_utf8_lossy(&output.stderr)
    );
}
