//! An example of the cookbook, and the rows that a query gives.

use std::fmt;
use std::fs;
use std::path::PathBuf;
use std::process::{Command, Stdio};

use nps_tests::demo_database::demo_database;
use nps_tests::documents::project;
use nps_tests::server::Installation;
use postgres::{Client, SimpleQueryMessage};

/// The unit that examples about one unit are about.
const UNIT: &str = "laakarikeskus-tampere-koskikeskus";

/// Where examples about the latest days take their present from.
const PRESENT: &str = "select max(answered_at) as moment from survey.answers";

pub(super) struct Example {
    name: String,
    text: String,
}

impl Example {
    /// All of them, by name.
    pub(super) fn all() -> Vec<Self> {
        let mut names: Vec<String> = fs::read_dir(project().join("sql/examples"))
            .expect("sql/examples")
            .map(|entry| entry.expect("a file").path())
            .filter(|path| path.extension().is_some_and(|extension| extension == "sql"))
            .map(|path| path.file_stem().expect("a name").to_string_lossy().into_owned())
            .collect();
        names.sort();
        names.iter().map(|name| Self::named(name)).collect()
    }

    pub(super) fn named(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            text: fs::read_to_string(file(name)).expect(name),
        }
    }

    /// The same question, asked at another moment.
    pub(super) fn at(self, moment: &str) -> Self {
        self.with(PRESENT, &format!("select timestamptz '{moment}' as moment"))
    }

    /// The same question about another unit.
    pub(super) fn about(self, code: &str) -> Self {
        self.with(UNIT, code)
    }

    fn with(self, usual: &str, other: &str) -> Self {
        assert!(self.text.contains(usual), "{} does not say: {usual}", self.name);
        Self {
            text: self.text.replace(usual, other),
            ..self
        }
    }

    pub(super) fn name(&self) -> &str {
        &self.name
    }

    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// What a driver gets.
    pub(super) fn answer(&self) -> Table {
        Table::of(&mut demo_database().client(), &self.text)
    }

    /// What someone sees who runs the file in psql.
    pub(super) fn printed(&self) -> String {
        let psql = Installation::from_environment()
            .expect("an installation")
            .program("psql");
        let output = Command::new(psql)
            .args(["--no-psqlrc", "--set=ON_ERROR_STOP=1", "--dbname"])
            .arg(demo_database().url())
            .arg("--file")
            .arg(file(&self.name))
            .stdin(Stdio::null())
            .output()
            .expect("psql");
        assert!(
            output.status.success() && output.stderr.is_empty(),
            "{}: {}",
            self.name,
            String::from_utf8_lossy(&output.stderr)
        );
        String::from_utf8(output.stdout).expect("UTF-8")
    }
}

fn file(name: &str) -> PathBuf {
    project().join(format!("sql/examples/{name}.sql"))
}

/// Rows as text, with the names of their columns; NULL is empty.
pub(super) struct Table {
    columns: Vec<String>,
    rows: Vec<Vec<String>>,
}

impl Table {
    pub(super) fn of(client: &mut Client, query: &str) -> Self {
        let mut table = Self {
            columns: Vec::new(),
            rows: Vec::new(),
        };
        for message in client
            .simple_query(query)
            .unwrap_or_else(|error| panic!("{query}\n{error:?}"))
        {
            match message {
                SimpleQueryMessage::RowDescription(columns) => {
                    table.columns = columns.iter().map(|column| column.name().to_owned()).collect();
                }
                SimpleQueryMessage::Row(row) => {
                    let cells = (0..row.len()).map(|column| row.get(column).unwrap_or_default().to_owned());
                    table.rows.push(cells.collect());
                }
                _ => {}
            }
        }
        table
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    pub(super) fn columns(&self) -> &[String] {
        &self.columns
    }

    /// The table with these columns only, in this order.
    pub(super) fn only(&self, columns: &[String]) -> Self {
        let positions: Vec<usize> = columns.iter().map(|column| self.position(column)).collect();
        let cut = |row: &Vec<String>| positions.iter().map(|&position| row[position].clone()).collect();
        Self {
            columns: columns.to_vec(),
            rows: self.rows.iter().map(cut).collect(),
        }
    }

    /// The rows, as cells to ask for by the name of their column.
    pub(super) fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|cells| Row { table: self, cells })
    }

    /// The first row that has this text in that column.
    pub(super) fn row(&self, column: &str, text: &str) -> Row<'_> {
        self.rows()
            .find(|row| row.text(column) == text)
            .unwrap_or_else(|| panic!("no row has {column} {text}:\n{self}"))
    }

    fn position(&self, name: &str) -> usize {
        let position = self.columns.iter().position(|column| column == name);
        position.unwrap_or_else(|| panic!("there is no column {name}, but {:?}", self.columns))
    }
}

impl fmt::Display for Table {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(formatter, "{}", self.columns.join(" | "))?;
        self.rows
            .iter()
            .try_for_each(|row| writeln!(formatter, "{}", row.join(" | ")))
    }
}

#[derive(Clone, Copy)]
pub(super) struct Row<'a> {
    table: &'a Table,
    cells: &'a [String],
}

impl<'a> Row<'a> {
    pub(super) fn text(self, column: &str) -> &'a str {
        &self.cells[self.table.position(column)]
    }

    pub(super) fn number(self, column: &str) -> f64 {
        let text = self.text(column);
        text.parse()
            .unwrap_or_else(|_| panic!("{column} is \"{text}\", not a number"))
    }
}
