//! Golden SQL: every `tests/sql/*.slt` runs in a fresh database with the extension.
//!
//! After a wanted change, `NPS_ACCEPT=1 cargo test -p nps-tests sql` writes what the server now answers into the files;
//! the diff is for a person to read.

use nps_tests::cluster::{self, Database};
use postgres::SimpleQueryMessage;
use sqllogictest::{DB, DBOutput, DefaultColumnType, Runner};
use std::fmt;
use std::path::{Path, PathBuf};

#[test]
fn sql() {
    let directory = Path::new(env!("CARGO_MANIFEST_DIR")).join("sql");
    let mut files: Vec<PathBuf> = std::fs::read_dir(&directory)
        .expect("tests/sql")
        .map(|entry| entry.expect("a file").path())
        .collect();
    files.sort();
    let failures: Vec<String> = files.iter().filter_map(|file| run(file).err()).collect();
    assert!(
        failures.is_empty(),
        "{} of {} files differ\n\n{}",
        failures.len(),
        files.len(),
        failures.join("\n\n")
    );
}

fn run(file: &Path) -> Result<(), String> {
    let database = cluster::database("sql");
    database.create_extension();
    let mut runner = Runner::new(async || Ok(Session::new(&database)));
    if std::env::var_os("NPS_ACCEPT").is_some() {
        let accepted = runner.update_test_file(
            file,
            " ",
            sqllogictest::default_validator,
            sqllogictest::default_normalizer,
            sqllogictest::default_column_validator,
        );
        return futures_executor::block_on(accepted).map_err(|error| error.to_string());
    }
    runner
        .run_file(file)
        .map_err(|error| error.display(false).to_string())
}

struct Session(postgres::Client);

impl Session {
    fn new(database: &Database<'_>) -> Self {
        Self(database.client())
    }
}

impl DB for Session {
    type Error = Refusal;
    type ColumnType = DefaultColumnType;

    fn run(&mut self, statement: &str) -> Result<DBOutput<DefaultColumnType>, Refusal> {
        let messages = self.0.simple_query(statement).map_err(Refusal)?;
        let mut types = Vec::new();
        let mut rows = Vec::new();
        for message in &messages {
            match message {
                SimpleQueryMessage::RowDescription(columns) => {
                    types = vec![DefaultColumnType::Any; columns.len()]
                }
                SimpleQueryMessage::Row(row) => rows.push(
                    (0..row.len())
                        .map(|column| match row.get(column) {
                            None => "NULL".to_owned(),
                            Some("") => "(empty)".to_owned(),
                            Some(text) => text.to_owned(),
                        })
                        .collect(),
                ),
                _ => {}
            }
        }
        Ok(if types.is_empty() {
            DBOutput::StatementComplete(0)
        } else {
            DBOutput::Rows { types, rows }
        })
    }

    fn engine_name(&self) -> &str {
        "postgres"
    }

    fn error_sql_state(error: &Refusal) -> Option<String> {
        error.0.code().map(|code| code.code().to_owned())
    }
}

/// An error as psql shows it with `\set VERBOSITY verbose`, less the place in PostgreSQL's source.
#[derive(Debug)]
struct Refusal(postgres::Error);

impl std::error::Error for Refusal {}

impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Some(error) = self.0.as_db_error() else {
            return self.0.fmt(formatter);
        };
        write!(formatter, "{}: {}", error.code().code(), error.message())?;
        for (what, text) in [("DETAIL", error.detail()), ("HINT", error.hint())] {
            if let Some(text) = text {
                write!(formatter, "\n{what}: {text}")?;
            }
        }
        Ok(())
    }
}
