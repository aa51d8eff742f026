//! An organisation's own looks and words, and `nps-reporter templates`, run as their designer would.

mod checking;
mod exporting;
mod logo;
mod running;
mod texts;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use nps_tests::reporter;
use tempfile::TempDir;

/// A directory with another in it, `own`, for an organisation's templates.
struct Studio {
    directory: TempDir,
}

fn studio() -> Studio {
    let directory = tempfile::tempdir().expect("a directory");
    fs::create_dir(directory.path().join("own")).expect("a directory");
    Studio { directory }
}

impl Studio {
    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// Writes one of the organisation's files.
    fn own(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path("own").join(name);
        fs::create_dir_all(path.parent().expect("a directory")).expect("a directory");
        fs::write(path, content).expect("a file");
    }

    /// `nps-reporter` here, without a database, with `own` for templates and an outbox.
    fn reporter(&self, arguments: &[&str]) -> Command {
        let mut command = reporter::without_database();
        command
            .args(arguments)
            .current_dir(self.directory.path())
            .env("NPS_TEMPLATES_DIRECTORY", "own")
            .env("NPS_MAIL_OUTBOX", "outbox");
        command
    }

    fn says(&self, arguments: &[&str]) -> (Option<i32>, String) {
        said(self.reporter(arguments).output().expect("nps-reporter"))
    }

    /// The report of `templates check`, which finds nothing to mend.
    #[track_caller]
    fn passes(&self) -> String {
        let (code, report) = self.says(&["templates", "check"]);
        assert_eq!(code, Some(0), "{report}");
        report
    }

    /// `templates check` finds exactly this to mend, and `digest run` makes no mail.
    #[track_caller]
    fn is_refused(&self, told: &[&str]) {
        let (code, report) = self.says(&["templates", "check"]);
        assert_eq!(code, Some(8), "{report}");
        let mend: Vec<&str> = report.lines().filter(|line| line.starts_with("mend  ")).collect();
        assert_eq!(mend.len(), told.len(), "{report}");
        for (line, told) in mend.iter().zip(told) {
            assert!(line.contains(told), "{told:?} is not in {line}");
        }
        let (code, error) = self.says(&["digest", "run", "--week", "2026-W01", "--to-directory", "outbox"]);
        assert_eq!(code, Some(4), "{error}");
        assert!(error.contains("templates check"), "{error}");
        assert!(files(&self.path("outbox")).is_empty());
    }

    /// The digests that `templates check` makes, by file name.
    #[track_caller]
    fn digests(&self) -> BTreeMap<String, String> {
        let (code, report) = self.says(&["templates", "check", "--output", "seen"]);
        assert_eq!(code, Some(0), "{report}");
        files(&self.path("seen"))
    }
}

/// Exit code, and everything printed.
fn said(output: Output) -> (Option<i32>, String) {
    let text = [output.stdout, output.stderr].concat();
    (output.status.code(), String::from_utf8(text).expect("UTF-8"))
}

/// The digests without anything of an organisation's own.
fn ours() -> BTreeMap<String, String> {
    studio().digests()
}

/// What stands in a directory, without the directories in it.
fn files(directory: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(directory)
        .expect("a directory")
        .map(|entry| entry.expect("an entry"));
    let files = entries.filter(|entry| entry.path().is_file());
    let read = files.map(|file| {
        let content = fs::read(file.path()).expect("a file");
        let name = file.file_name().to_string_lossy().into_owned();
        (name, String::from_utf8_lossy(&content).into_owned())
    });
    read.collect()
}
