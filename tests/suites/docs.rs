//! Every example in the documentation runs, and prints what stands below it.
//!
//! In a Markdown file, `sql` blocks run in psql and `sh` blocks that call nps-reporter in a shell; a `text` block right
//! after one is its output. `csv` blocks with a name become files, and `toml` blocks configure the program.

use nps_tests::cluster::{self, Database};
use nps_tests::reporter;
use nps_tests::server::Installation;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

#[test]
fn readme() {
    let files = blocks_of("docs/reporter.md")
        .into_iter()
        .filter(|block| block.language.starts_with("csv "));
    Reader::new("readme").follow(files.chain(blocks_of("README.md")).collect());
}

#[test]
fn sql_manual() {
    let reader = Reader::new("sql_manual");
    reader.database.create_extension();
    reader.follow(blocks_of("docs/sql.md"));
}

#[test]
fn reporter_manual() {
    Reader::new("reporter_manual").follow(blocks_of("docs/reporter.md"));
}

#[test]
fn survey_manual() {
    let reader = Reader::new("survey_manual");
    reader.shell("nps-reporter migrate");
    // The page tells of a clinic and of an invitation that a patient has been sent.
    reader.psql(
        "insert into survey.units (code, kind, name) values ('kamppi', 'site', 'Kamppi');
        insert into survey.customers (reference) values ('7d0c');
        insert into survey.visits (external_id, unit_id, customer_id, kind, ended_at)
        select 'v-1', unit_id, customer_id, 'physician', now() - interval '3 hours' from survey.units, survey.customers;
        insert into survey.invitations
            (visit_id, customer_id, token, due_at, expires_at, earliest, latest, time_zone, state, sent_at, claim)
        select visit_id, customer_id, 'oq3V8xWSTu6', now(), now() + interval '14 days', '09:00', '20:00',
            'Europe/Helsinki', 'sent', now(), gen_random_uuid()
        from survey.visits;",
    );
    reader.follow(blocks_of("docs/survey.md"));
}

struct Block {
    language: String,
    content: String,
}

/// The fenced blocks of a Markdown file of the project.
fn blocks_of(document: &str) -> Vec<Block> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .expect("the project");
    let text = fs::read_to_string(project.join(document)).expect(document);
    let fenced = text
        .split("```")
        .skip(1)
        .step_by(2)
        .filter_map(|block| block.split_once('\n'));
    fenced
        .map(|(language, content)| Block {
            language: language.to_owned(),
            content: content.to_owned(),
        })
        .collect()
}

/// Someone who types every example, in a directory and a database of their own.
struct Reader {
    database: Database<'static>,
    directory: tempfile::TempDir,
}

impl Reader {
    fn new(purpose: &str) -> Self {
        Self {
            database: cluster::database(purpose),
            directory: tempfile::tempdir().expect("a directory"),
        }
    }

    fn follow(&self, blocks: Vec<Block>) {
        for (position, block) in blocks.iter().enumerate() {
            let printed = match block.language.as_str() {
                "sql" => self.psql(&block.content),
                "sh" if block.content.contains("nps-reporter ") => self.shell(&block.content),
                "toml" => self.configured(&block.content),
                language => {
                    if let Some(name) = language.strip_prefix("csv ") {
                        fs::write(self.directory.path().join(name), &block.content).expect("a file");
                    }
                    continue;
                }
            };
            if let Some(expected) = blocks.get(position + 1).filter(|next| next.language == "text") {
                assert_eq!(printed, expected.content, "printed by:\n{}", block.content);
            }
        }
    }

    fn psql(&self, statements: &str) -> String {
        let mut psql = Command::new(
            Installation::from_environment()
                .expect("an installation")
                .program("psql"),
        );
        psql.args([
            "--no-psqlrc",
            "--quiet",
            "--set=ON_ERROR_STOP=1",
            "--dbname",
            &self.database.url(),
        ]);
        self.output(psql.arg("--file").arg(self.file("example.sql", statements)))
    }

    fn shell(&self, commands: &str) -> String {
        let programs = reporter::program();
        let path = format!(
            "{}:/usr/bin:/bin",
            programs.parent().expect("a directory").display()
        );
        self.output(Command::new("sh").args(["-e", "-c", commands]).env("PATH", path))
    }

    /// The configuration is read; that its database and directories are not here is another matter.
    fn configured(&self, configuration: &str) -> String {
        let mut doctor = self.here(
            Command::new(reporter::program())
                .arg("--config")
                .arg(self.file("example.toml", configuration))
                .arg("doctor"),
        );
        assert_ne!(
            doctor.status.code(),
            Some(2),
            "{}",
            String::from_utf8_lossy(&doctor.stderr)
        );
        String::from_utf8(std::mem::take(&mut doctor.stdout)).expect("UTF-8")
    }

    fn file(&self, name: &str, content: &str) -> PathBuf {
        let path = self.directory.path().join(name);
        fs::write(&path, content).expect("a file");
        path
    }

    fn output(&self, command: &mut Command) -> String {
        let output = self.here(command);
        assert!(
            output.status.success(),
            "{command:?}\n{}",
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).expect("UTF-8")
    }

    fn here(&self, command: &mut Command) -> Output {
        let command = command
            .current_dir(self.directory.path())
            .env("DATABASE_URL", self.database.url());
        command.stdin(Stdio::null()).output().expect("a program")
    }
}
