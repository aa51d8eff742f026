//! The programs that people reach a database with, each the real thing: what docs/clients.md tells of it, and every operator of the
//! extension with parameters.

mod jdbc;
mod odbc;
mod operators;
mod pandas;
mod psql;
mod psycopg;
mod sqlalchemy;
mod tokio_postgres;

use std::fmt::Write as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::LazyLock;

use nps_tests::cluster::{Cluster, Database};

use crate::docs::{Block, Reader, blocks_in, project};
use operators::Question;

/// Where what JDBC connects to listens: it knows no sockets of the file system.
static ADDRESS: LazyLock<String> = LazyLock::new(|| {
    let [low, high, ..] = std::process::id().to_le_bytes();
    format!("127.98.{high}.{}", low.max(1))
});

static ON_AN_ADDRESS: LazyLock<Cluster> =
    LazyLock::new(|| Cluster::start(&[&format!("listen_addresses={}", *ADDRESS)]));

/// Follows what the page tells of a client, after what it tells of all of them: its programs are run, and print what stands below them.
fn follow(client: &str, database: Database<'static>) {
    let page = fs::read_to_string(project().join("docs/clients.md")).expect("the page");
    let section = |title: &str| {
        let sections = page.split("\n## ").skip(1);
        let found = sections
            .filter_map(|section| section.split_once('\n'))
            .find(|(found, _)| *found == title);
        blocks_in(
            found
                .unwrap_or_else(|| panic!("docs/clients.md has no section {title}"))
                .1,
        )
    };
    let reader = Typist(Reader::of(database));
    let told = ["What is asked", "Parameters", client]
        .into_iter()
        .flat_map(section);
    let mut printed = None;
    let mut compared = 0;
    for block in told {
        if block.language == "text" {
            let printed: String = printed.take().expect("something that prints");
            assert_eq!(printed, block.content, "printed by a program of {client}");
            compared += 1;
        } else {
            printed = reader.printed(&block).or(printed);
        }
    }
    assert!(compared > 0, "the page prints nothing of {client}");
}

/// Someone who types the blocks of the page.
struct Typist(Reader);

impl Typist {
    /// What a block prints, if it is one to run; one with a name becomes a file.
    fn printed(&self, block: &Block) -> Option<String> {
        let name = block.language.split_once(' ').map(|(_, name)| name);
        let file = name.map(|name| self.0.file(name, &block.content));
        match block.language.split(' ').next() {
            Some("sql") => Some(self.0.psql(&block.content)),
            Some("python") => Some(self.run(python().arg(file.expect("a name")))),
            Some("sh") => Some(self.run(Command::new("sh").args(["-e", "-c", &block.content]))),
            Some("rust") => Some(tokio_postgres::printed(&block.content, &self.0.database)),
            _ => None,
        }
    }

    fn run(&self, command: &mut Command) -> String {
        connected(command, &self.0.database);
        self.0.output(command.env("ODBCINI", "odbc.ini"))
    }
}

/// Asks questions of a program that reads them, ask.py or Ask.java, and compares.
fn ask(questions: &[Question], as_numbers: bool, program: &mut Command) {
    assert!(!questions.is_empty());
    let mark = if as_numbers { "#" } else { "" };
    let mut lines = String::new();
    for question in questions {
        let mut line = question.statement.clone();
        for value in &question.values {
            write!(line, "\t{mark}{value}").expect("a string");
        }
        lines.push_str(&line.replace('\n', "\\n"));
        lines.push('\n');
    }
    let process = program.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut process = process.unwrap_or_else(|error| panic!("{program:?}: {error}"));
    // All of it fits into a pipe.
    let mut stdin = process.stdin.take().expect("its standard input");
    stdin.write_all(lines.as_bytes()).expect("questions");
    drop(stdin);
    let output = process.wait_with_output().expect("its output");
    let answers = String::from_utf8(output.stdout).expect("UTF-8");
    for (question, answer) in questions.iter().zip(answers.lines()) {
        assert_eq!(answer, question.answer, "{}", question.statement);
    }
    assert_eq!(answers.lines().count(), questions.len(), "answers");
    assert!(output.status.success(), "{program:?}");
}

/// ask.py, which asks through a client of Python.
fn asking(client: &str, database: &Database<'_>) -> Command {
    let mut command = python();
    command.arg(beside("ask.py")).arg(client);
    connected(&mut command, database);
    command
}

fn python() -> Command {
    let packages = std::env::var_os("NPS_PYTHON_TOOLS").expect(
        "NPS_PYTHON_TOOLS does not name a directory of Python packages: run this through make test, \
         or say NPS_PYTHON_TOOLS=$(scripts/python-tools)",
    );
    let mut command = Command::new("python3");
    command.env("PYTHONPATH", packages);
    command
}

/// What clients read that are built on libpq, or read what it reads; and for JDBC, an address.
fn connected(command: &mut Command, database: &Database<'_>) {
    let of_jdbc = format!(
        "jdbc:postgresql://{}/{}?user=postgres&prepareThreshold=1",
        *ADDRESS,
        database.name()
    );
    command
        .env("PGHOST", database.socket_directory())
        .env("PGDATABASE", database.name())
        .env("PGUSER", "postgres")
        .env("PGTZ", "Europe/Helsinki")
        .env("JDBC_URL", of_jdbc)
        .env("ODBCINI", beside("odbc.ini"));
}

fn beside(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("suites/clients")
        .join(name)
}
