//! The way of every file: read, check, stage, refuse what clashes, merge; all of it in one transaction.

use std::path::{Path, PathBuf};
use std::pin::pin;

use csv::ByteRecord;
use tokio_postgres::binary_copy::BinaryCopyInWriter;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Transaction};

use super::header::{Header, Naming};
use super::kind::{Kind, Values};
use super::kinds::KindName;
use super::progress::Progress;
use super::reader::{Place, Records, Unreadable};
use super::rejects::Rejects;
use super::row::{Reason, Row};
use super::source::Source;
use super::summary::Summary;
use crate::exit::Failure;

/// What is to be imported, and how.
pub(crate) struct Order {
    /// The file, or `-`.
    pub(crate) input: PathBuf,
    /// What it is about.
    pub(crate) kind: KindName,
    /// The system that it comes from.
    pub(crate) source: String,
    /// What parts its fields, where that is not to be guessed.
    pub(crate) delimiter: Option<u8>,
    /// Columns that are called otherwise in it.
    pub(crate) namings: Vec<Naming>,
    /// Columns to be passed over.
    pub(crate) ignored: Vec<String>,
    /// Where rejected rows go.
    pub(crate) rejects: PathBuf,
    /// Check everything, store nothing.
    pub(crate) dry_run: bool,
}

/// Imports a file: all its good rows, or on failure none.
pub(crate) async fn import(client: &mut Client, order: &Order) -> Result<Summary, Failure> {
    refuse_overwriting_input(order)?;
    let source = Source::open(&order.input, order.delimiter)?;
    let rejects = Rejects::new(order.rejects.clone(), source.delimiter)?;
    let summary = Summary {
        input: source.name.clone(),
        dry_run: order.dry_run,
        ..Summary::default()
    };
    let progress = Progress::start(source.size);

    let transaction = client.transaction().await?;
    // A file may be large, or come through a slow pipe; and so may that of an import that we have to wait for.
    transaction
        .batch_execute("set local statement_timeout = 0; set local lock_timeout = 0")
        .await?;
    let kind = order.kind.load(&transaction, &order.source).await?;
    let mut intake = Intake {
        transaction: &transaction,
        kind: &*kind,
        rejects,
        summary,
    };
    tracing::info!("reading {}", order.input.display());
    let header = intake.stage(order, source, &progress).await?;
    tracing::info!(rows = intake.summary.read, "read to the end; looking for clashes");
    progress.storing(intake.summary.read);
    intake.lock().await?;
    intake.refuse_clashes(&header).await?;
    tracing::info!(rejected = intake.summary.rejected_rows(), "storing the good rows");
    intake.merge().await?;
    let Intake {
        rejects, mut summary, ..
    } = intake;
    let rejects = rejects.finish()?;
    match order.dry_run {
        true => transaction.rollback().await?,
        false => transaction.commit().await?,
    }
    summary.rejects = rejects.publish()?;
    Ok(summary)
}

fn refuse_overwriting_input(order: &Order) -> Result<(), Failure> {
    let same = |one: &Path, other: &Path| Some(one.canonicalize().ok()? == other.canonicalize().ok()?);
    match same(&order.input, &order.rejects) {
        Some(true) => Err(Failure::usage(
            "--rejects names the input file itself",
            "Name another file with --rejects.",
        )),
        _ => Ok(()),
    }
}

/// An import under way.
struct Intake<'a> {
    transaction: &'a Transaction<'a>,
    kind: &'a dyn Kind,
    rejects: Rejects,
    summary: Summary,
}

impl Intake<'_> {
    /// Reads the file to its end and sends every good row to the table `incoming`.
    async fn stage(&mut self, order: &Order, source: Source, progress: &Progress) -> Result<Header, Failure> {
        let mut records = Records::new(progress.follow(source.bytes), source.delimiter);
        let unusable = |unreadable| unreadable_file(&source.name, unreadable);
        let mut record = ByteRecord::new();
        if records.read(&mut record).map_err(unusable)?.is_none() {
            let what = format!("{} holds only blank lines", source.name);
            return Err(Failure::unusable_input(what, "Check the export that wrote it."));
        }
        let header = Header::read(&record, self.kind.form().columns, &order.namings, &order.ignored)?;

        let mut incoming = pin!(self.open_staging().await?);
        while let Some(place) = records.read(&mut record).map_err(unusable)? {
            if record.iter().all(|field| field.trim_ascii().is_empty()) {
                continue;
            }
            self.summary.read += 1;
            match staged(self.kind, &header, &record, &place) {
                Ok(values) => incoming.as_mut().write_raw(values).await?,
                Err(reason) => self.reject(&header, place.line, &reason, record.iter())?,
            }
        }
        incoming.finish().await?;
        self.transaction.batch_execute("analyze incoming").await?;
        Ok(header)
    }

    async fn open_staging(&self) -> Result<BinaryCopyInWriter, Failure> {
        self.transaction.batch_execute(self.kind.form().staging).await?;
        let incoming = self.transaction.prepare("select * from incoming").await?;
        let types: Vec<_> = incoming
            .columns()
            .iter()
            .map(|column| column.type_().clone())
            .collect();
        let sink = self
            .transaction
            .copy_in("copy incoming from stdin (format binary)")
            .await?;
        Ok(BinaryCopyInWriter::new(sink, &types))
    }

    /// One merge at a time: what is not in the way of a file now won't be when it is stored.
    async fn lock(&self) -> Result<(), Failure> {
        let lock = "select pg_advisory_xact_lock(hashtextextended('nps-reporter import', 0))";
        self.transaction.execute(lock, &[]).await?;
        Ok(())
    }

    /// Takes out what contradicts other rows or what is stored, until nothing more is taken out: one refusal can bring
    /// about the next, as a unit's does its children's.
    async fn refuse_clashes(&mut self, header: &Header) -> Result<(), Failure> {
        loop {
            let before = self.summary.rejected_rows();
            for statement in self.kind.form().refusals {
                for row in self.transaction.query(*statement, &[]).await? {
                    let (line, reason, original): (i64, &str, Vec<&str>) =
                        (row.get(0), row.get(1), row.get(2));
                    self.reject(header, line as u64, reason, original.into_iter())?;
                }
            }
            if self.summary.rejected_rows() == before {
                return Ok(());
            }
        }
    }

    async fn merge(&mut self) -> Result<(), Failure> {
        let outcome = self.transaction.query_one(self.kind.form().outcome, &[]).await?;
        self.transaction.batch_execute(self.kind.form().merge).await?;
        self.summary.added = outcome.get::<_, i64>("added") as u64;
        self.summary.changed = outcome.get::<_, i64>("changed") as u64;
        self.summary.span = Option::zip(outcome.get("earliest"), outcome.get("latest"));
        Ok(())
    }

    fn reject<F: AsRef<[u8]>>(
        &mut self,
        header: &Header,
        line: u64,
        reason: &str,
        fields: impl Iterator<Item = F>,
    ) -> Result<(), Failure> {
        self.summary.reject(reason);
        self.rejects.add(header, line, reason, fields)
    }
}

/// A row of the table `incoming`.
fn staged<'a>(
    kind: &'a dyn Kind,
    header: &'a Header,
    record: &'a ByteRecord,
    place: &Place,
) -> Result<Values<'a>, Reason> {
    if !place.well_quoted {
        let reason =
            "a quote inside a quoted field is not doubled; rows after this one may have become part of it";
        return Err(reason.into());
    }
    let row = Row::new(header, record)?;
    let values = kind.values(&row)?;
    let start: [Box<dyn ToSql + Sync>; 2] = [Box::new(place.line as i64), Box::new(row.into_fields())];
    Ok(start.into_iter().chain(values).collect())
}

fn unreadable_file(name: &str, unreadable: Unreadable) -> Failure {
    let hint = match unreadable {
        Unreadable::TooLong(_) | Unreadable::Unclosed(_) => {
            "Nothing was stored. Look there for a quote (\") that is not closed; a quote inside a field is written twice."
        }
        Unreadable::Failed(..) => "Nothing was stored. Check the file, then import it again.",
    };
    Failure::unusable_input(format!("{name}: {unreadable}"), hint)
}
