//! Makes the mails that are due, and fixes them in the ledger.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use super::ledger::{Ledger, Made};
use super::letter::{Letter, Sorter};
use super::order::{Due, Order};
use super::summary::Summary;
use super::workshop::Workshop;
use crate::clean;
use crate::config::{DatabaseSettings, DeliverySettings};
use crate::db::{self, Access};
use crate::digest::mail::Mail;
use crate::digest::snapshot::Snapshot;
use crate::digest::week::Week;
use crate::exit::{Exit, Failure};

/// So many times a database that goes away may come back.
const MOST_ATTEMPTS: u32 = 3;

/// Mails that are made at a time.
const AT_A_TIME: usize = 250;

/// Makes mails.
pub(crate) struct Making<'a> {
    workshop: Arc<Workshop>,
    ledger: &'a mut Ledger,
    database: &'a DatabaseSettings,
    delivery: &'a DeliverySettings,
    /// Mails that could not be fixed: somebody else was quicker, or something was erased meanwhile.
    unfixed: u64,
}

impl<'a> Making<'a> {
    pub(crate) fn new(
        workshop: Arc<Workshop>,
        ledger: &'a mut Ledger,
        database: &'a DatabaseSettings,
        delivery: &'a DeliverySettings,
    ) -> Making<'a> {
        Making {
            workshop,
            ledger,
            database,
            delivery,
            unfixed: 0,
        }
    }

    /// Makes all mails that are due: of a week that is asked for, or of those that the clocks and the ledger say. Returns how many
    /// subscriptions got none, as the week is not over yet everywhere below their unit.
    pub(crate) async fn make(
        &mut self,
        week: Option<Week>,
        codes: Option<&[String]>,
        summary: &mut Summary,
    ) -> Result<u64, Failure> {
        let weeks_before = self.delivery.catch_up_weeks;
        let mut attempts = 1;
        loop {
            let due = self
                .ledger
                .due(week.map(Week::monday), weeks_before, codes)
                .await?;
            let mut weeks: BTreeMap<NaiveDate, Vec<Due>> = BTreeMap::new();
            for due in self.give_up_doomed(due, summary).await? {
                weeks.entry(due.monday).or_default().push(due);
            }
            self.unfixed = 0;
            match self.make_weeks(&weeks, summary).await {
                Ok(_) if self.unfixed > 0 && attempts < MOST_ATTEMPTS => {
                    tracing::info!("{} mails may have to be made anew", self.unfixed);
                    attempts += 1;
                }
                Err(failure) if failure.exit() == Exit::Unreachable && attempts < MOST_ATTEMPTS => {
                    tracing::warn!("{failure}; what is not made yet is begun anew");
                    attempts += 1;
                }
                made => return made,
            }
        }
    }

    /// Those whose unit was not open in their week, as is known by now.
    async fn give_up_doomed(&mut self, due: Vec<Due>, summary: &mut Summary) -> Result<Vec<Due>, Failure> {
        let (doomed, due): (Vec<Due>, Vec<Due>) = due.into_iter().partition(|due| due.doomed.is_some());
        let mut failed: BTreeMap<i64, String> = BTreeMap::new();
        for due in doomed {
            let reason = match due.is_combined {
                true => "it can't be made: nothing is left to tell of that week".to_owned(),
                false => format!("it can't be made: {} was not open in that week", due.code),
            };
            failed.insert(due.doomed.unwrap_or_default(), reason);
        }
        let failed: Vec<(i64, String)> = failed.into_iter().collect();
        summary.failed += self.ledger.fail(&failed).await?;
        Ok(due)
    }

    async fn make_weeks(
        &mut self,
        weeks: &BTreeMap<NaiveDate, Vec<Due>>,
        summary: &mut Summary,
    ) -> Result<u64, Failure> {
        let (mut left_out, mut failed) = (0, None);
        for (monday, due) in weeks {
            tracing::info!(
                "week {}: {} subscriptions have no mail yet",
                Week::of(*monday),
                due.len()
            );
            match self.make_week(Week::of(*monday), due, summary).await {
                Ok(some) => left_out += some,
                Err(failure) if failure.exit() == Exit::Unreachable => return Err(failure),
                // Other weeks can do nothing for it.
                Err(failure) => {
                    tracing::error!("week {}: {failure}", Week::of(*monday));
                    failed.get_or_insert(failure);
                }
            }
        }
        failed.map_or(Ok(left_out), Err)
    }

    /// While some units' mails are made, the next are read.
    async fn make_week(&mut self, week: Week, due: &[Due], summary: &mut Summary) -> Result<u64, Failure> {
        let mut codes: Vec<String> = due.iter().map(|due| due.code.clone()).collect();
        codes.dedup();
        let mut sessions = db::connect_twice(self.database, Access::Read).await?;
        let mut snapshot = Snapshot::open(&mut sessions, Some(week), Some(&codes)).await?;
        let redactions = snapshot.redactions().await?;
        let mut sorter = Sorter::of(due);
        let mut units = snapshot.next_units().await?;
        while !units.is_empty() {
            let letters = sorter.sort(units);
            let (next, made) = tokio::join!(snapshot.next_units(), self.take(letters, redactions, summary));
            made?;
            units = next?;
        }
        let left_out = sorter.missing();
        self.take(sorter.combined(), redactions, summary).await?;
        Ok(left_out)
    }

    /// Makes mails, some at a time, so that memory stays the same.
    async fn take(
        &mut self,
        letters: Vec<Letter>,
        redactions: i64,
        summary: &mut Summary,
    ) -> Result<(), Failure> {
        let mut letters = letters.into_iter();
        loop {
            let some: Vec<Letter> = letters.by_ref().take(AT_A_TIME).collect();
            if some.is_empty() {
                return Ok(());
            }
            self.take_some(some, redactions, summary).await?;
        }
    }

    /// Puts letters into the ledger, makes those that it wants mails of, and fixes these.
    async fn take_some(
        &mut self,
        letters: Vec<Letter>,
        redactions: i64,
        summary: &mut Summary,
    ) -> Result<(), Failure> {
        let orders: Vec<Order> = letters.iter().map(|letter| letter.order(self.delivery)).collect();
        let queued = self.ledger.queue(&orders).await?;
        summary.suppressed += queued.suppressed;
        summary.add_weeks(&orders);

        let mut letters: Vec<Option<Letter>> = letters.into_iter().map(Some).collect();
        let (wanted, deliveries): (Vec<Letter>, Vec<i64>) = queued
            .wanted
            .iter()
            .filter_map(|&(place, delivery_id)| Some((letters.get_mut(place)?.take()?, delivery_id)))
            .unzip();
        let mails = self.workshop.make(wanted, finished).await?;
        let (mut made, mut failed) = (Vec::new(), Vec::new());
        for (mail, delivery_id) in mails.into_iter().zip(deliveries) {
            match mail {
                Ok((recipient, message_id, message)) => made.push(Made {
                    delivery_id,
                    recipient,
                    message_id,
                    message,
                }),
                Err(reason) => failed.push((delivery_id, reason)),
            }
        }
        summary.failed += self.ledger.fail(&failed).await?;
        let fixed = self.ledger.fix(&made, redactions).await?;
        self.unfixed += (made.len() as u64).saturating_sub(fixed);
        Ok(())
    }
}

/// A mail as the ledger keeps it, or why there is none.
fn finished(letter: &Letter, mail: anyhow::Result<Mail>) -> Result<(String, String, Vec<u8>), String> {
    let recipient = letter.first().reader.email.clone();
    mail.map(|mail| (recipient, mail.message_id(), mail.message.formatted()))
        .map_err(|error| {
            let reader = &letter.first().reader;
            let reason = clean::told(&format!("it can't be made: {error:#}"), &reader.email);
            let subscription = reader.subscription_id;
            tracing::error!(unit = letter.about(), subscription, reason, "mail not made");
            reason
        })
}
