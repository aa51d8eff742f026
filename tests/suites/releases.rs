//! What has been released stays true: versions update to one another, and data outlives them, dumps and new servers.
//!
//! `sql/released/` has, of every version, what `create extension` said, which symbols the library had and which migrations there were.

mod agreement;
mod data;
mod history;
mod moving;
mod updates;

use std::fs;
use std::path::PathBuf;

use crate::docs::project;

/// The version of this source.
const CURRENT: &str = env!("CARGO_PKG_VERSION");

/// A version that people may have.
struct Release {
    version: String,
    directory: PathBuf,
}

impl Release {
    /// One of its files.
    fn read(&self, name: &str) -> String {
        let path = self.directory.join(name);
        fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
    }

    /// What `create extension` said.
    fn install_script(&self) -> String {
        self.read(&format!("nps--{}.sql", self.version))
    }
}

/// Every version that was ever released, this one among them once `scripts/release` has written it down.
fn releases() -> Vec<Release> {
    let mut found: Vec<_> = fs::read_dir(project().join("sql/released"))
        .expect("sql/released")
        .map(|entry| {
            let directory = entry.expect("an entry").path();
            let version = directory
                .file_name()
                .expect("a version")
                .to_string_lossy()
                .into_owned();
            Release { version, directory }
        })
        .collect();
    found.sort_by(|a, b| a.version.cmp(&b.version));
    assert!(!found.is_empty(), "nothing was released");
    found
}
