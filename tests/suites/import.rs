//! `nps-reporter import`, run as a person would run it.

mod bad_files;
mod bad_rows;
mod dialects;
mod interrupted;
mod subscriptions;
mod units;

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use nps_tests::cluster::Database;
use nps_tests::reporter;
use tempfile::TempDir;

const HEADER: &str = "external_id,unit,answered_at,score,comment,language,channel";

const UNITS: &str = "\
code,parent,kind,name
care,,organisation,Care
turku,care,site,Turku
oulu,care,site,Oulu
";

/// A migrated database with three units, and a directory for files.
struct Clinic {
    database: Database<'static>,
    directory: TempDir,
}

fn clinic(purpose: &str) -> Clinic {
    let clinic = without_units(purpose);
    clinic.import(UNITS, &["--kind", "units"]).succeeds();
    fs::remove_file(clinic.path("in.csv")).expect("the file of units");
    clinic
}

fn without_units(purpose: &str) -> Clinic {
    let database = reporter::migrated(purpose);
    Clinic {
        database,
        directory: tempfile::tempdir().expect("a directory"),
    }
}

impl Clinic {
    /// `nps-reporter import`, in the clinic's directory.
    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = reporter::command(&self.database);
        command
            .current_dir(self.directory.path())
            .arg("import")
            .args(arguments);
        command
    }

    /// Imports a file of this content, called `in.csv`.
    fn import(&self, content: impl AsRef<[u8]>, arguments: &[&str]) -> Outcome {
        fs::write(self.path("in.csv"), content).expect("a file to import");
        self.run(&[&["in.csv"], arguments].concat())
    }

    fn run(&self, arguments: &[&str]) -> Outcome {
        Outcome::from(self.command(arguments).output().expect("import"))
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// The rejects of `in.csv`, or nothing.
    fn rejects(&self) -> String {
        fs::read_to_string(self.path("in.csv.rejects.csv")).unwrap_or_default()
    }

    /// The files in the directory.
    fn files(&self) -> Vec<String> {
        let entries = fs::read_dir(self.directory.path()).expect("a directory");
        let names = entries.map(|entry| {
            entry
                .expect("an entry")
                .file_name()
                .to_string_lossy()
                .into_owned()
        });
        let mut names: Vec<String> = names.collect();
        names.sort();
        names
    }

    /// The answer to a question in SQL, as text.
    fn ask(&self, question: &str) -> String {
        let row = self
            .database
            .client()
            .query_one(&format!("select ({question})::text"), &[])
            .expect("an answer");
        row.get::<_, Option<String>>(0).unwrap_or_default()
    }

    fn answers(&self) -> String {
        self.ask("select count(*) from survey.answers")
    }
}

/// How a run ended, and what it said.
struct Outcome {
    code: Option<i32>,
    stdout: String,
    stderr: String,
}

impl From<Output> for Outcome {
    fn from(output: Output) -> Outcome {
        let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
        Outcome {
            code: output.status.code(),
            stdout: text(output.stdout),
            stderr: text(output.stderr),
        }
    }
}

impl Outcome {
    #[track_caller]
    fn succeeds(&self) -> &Outcome {
        self.ends_with_code(0)
    }

    #[track_caller]
    fn ends_with_code(&self, code: i32) -> &Outcome {
        assert_eq!(self.code, Some(code), "{}{}", self.stdout, self.stderr);
        self
    }

    /// The rows read, new, already known and rejected, in that order.
    fn rows(&self) -> [u64; 4] {
        ["read", "new", "already known", "rejected"].map(|name| {
            let line = self
                .stdout
                .lines()
                .find_map(|line| line.trim().strip_prefix(name));
            line.and_then(|rest| rest.trim().parse().ok())
                .unwrap_or_else(|| panic!("no {name} in {}", self.stdout))
        })
    }

    /// Stderr has an error that says all this, and a hint.
    #[track_caller]
    fn complains_of(&self, parts: &[&str]) {
        assert!(
            self.stderr.contains("error: ") && self.stderr.contains("hint: "),
            "{}",
            self.stderr
        );
        for part in parts {
            assert!(self.stderr.contains(part), "{part:?} is not in {}", self.stderr);
        }
    }
}

/// A file of answers with the usual columns.
fn answers(rows: &[&str]) -> String {
    std::iter::once(&HEADER)
        .chain(rows)
        .flat_map(|row| [row, "\n"])
        .collect()
}

#[test]
fn a_good_file_is_stored_whole() {
    let clinic = clinic("import_good");
    let file = answers(&[
        "a1,turku,2025-07-01T09:30:00+03:00,9,Kiitos,fi,sms",
        "a2,oulu,2025-07-02 10:15,3,\"Hän sanoi \"\"hei\"\",\nja lähti\",FI,WEB",
        "a3,oulu,2025-07-03T11:00:30,0,,,",
    ]);
    let outcome = clinic.import(file, &[]);
    assert_eq!(outcome.succeeds().rows(), [3, 3, 0, 0]);
    assert!(
        outcome
            .stdout
            .contains("from 2025-07-01 06:30 to 2025-07-03 08:00 UTC"),
        "{}",
        outcome.stdout
    );
    assert_eq!(outcome.stderr, "", "no progress bar without a terminal");
    assert_eq!(clinic.files(), ["in.csv"]);

    let stored =
        "select string_agg(concat_ws('|', external_id, code, answered_at at time zone 'UTC', score, comment,
            language, channel, source), E'\\n' order by external_id)
        from survey.answers join survey.units using (unit_id)";
    assert_eq!(
        clinic.ask(stored),
        "a1|turku|2025-07-01 06:30:00|9|Kiitos|fi|sms|survey\n\
         a2|oulu|2025-07-02 07:15:00|3|Hän sanoi \"hei\",\nja lähti|fi|web|survey\n\
         a3|oulu|2025-07-03 08:00:30|0|sms|survey"
    );
}

#[test]
fn the_same_file_again_brings_nothing_new() {
    let clinic = clinic("import_twice");
    let file = answers(&[
        "a1,turku,2025-07-01 09:30,9,Kiitos,fi,sms",
        "a2,oulu,2025-07-01 09:31,7,,,",
    ]);
    assert_eq!(clinic.import(&file, &[]).succeeds().rows(), [2, 2, 0, 0]);
    assert_eq!(clinic.import(&file, &[]).succeeds().rows(), [2, 0, 2, 0]);
    let longer = file + "a3,oulu,2025-07-01 09:32,8,,,\n";
    assert_eq!(clinic.import(longer, &[]).succeeds().rows(), [3, 1, 2, 0]);
    assert_eq!(clinic.answers(), "3");
}

#[test]
fn a_row_that_stands_twice_in_a_file_counts_once() {
    let clinic = clinic("import_repeated");
    let row = "a1,turku,2025-07-01 09:30,9,Kiitos,fi,sms";
    assert_eq!(
        clinic.import(answers(&[row, row, row]), &[]).succeeds().rows(),
        [3, 1, 2, 0]
    );
    assert_eq!(clinic.answers(), "1");
}

#[test]
fn an_external_id_counts_once_a_source() {
    let clinic = clinic("import_sources");
    let file = answers(&["a1,turku,2025-07-01 09:30,9,,,"]);
    clinic.import(&file, &["--source", "sms gateway"]).succeeds();
    assert_eq!(
        clinic.import(&file, &["--source", "web form"]).succeeds().rows(),
        [1, 1, 0, 0]
    );
    assert_eq!(clinic.answers(), "2");
}

#[test]
fn a_dry_run_tells_all_and_stores_nothing() {
    let clinic = clinic("import_dry");
    let file = answers(&[
        "a1,turku,2025-07-01 09:30,9,,,",
        "a2,turku,2025-07-01 09:30,11,,,",
    ]);
    let outcome = clinic.import(&file, &["--dry-run"]);
    assert_eq!(outcome.ends_with_code(3).rows(), [2, 1, 0, 1]);
    assert!(
        outcome.stdout.contains("nothing was stored"),
        "{}",
        outcome.stdout
    );
    assert!(clinic.rejects().contains("a2"));
    assert_eq!(clinic.answers(), "0");
}

#[test]
fn a_file_may_come_through_a_pipe() {
    let clinic = clinic("import_pipe");
    let mut command = clinic.command(&["-", "--rejects", "bad.csv"]);
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("import");
    let file = answers(&[
        "a1,turku,2025-07-01 09:30,9,,,",
        "a2,nowhere,2025-07-01 09:30,9,,,",
    ]);
    child
        .stdin
        .take()
        .expect("a pipe")
        .write_all(file.as_bytes())
        .expect("a reader");
    let outcome = Outcome::from(child.wait_with_output().expect("an end"));
    assert_eq!(outcome.ends_with_code(3).rows(), [2, 1, 0, 1]);
    assert_eq!(clinic.files(), ["bad.csv"]);
}

#[test]
fn a_terminal_sees_how_far_it_is() {
    let clinic = clinic("import_terminal");
    fs::write(
        clinic.path("in.csv"),
        answers(&["a1,turku,2025-07-01 09:30,9,,,"]),
    )
    .expect("a file");
    // script(1) runs it on a terminal of its own.
    let line = format!("{} import in.csv", reporter::program().display());
    let mut command = Command::new("script");
    command
        .args(["--quiet", "--return", "--command", &line, "/dev/null"])
        .current_dir(clinic.directory.path());
    let output = command
        .env("DATABASE_URL", clinic.database.url())
        .env("TERM", "xterm")
        .output()
        .expect("script");
    let seen = String::from_utf8_lossy(&output.stdout);
    assert!(
        output.status.success() && seen.contains("storing 1 rows"),
        "{seen}"
    );
}

#[test]
fn nobody_reading_the_summary_is_no_failure() {
    let clinic = clinic("import_closed_pipe");
    fs::write(
        clinic.path("in.csv"),
        answers(&["a1,turku,2025-07-01 09:30,9,,,"]),
    )
    .expect("a file");
    let (reader, writer) = std::io::pipe().expect("a pipe");
    drop(reader);
    let status = clinic
        .command(&["in.csv"])
        .stdout(writer)
        .status()
        .expect("import");
    assert!(status.success());
    assert_eq!(clinic.answers(), "1");
}
