//! What answers a query: PostgreSQL, and DuckDB beside it with the same rows.

use std::io::{BufRead, BufReader, Write};
use std::process::{Child, ChildStdin, ChildStdout, Command, Stdio};
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use postgres::{Client, SimpleQueryMessage};
use tempfile::NamedTempFile;

/// Where a contestant's query is asked: an index of the engines of a contest.
#[derive(Clone, Copy)]
pub(crate) enum Where {
    PostgreSql,
    DuckDb,
}

/// Rows of an answer, as text, and how long they took to arrive.
pub(crate) struct Answer {
    pub(crate) rows: Vec<Vec<String>>,
    pub(crate) milliseconds: f64,
}

pub(crate) trait Engine {
    fn ask(&mut self, query: &str) -> Result<Answer>;
}

impl Engine for Client {
    fn ask(&mut self, query: &str) -> Result<Answer> {
        let start = Instant::now();
        let messages = self.simple_query(query).with_context(|| query.to_owned())?;
        let milliseconds = start.elapsed().as_secs_f64() * 1000.0;
        let rows = messages.iter().filter_map(|message| match message {
            SimpleQueryMessage::Row(row) => {
                let fields = (0..row.len()).map(|field| row.get(field).unwrap_or("NULL").to_owned());
                Some(fields.collect())
            }
            _ => None,
        });
        Ok(Answer {
            rows: rows.collect(),
            milliseconds,
        })
    }
}

/// DuckDB in a process of its own, in memory, with all cores unless told otherwise.
pub(crate) struct DuckDb {
    process: Child,
    queries: ChildStdin,
    answers: BufReader<ChildStdout>,
}

impl DuckDb {
    pub(crate) fn start() -> Result<Self> {
        let packages =
            std::env::var("NPS_PYTHON_TOOLS").context("NPS_PYTHON_TOOLS, which scripts/bench sets")?;
        let mut process = Command::new("python3")
            .args(["-c", include_str!("duckdb.py")])
            .env("PYTHONPATH", packages)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("python3")?;
        let queries = process.stdin.take().context("its input")?;
        let answers = BufReader::new(process.stdout.take().context("its output")?);
        Ok(Self {
            process,
            queries,
            answers,
        })
    }

    /// A table with the rows that a query of PostgreSQL has. `columns` with their types.
    pub(crate) fn fill(
        &mut self,
        client: &mut Client,
        table: &str,
        columns: &str,
        query: &str,
    ) -> Result<()> {
        let mut file = NamedTempFile::new()?;
        let mut rows = client.copy_out(&format!("copy ({query}) to stdout (format csv)"))?;
        std::io::copy(&mut rows, &mut file)?;
        drop(rows);
        self.ask(&format!("create table {table} ({columns})"))?;
        let path = file.path().display();
        self.ask(&format!("copy {table} from '{path}' (format csv, header false)"))?;
        Ok(())
    }

    fn line(&mut self) -> Result<String> {
        let mut line = String::new();
        let read = self.answers.read_line(&mut line)?;
        ensure!(read > 0, "DuckDB has ended");
        Ok(line.trim_end().to_owned())
    }
}

impl Engine for DuckDb {
    fn ask(&mut self, query: &str) -> Result<Answer> {
        // One line is one query.
        writeln!(self.queries, "{}", query.replace('\n', " "))?;
        let milliseconds = self.line()?.parse()?;
        let count: usize = self.line()?.parse()?;
        let rows = (0..count).map(|_| Ok(self.line()?.split('\t').map(str::to_owned).collect()));
        Ok(Answer {
            rows: rows.collect::<Result<_>>()?,
            milliseconds,
        })
    }
}

impl Drop for DuckDb {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}
