//! `digest run`: every subscriber's mail of a week.

use std::sync::Arc;

use anyhow::Context;
use clap::Args;

use super::{Destination, composer, refuse_unfinished};
use crate::config::Settings;
use crate::db::{self, Access};
use crate::delivery::{PostOffice, Summary, wants_no_mail};
use crate::digest::combined::Waiting;
use crate::digest::facts::Facts;
use crate::digest::snapshot::Snapshot;
use crate::digest::units;
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};
use crate::output;
use crate::schema;

/// Mail every subscriber the digest of the last complete week
#[derive(Args)]
pub(super) struct Run {
    /// Another week, as 2026-W01
    #[arg(long, value_name = "WEEK")]
    week: Option<Week>,

    /// Only the unit with this code (may be given more than once)
    #[arg(long = "unit", value_name = "CODE")]
    units: Vec<String>,

    #[command(flatten)]
    destination: Destination,
}

impl Run {
    pub(super) async fn run(self, settings: &Settings) -> Result<Exit, Failure> {
        let carrier = self.destination.carrier(settings)?;
        let office = Arc::new(PostOffice::open(composer(settings)?, carrier)?);
        refuse_unfinished(self.week)?;
        let mut sessions = db::connect_twice(&settings.database, Access::Write).await?;
        schema::require_ready(&sessions[0]).await?;
        units::check_codes(&sessions[0], &self.units).await?;

        let codes = Some(self.units.as_slice()).filter(|codes| !codes.is_empty());
        let mut snapshot = Snapshot::open(&mut sessions, self.week, codes).await?;
        let open = snapshot.count_open(self.week, codes).await?;
        let (summary, told) = deliver(&mut snapshot, &office, codes.is_some()).await?;
        output::print(&summary)?;
        let left_out = open.saturating_sub(told);
        if left_out > 0 {
            output::print(format!(
                "{left_out} units left out: the week is not over yet everywhere below them; run again when it is"
            ))?;
        }
        output::print(format!("Mails went to {}", office.destination()))?;
        Ok(match (summary.failed, left_out) {
            (0, 0) => Exit::Done,
            _ => Exit::LeftOut,
        })
    }
}

/// While some units' mails are made, the next are read. Tells what became of the mails, and how many units there were. Where only
/// some units are asked for, nobody gets a combined mail, which would be of these alone: each gets a mail a unit.
async fn deliver(
    snapshot: &mut Snapshot<'_>,
    office: &Arc<PostOffice>,
    each_alone: bool,
) -> Result<(Summary, usize), Failure> {
    let mut told = 0;
    let mut summary = Summary::default();
    let mut waiting = Waiting::default();
    let mut units = snapshot.next_units().await?;
    while !units.is_empty() {
        told += units.len();
        for reader in units.iter_mut().flat_map(|unit| &mut unit.readers) {
            reader.combined &= !each_alone;
        }
        let some: Vec<Arc<Facts>> = units.into_iter().map(Arc::new).collect();
        summary = summary + put_aside(&some, &mut waiting);
        let post_office = Arc::clone(office);
        let delivery = tokio::task::spawn_blocking(move || post_office.deliver(&some));
        let (next, delivered) = tokio::join!(snapshot.next_units(), delivery);
        summary = summary + delivered.context("delivering mails")??;
        units = next?;
    }
    let office = Arc::clone(office);
    let delivery = tokio::task::spawn_blocking(move || office.deliver_combined(waiting));
    Ok((summary + delivery.await.context("delivering mails")??, told))
}

/// Keeps the units of readers who get one mail about all of theirs.
fn put_aside(units: &[Arc<Facts>], waiting: &mut Waiting) -> Summary {
    let mut summary = Summary::default();
    for unit in units {
        for reader in unit.readers.iter().filter(|reader| reader.combined) {
            match wants_no_mail(unit, reader) {
                true => summary = summary + Summary::silent(),
                false => waiting.add(unit, reader),
            }
        }
    }
    summary
}
