//! Somebody who runs `nps-reporter` with a home directory and an environment of their own.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use nps_tests::reporter;
use tempfile::TempDir;

pub(super) struct Visitor {
    home: TempDir,
    variables: Vec<(String, String)>,
}

/// What came out.
pub(super) struct Told {
    pub(super) code: Option<i32>,
    pub(super) stdout: String,
    pub(super) stderr: String,
}

impl Visitor {
    pub(super) fn new() -> Visitor {
        let home = tempfile::tempdir().expect("a home");
        Visitor {
            home,
            variables: Vec::new(),
        }
    }

    /// Sets a variable.
    pub(super) fn with(mut self, name: &str, value: &str) -> Visitor {
        self.variables.push((name.to_owned(), value.to_owned()));
        self
    }

    /// Puts a file with these rights into the home directory.
    pub(super) fn having(self, name: &str, mode: u32, content: &str) -> Visitor {
        let file = self.home().join(name);
        fs::create_dir_all(file.parent().expect("a directory")).expect("a directory");
        fs::write(&file, content).expect(name);
        fs::set_permissions(&file, fs::Permissions::from_mode(mode)).expect(name);
        self
    }

    pub(super) fn home(&self) -> &Path {
        self.home.path()
    }

    /// The program, at this address.
    pub(super) fn command(&self, address: &str) -> Command {
        let mut command = reporter::without_database();
        command.current_dir(self.home()).env("HOME", self.home());
        command
            .env("DATABASE_URL", address)
            .envs(self.variables.iter().cloned());
        command
    }

    /// What the doctor says of the connection.
    #[track_caller]
    pub(super) fn connects(&self, address: &str) -> String {
        let told = self.run(address, &["doctor"]);
        let line = told
            .stdout
            .lines()
            .find_map(|line| line.strip_prefix("ok    connection     "));
        line.unwrap_or_else(|| panic!("{address}: {}{}", told.stdout, told.stderr))
            .to_owned()
    }

    /// What is said where there is no connection: everything on stderr. It never holds the password.
    #[track_caller]
    pub(super) fn fails(&self, address: &str, code: i32) -> String {
        let told = self.run(address, &["doctor"]);
        assert_eq!(told.code, Some(code), "{address}: {}{}", told.stdout, told.stderr);
        assert!(!told.stderr.contains("sesam"), "{}", told.stderr);
        told.stderr
    }

    pub(super) fn run(&self, address: &str, arguments: &[&str]) -> Told {
        let output = self
            .command(address)
            .args(arguments)
            .output()
            .expect("nps-reporter");
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Told {
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

/// Every one of these words is in the text.
#[track_caller]
pub(super) fn says(text: &str, words: &[&str]) {
    for word in words {
        assert!(text.contains(word), "{word:?} is not in {text}");
    }
}
