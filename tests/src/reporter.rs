//! The built program `nps-reporter`, run as a person would.

use crate::cluster::{self, Database};
use std::path::PathBuf;
use std::process::Command;
use std::sync::LazyLock;

/// `nps-reporter` pointed at a database, in an otherwise empty environment.
pub fn command(database: &Database<'_>) -> Command {
    let mut command = without_database();
    command.env("DATABASE_URL", database.url());
    command
}

/// A fresh database with the survey's tables. `purpose` shows in its name.
pub fn migrated(purpose: &str) -> Database<'static> {
    static MIGRATED: LazyLock<Database<'static>> = LazyLock::new(|| {
        let database = cluster::database("migrated");
        migrate(&database);
        database
    });
    cluster::copy_of(&MIGRATED, purpose)
}

/// `nps-reporter migrate`, which succeeds.
pub fn migrate(database: &Database<'_>) {
    let output = command(database).arg("migrate").output().expect("migrate");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
}

/// `nps-reporter` in an empty environment, without the configuration that the machine may have.
pub fn without_database() -> Command {
    let mut command = Command::new(program());
    command
        .env_clear()
        .env("PATH", "/usr/bin:/bin")
        .env("HOME", "/nonexistent")
        .env("LC_ALL", "C.UTF-8")
        .env("NPS_CONFIG", "");
    command
}

/// The program stands beside the one that asks: in target/<profile>, or above its `deps`.
pub fn program() -> PathBuf {
    let ours = std::env::current_exe().expect("the path of this program");
    let program = ours
        .ancestors()
        .skip(1)
        .take(2)
        .map(|directory| directory.join("nps-reporter"))
        .find(|program| program.exists());
    program.expect("nps-reporter is not built; say: cargo build -p nps-reporter")
}
