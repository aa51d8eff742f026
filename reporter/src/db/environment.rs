//! What the operating system tells about the one who runs the program.

use std::collections::HashMap;
use std::path::PathBuf;

/// The PG… variables, the home directory and the name of a user.
pub(super) struct Environment {
    pub(super) variables: HashMap<String, String>,
    pub(super) home: Option<PathBuf>,
    pub(super) user: Option<String>,
}

impl Environment {
    /// Of this process.
    pub(super) fn current() -> Environment {
        let variables = std::env::vars_os()
            .filter_map(|(name, value)| Some((name.into_string().ok()?, value.into_string().ok()?)))
            .filter(|(name, _)| name.starts_with("PG"));
        Environment {
            variables: variables.collect(),
            home: std::env::home_dir().filter(|home| !home.as_os_str().is_empty()),
            user: whoami::username().ok(),
        }
    }

    /// A variable that is set, though maybe to nothing.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.variables.get(name).map(String::as_str)
    }

    /// A file below the home directory.
    pub(super) fn at_home(&self, path: &str) -> Option<PathBuf> {
        self.home.as_ref().map(|home| home.join(path))
    }
}
