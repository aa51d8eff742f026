//! `digest run --to-directory`: what would be sent, as files.

use std::path::Path;

use super::composer;
use crate::config::Settings;
use crate::db::{self, Access};
use crate::delivery::{Directory, DryRun, Sorter, Workshop, Written};
use crate::digest::snapshot::Snapshot;
use crate::digest::units::check_codes;
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::schema;

/// Writes the mails of a week into a directory: of these units, or of all where none are named.
pub(super) async fn run(
    week: Option<Week>,
    units: &[String],
    directory: &Path,
    settings: &Settings,
) -> Result<Exit, Failure> {
    settings.delivery.require_sensible()?;
    let codes = Some(units).filter(|codes| !codes.is_empty());
    let destination = Directory::open(directory)?;
    let workshop = Workshop::open(composer(settings)?)?;
    let mut sessions = db::connect_twice(&settings.database, Access::Read).await?;
    schema::require_ready(&sessions[0]).await?;
    check_codes(&sessions[0], units).await?;

    let mut snapshot = Snapshot::open(&mut sessions, week, codes).await?;
    let open = snapshot.count_open().await?;
    let mut dry_run = DryRun::new(workshop, destination, &settings.delivery);
    let told = write(&mut snapshot, &mut dry_run, codes.is_some()).await?;
    let written = dry_run.written;
    tell(written, directory)?;
    let left_out = open.saturating_sub(told);
    if left_out > 0 {
        output::print(format!(
            "{left_out} units left out: the week is not over yet everywhere below them; run again when it is"
        ))?;
    }
    Ok(match (written.failed, left_out) {
        (0, 0) => Exit::Done,
        _ => Exit::LeftOut,
    })
}

/// While some units' mails are made, the next are read. Tells how many units there were. Where only some units are asked for, nobody
/// gets a combined mail, which would be of these alone: each gets a mail a unit.
async fn write(
    snapshot: &mut Snapshot<'_>,
    dry_run: &mut DryRun,
    each_alone: bool,
) -> Result<usize, Failure> {
    let mut told = 0;
    let mut sorter = Sorter::of_all();
    let mut units = snapshot.next_units().await?;
    while !units.is_empty() {
        told += units.len();
        for reader in units.iter_mut().flat_map(|unit| &mut unit.readers) {
            reader.combined &= !each_alone;
        }
        let (next, taken) = tokio::join!(snapshot.next_units(), dry_run.take(sorter.sort(units)));
        taken?;
        units = next?;
    }
    dry_run.take(sorter.combined()).await?;
    Ok(told)
}

fn tell(written: Written, directory: &Path) -> Result<(), Failure> {
    let Written {
        written,
        failed,
        no_answers,
        not_allowed,
    } = written;
    output::print(format!(
        "{written} mails written to {}, {failed} failed",
        directory.display()
    ))?;
    if no_answers > 0 {
        output::print(format!(
            "{no_answers} more not wanted: no answers came, and the reader asked for no mail then"
        ))?;
    }
    if not_allowed > 0 {
        output::print(format!(
            "{not_allowed} more not allowed: delivery.allowed_domains does not list their domains"
        ))?;
    }
    output::print("A dry run: nobody was sent anything, and the ledger knows nothing of it")
}
