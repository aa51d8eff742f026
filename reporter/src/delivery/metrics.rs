//! What Prometheus is told: a file for the textfile collector of its node exporter.
//!
//! Moments are told, not how long ago they were, so that a file that is no longer written does not look well for ever.

use std::collections::BTreeMap;
use std::fs::{self, Permissions};
use std::io::{self, Write};
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;

use anyhow::Context;
use chrono::{DateTime, Utc};
use prometheus::{GaugeVec, Opts, Registry, TextEncoder};
use tempfile::NamedTempFile;
use tokio_postgres::GenericClient;

use super::status::counts;
use super::summary::Summary;
use crate::exit::{Exit, Failure};

/// All names begin so …
const OURS: &str = "nps_digest_";

/// … and those of what is told of a run alone, so.
const OF_A_RUN: &str = "nps_digest_last_run_";

/// States without mails are told too: series that come and go make poor alerts.
const STATES: [&str; 8] = [
    "pending",
    "claimed",
    "sending",
    "retry",
    "sent",
    "failed",
    "uncertain",
    "suppressed",
];

/// What the file is made of. Each part is written where it is known, and stays otherwise.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Ledger,
    Run,
}

impl Part {
    /// What a line belongs to, be it a value or about one.
    fn of(line: &str) -> Option<Part> {
        let about = ["# HELP ", "# TYPE "]
            .iter()
            .find_map(|start| line.strip_prefix(start));
        match about.unwrap_or(line) {
            name if name.starts_with(OF_A_RUN) => Some(Part::Run),
            name if name.starts_with(OURS) => Some(Part::Ledger),
            _ => None,
        }
    }
}

/// What became of a run of `digest run`.
pub(crate) struct LastRun {
    pub(crate) ended_at: DateTime<Utc>,
    pub(crate) took: Duration,
    pub(crate) exit: Exit,
    pub(crate) sent: u64,
    pub(crate) failed: u64,
    pub(crate) uncertain: u64,
    pub(crate) suppressed: u64,
}

impl LastRun {
    /// A run that ends now.
    pub(crate) fn new(exit: Exit, took: Duration, summary: &Summary) -> LastRun {
        LastRun {
            ended_at: Utc::now(),
            took,
            exit,
            sent: summary.sent,
            failed: summary.failed,
            uncertain: summary.uncertain,
            suppressed: summary.suppressed,
        }
    }
}

/// Tells how the ledger is. What the file tells of the last run, which the ledger does not know, stays.
pub(crate) async fn tell_of_ledger(path: &Path, client: &impl GenericClient) -> Result<(), Failure> {
    let ledger = of_ledger(client).await?;
    place(path, &(ledger + &told(path, Part::Run)))
}

/// Tells how a run went. What the file tells of the ledger, which the run may not have reached, stays.
pub(crate) fn tell_of_run(path: &Path, run: &LastRun) -> Result<(), Failure> {
    let run = of_run(run)?;
    place(path, &(told(path, Part::Ledger) + &run))
}

/// How the ledger is.
async fn of_ledger(client: &impl GenericClient) -> Result<String, Failure> {
    let row = client
        .query_one(include_str!("../../../sql/deliveries/metrics.sql"), &[])
        .await?;
    let week: BTreeMap<String, i64> = counts(row.get("week"));
    let page = Page::default();
    let of_state = STATES.map(|state| (["weekly", state], week.get(state).copied().unwrap_or(0) as f64));
    page.tell(
        "nps_digest_mails",
        "Mails of the last complete week.",
        ["report", "state"],
        &of_state,
    )?;
    for (column, help) in [
        ("waiting", "Mails of all weeks that are to be sent."),
        (
            "uncertain",
            "Mails of which nobody knows whether they were taken; they wait for a decision.",
        ),
        ("failed", "Mails that were given up and wait for a decision."),
    ] {
        let mails: i64 = row.get(column);
        page.tell(&format!("nps_digest_{column}"), help, [], &[([], mails as f64)])?;
    }
    for (column, help) in [
        (
            "oldest_waiting",
            "When the mail that waits longest to be sent was queued.",
        ),
        ("next_attempt", "When the next waiting mail may be tried."),
        ("last_sent", "When a mail was sent last."),
    ] {
        if let Some(moment) = row.get::<_, Option<DateTime<Utc>>>(column) {
            let name = format!("nps_digest_{column}_timestamp_seconds");
            page.tell(&name, help, [], &[([], seconds(moment))])?;
        }
    }
    page.text()
}

/// How a run went.
fn of_run(run: &LastRun) -> Result<String, Failure> {
    let page = Page::default();
    let name = |what: &str| format!("{OF_A_RUN}{what}");
    page.tell(
        &name("timestamp_seconds"),
        "When the last run ended.",
        [],
        &[([], seconds(run.ended_at))],
    )?;
    page.tell(
        &name("duration_seconds"),
        "How long it took.",
        [],
        &[([], run.took.as_secs_f64())],
    )?;
    page.tell(
        &name("exit_code"),
        "Its exit code; 0 is well.",
        [],
        &[([], f64::from(run.exit as u8))],
    )?;
    let mails = [
        ("sent", run.sent),
        ("failed", run.failed),
        ("uncertain", run.uncertain),
        ("suppressed", run.suppressed),
    ];
    let mails = mails.map(|(result, mails)| ([result], mails as f64));
    page.tell(&name("mails"), "What became of its mails.", ["result"], &mails)?;
    page.text()
}

/// What the file tells of this, as it stands there.
fn told(path: &Path, part: Part) -> String {
    let text = fs::read_to_string(path).unwrap_or_default();
    let lines = text.lines().filter(|line| Part::of(line) == Some(part));
    lines.map(|line| format!("{line}\n")).collect()
}

/// Writes the file anew, whole or not at all. The collector may read at any moment, and is another user.
fn place(path: &Path, text: &str) -> Result<(), Failure> {
    let directory = match path.parent() {
        Some(directory) if directory != Path::new("") => directory,
        _ => Path::new("."),
    };
    let placed = || -> io::Result<()> {
        let mut file = NamedTempFile::new_in(directory)?;
        file.write_all(text.as_bytes())?;
        file.as_file().set_permissions(Permissions::from_mode(0o644))?;
        file.persist(path)?;
        Ok(())
    };
    placed().map_err(|error| {
        Failure::unwritable(
            format!("metrics to {}", path.display()),
            &error,
            "Name a file in a directory that is there and that this user may write to.",
        )
    })
}

fn seconds(moment: DateTime<Utc>) -> f64 {
    moment.timestamp_millis() as f64 / 1000.0
}

/// Gauges, as text. Nothing here is a counter: the program ends, and with it all that it would have counted.
#[derive(Default)]
struct Page {
    registry: Registry,
}

impl Page {
    fn tell<const LABELS: usize>(
        &self,
        name: &str,
        help: &str,
        labels: [&str; LABELS],
        values: &[([&str; LABELS], f64)],
    ) -> Result<(), Failure> {
        let gauges = GaugeVec::new(Opts::new(name, help), &labels).context("describing a metric")?;
        for (of, value) in values {
            gauges.with_label_values(of).set(*value);
        }
        let registered = self.registry.register(Box::new(gauges));
        Ok(registered.context("describing a metric twice")?)
    }

    fn text(&self) -> Result<String, Failure> {
        let text = TextEncoder::new().encode_to_string(&self.registry.gather());
        Ok(text.context("writing metrics as text")?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run() -> LastRun {
        LastRun {
            ended_at: DateTime::from_timestamp_millis(1_768_191_062_250).expect("a moment"),
            took: Duration::from_millis(12_500),
            exit: Exit::LeftOut,
            sent: 118,
            failed: 2,
            uncertain: 1,
            suppressed: 4,
        }
    }

    #[test]
    fn a_run_is_told_in_base_units() {
        insta::assert_snapshot!(of_run(&run()).expect("a text"));
    }

    #[test]
    fn what_was_told_of_one_part_stays_until_it_is_told_anew() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("nps.prom");
        assert_eq!(told(&path, Part::Run), "");
        let (of_run, of_ledger) = (
            of_run(&run()).expect("a text"),
            "# HELP nps_digest_waiting Mails.\n# TYPE nps_digest_waiting gauge\nnps_digest_waiting 7\n",
        );
        place(&path, &format!("# HELP old Old.\nold 1\n{of_ledger}")).expect("a file");
        tell_of_run(&path, &run()).expect("a file");
        let text = fs::read_to_string(&path).expect("a file");
        assert_eq!(text, format!("{of_ledger}{of_run}"));
        assert_eq!(told(&path, Part::Run), of_run);
        assert_eq!(
            fs::metadata(&path).expect("a file").permissions().mode() & 0o777,
            0o644
        );
    }
}
