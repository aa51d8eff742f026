//! `nps-reporter import`: a CSV file into the survey.

use std::path::PathBuf;

use crate::config::Settings;
use crate::db::{self, Access};
use crate::exit::{Exit, Failure};
use crate::import::{self, KindName, Naming, Order};
use crate::output;
use crate::schema;

/// Take answers, units, subscriptions or visits in from a CSV file
///
/// The file is UTF-8 with a header line. Every row is checked; good rows are stored all together, bad rows go to the
/// rejects file with line and reason, to be mended and imported again. Nothing is stored twice: the same file may come
/// again. A comment holds up to 20 000 characters, a row up to 1 MiB.
#[derive(clap::Args)]
pub(crate) struct Import {
    /// The CSV file; - for standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,

    /// What the file is about; its columns, those after the semicolon optional
    #[arg(long, value_enum, default_value_t = KindName::Answers)]
    kind: KindName,

    /// The system that answers or visits come from; an external_id counts once per source
    #[arg(long, default_value = "survey", value_name = "NAME", value_parser = source)]
    source: String,

    /// Where rejected rows go [default: FILE.rejects.csv]
    #[arg(long, value_name = "FILE")]
    rejects: Option<PathBuf>,

    /// What parts the fields: a character, or tab [default: what the header line shows, of comma, semicolon and tab]
    #[arg(long, value_name = "CHARACTER", value_parser = delimiter)]
    delimiter: Option<u8>,

    /// A column that is called otherwise in this file, as unit=toimipiste (may be given more than once)
    #[arg(long = "column", value_name = "OURS=THEIRS")]
    columns: Vec<Naming>,

    /// A column to pass over (may be given more than once)
    #[arg(long, value_name = "COLUMN")]
    ignore: Vec<String>,

    /// Check everything and write the rejects file, but store nothing
    #[arg(long)]
    dry_run: bool,
}

impl Import {
    /// Does it.
    pub(crate) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let order = Order {
            rejects: self.rejects.unwrap_or_else(|| import::rejects_path(&self.file)),
            input: self.file,
            kind: self.kind,
            source: self.source,
            delimiter: self.delimiter,
            namings: self.columns,
            ignored: self.ignore,
            dry_run: self.dry_run,
        };
        let mut client = db::connect(&settings.database, Access::Write).await?;
        schema::require_ready(&client).await?;
        let summary = import::import(&mut client, &order).await?;
        output::print(&summary)?;
        Ok(if summary.rejected_rows() == 0 {
            Exit::Done
        } else {
            Exit::LeftOut
        })
    }
}

/// Names under which the database itself stores answers, or keeps what was erased.
const OUR_SOURCES: [&str; 3] = ["invitation", "feedback", "erased"];

fn source(text: &str) -> Result<String, &'static str> {
    let name = text.trim();
    if OUR_SOURCES.contains(&name) {
        return Err(
            "invitation, feedback and erased are names of the database's own; give the system's that wrote the file",
        );
    }
    match name.is_empty() || name.len() > 100 || name.contains(char::is_control) {
        true => Err("a source is a short name on one line"),
        false => Ok(name.to_owned()),
    }
}

fn delimiter(text: &str) -> Result<u8, &'static str> {
    match text.as_bytes() {
        b"tab" | b"\\t" => Ok(b'\t'),
        [byte @ (b',' | b';' | b'|' | b'\t' | b':')] => Ok(*byte),
        _ => Err("a delimiter is one of , ; | : and tab"),
    }
}
