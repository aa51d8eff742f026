//! The demo: a year of answers of an invented care organisation, written as a survey system exports them.
//!
//! The same seed gives the same bytes, so tests can count on every figure and a demo can be told again.

mod answers;
mod calendar;
mod comments;
mod flaws;
mod organisation;
mod people;
mod quality;
mod visits;

use std::{collections::BTreeMap, fmt, fs, io::BufWriter, os::unix::fs::PermissionsExt, path::Path};

use anyhow::{Context, ensure};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use tempfile::NamedTempFile;

pub use flaws::Flaw;

/// Good answers at scale 1.
const ANSWERS: f64 = 145_000.0;

/// What is to be written.
#[derive(Clone, Debug)]
pub struct Options {
    /// Another seed gives another year of the same organisation.
    pub seed: u64,
    /// Share of the full 145 000 answers; the organisation and the bad rows stay whole.
    pub scale: f64,
}

impl Default for Options {
    fn default() -> Self {
        Self { seed: 1, scale: 1.0 }
    }
}

/// What was written; an importer should come to the same counts.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Units of every kind.
    pub units: usize,
    /// Units of the kind site.
    pub sites: usize,
    /// Rows of the subscriptions.
    pub subscriptions: usize,
    /// Different people among them.
    pub people: usize,
    /// Good answers, each once.
    pub answers: usize,
    /// Good answers with a comment.
    pub commented: usize,
    /// Comments that thank or praise, with or without a wish.
    pub praising: usize,
    /// Comments that do nothing but complain.
    pub complaining: usize,
    /// Rows that say again, word for word, what an earlier row said: known already, not bad.
    pub repeated: usize,
    /// Rows that an importer must refuse, by what is wrong with them.
    pub bad: BTreeMap<Flaw, usize>,
}

impl Summary {
    /// All rows that an importer must refuse.
    pub fn bad_rows(&self) -> usize {
        self.bad.values().sum()
    }

    /// All rows of answers.csv below its header.
    pub fn rows(&self) -> usize {
        self.answers + self.repeated + self.bad_rows()
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} units, {} of them sites", self.units, self.sites)?;
        writeln!(
            f,
            "{} subscriptions of {} people",
            self.subscriptions, self.people
        )?;
        writeln!(f, "{} answers, {} with a comment", self.answers, self.commented)?;
        writeln!(f, "{} praise, {} complain", self.praising, self.complaining)?;
        writeln!(f, "{} rows repeated, {} bad:", self.repeated, self.bad_rows())?;
        self.bad
            .iter()
            .try_for_each(|(flaw, count)| writeln!(f, "    {count} {flaw}"))
    }
}

/// Writes units.csv, subscriptions.csv and answers.csv into the directory, which is made if need be.
pub fn write(directory: &Path, options: &Options) -> anyhow::Result<Summary> {
    let scale = options.scale;
    ensure!(
        scale > 0.0 && scale <= 100.0,
        "scale {scale} is not above 0 and at most 100; 1 is the full year"
    );
    fs::create_dir_all(directory)
        .with_context(|| format!("cannot make the directory {}", directory.display()))?;

    let units = organisation::units()?;
    let subscriptions = people::subscriptions(&units, &mut dice(options.seed, Stream::People))?;
    let visits = visits::draw(
        &units,
        (ANSWERS * scale).ceil() as usize,
        &mut dice(options.seed, Stream::Visits),
    )?;

    let mut summary = Summary {
        units: units.len(),
        sites: units.iter().filter(|unit| unit.kind == "site").count(),
        subscriptions: subscriptions.len(),
        people: people::count(&subscriptions),
        ..Summary::default()
    };
    write_csv(directory, "units.csv", |csv| organisation::write(&units, csv))?;
    write_csv(directory, "subscriptions.csv", |csv| {
        people::write(&subscriptions, csv)
    })?;
    write_csv(directory, "answers.csv", |csv| {
        answers::write(&visits, options.seed, csv, &mut summary)
    })?;
    Ok(summary)
}

type CsvWriter<'a> = csv::Writer<BufWriter<&'a mut NamedTempFile>>;

/// Writes beside and then renames, so that nobody ever reads half a file.
fn write_csv(
    directory: &Path,
    name: &str,
    rows: impl FnOnce(&mut CsvWriter<'_>) -> anyhow::Result<()>,
) -> anyhow::Result<()> {
    let path = directory.join(name);
    let fill = || {
        let mut file = tempfile::Builder::new()
            .permissions(fs::Permissions::from_mode(0o644))
            .tempfile_in(directory)?;
        let mut csv = csv::WriterBuilder::new()
            .flexible(true)
            .from_writer(BufWriter::new(&mut file));
        rows(&mut csv)?;
        csv.flush()?;
        drop(csv);
        file.persist(&path)?;
        anyhow::Ok(())
    };
    fill().with_context(|| format!("cannot write {}", path.display()))
}

/// Each part has a stream of its own: more answers do not rename the people.
#[derive(Clone, Copy)]
enum Stream {
    People,
    Visits,
    Answers,
    Flaws,
}

fn dice(seed: u64, stream: Stream) -> ChaCha8Rng {
    let mut dice = ChaCha8Rng::seed_from_u64(seed);
    dice.set_stream(stream as u64);
    dice
}
