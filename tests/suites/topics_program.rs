//! `nps-reporter topics`, run as the one who looks after the lexicons would.

mod classifying;
mod evaluating;
mod explaining;
mod versions;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use nps_tests::cluster::Database;
use nps_tests::reporter;

/// Finds waiting and price, in Finnish and in Swedish.
const SMALL: &str = "language fi\n\
    topic waiting\nodot*\naika\nnot \"aika hyvä\"\n\
    topic price\nhin* kallis\n\
    language sv\n\
    topic waiting\nvänt*\n";

/// A database with the survey's tables, and a directory for files.
struct Desk {
    database: Database<'static>,
    directory: tempfile::TempDir,
}

fn desk(purpose: &str) -> Desk {
    Desk {
        database: reporter::migrated(purpose),
        directory: tempfile::tempdir().expect("a directory"),
    }
}

impl Desk {
    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    fn file(&self, name: &str, content: impl AsRef<[u8]>) {
        fs::write(self.path(name), content).expect("a file");
    }

    /// `nps-reporter topics` with these arguments, in the directory.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = reporter::command(&self.database);
        command
            .arg("topics")
            .args(arguments)
            .current_dir(self.directory.path());
        command
    }

    fn topics(&self, arguments: &[&str]) -> Output {
        self.command(arguments)
            .stdin(Stdio::null())
            .output()
            .expect("nps-reporter")
    }

    #[track_caller]
    fn prints(&self, arguments: &[&str]) -> String {
        printed(self.topics(arguments))
    }

    /// As `prints`, with a standard input.
    #[track_caller]
    fn prints_after(&self, arguments: &[&str], input: &str) -> String {
        let mut command = self.command(arguments);
        command
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped());
        let mut child = command.spawn().expect("nps-reporter");
        let mut stdin = child.stdin.take().expect("a pipe");
        stdin.write_all(input.as_bytes()).expect("a reader");
        drop(stdin);
        printed(child.wait_with_output().expect("an end"))
    }

    /// Exit code, and what is said on stderr, of a command that prints no result.
    #[track_caller]
    fn refusal(&self, arguments: &[&str]) -> (Option<i32>, String) {
        let output = self.topics(arguments);
        assert!(
            output.stdout.is_empty(),
            "{}",
            String::from_utf8_lossy(&output.stdout)
        );
        (output.status.code(), told(&output))
    }
}

#[track_caller]
fn printed(output: Output) -> String {
    assert!(output.status.success(), "{}", told(&output));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}
