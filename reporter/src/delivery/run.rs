//! Composes and carries the mails of a run; one that fails stops no other.

use std::collections::BTreeSet;
use std::fmt;
use std::ops::Add;
use std::sync::Arc;
use std::thread::available_parallelism;

use anyhow::Context;
use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::delivery::Carrier;
use crate::digest::combined::{Subscribed, Waiting};
use crate::digest::facts::{Facts, Reader, WhenEmpty};
use crate::digest::mail::{Composer, Mail};
use crate::digest::week::Week;
use crate::exit::Failure;

/// Makes mails and has them carried, several at once. It blocks, so it works on threads of its own.
pub(crate) struct PostOffice {
    composer: Composer,
    carrier: Carrier,
    threads: ThreadPool,
}

impl PostOffice {
    /// An office that works on every core.
    pub(crate) fn open(composer: Composer, carrier: Carrier) -> Result<PostOffice, Failure> {
        // While one thread waits for a disk or a server, another one makes the next mail.
        let threads = 2 * available_parallelism().map_or(1, usize::from);
        let pool = ThreadPoolBuilder::new().num_threads(threads).build();
        Ok(PostOffice {
            composer,
            carrier,
            threads: pool.context("starting threads")?,
        })
    }

    /// Makes and carries the mails of these units, but for those of readers whose mail is of more units than these.
    pub(crate) fn deliver(&self, units: &[Arc<Facts>]) -> Result<Summary, Failure> {
        let of_unit = |unit: &Arc<Facts>| {
            let readers = unit.readers.iter().filter(|reader| !reader.combined);
            let summaries = readers.map(|reader| match wants_no_mail(unit, reader) {
                true => Summary::silent(),
                false => self.carry(
                    self.composer.compose(unit, reader, false),
                    &unit.code,
                    unit,
                    reader,
                ),
            });
            summaries.fold(Summary::default(), Summary::add)
        };
        self.all(units, of_unit)
    }

    /// Makes and carries the mails of readers who asked for one about all of their units.
    pub(crate) fn deliver_combined(&self, waiting: Waiting) -> Result<Summary, Failure> {
        let of_reader = |units: &Vec<Subscribed>| {
            let first = &units[0];
            let mail = self.composer.compose_combined(units, false);
            self.carry(mail, "combined", &first.unit, &first.reader)
        };
        self.all(&waiting.into_mails(), of_reader)
    }

    /// Does all of it, and makes sure that it is done.
    fn all<T: Sync>(&self, of: &[T], one: impl Fn(&T) -> Summary + Send + Sync) -> Result<Summary, Failure> {
        let all = || of.par_iter().map(one).reduce(Summary::default, Summary::add);
        let summary = self.threads.install(all);
        self.carrier.settle()?;
        Ok(summary)
    }

    /// Where the mails go.
    pub(crate) fn destination(&self) -> String {
        self.carrier.to_string()
    }

    fn carry(&self, mail: anyhow::Result<Mail>, about: &str, unit: &Facts, reader: &Reader) -> Summary {
        let carried = mail.and_then(|mail| self.carrier.carry(&mail));
        if let Err(error) = &carried {
            let reason = without_addresses(&format!("{error:#}"));
            let subscription = reader.subscription_id;
            tracing::error!(unit = about, subscription, reason, "mail not delivered");
        }
        Summary {
            sent: u64::from(carried.is_ok()),
            failed: u64::from(carried.is_err()),
            silent: 0,
            weeks: BTreeSet::from([Week::of(unit.monday)]),
        }
    }
}

/// Whether the reader would rather hear nothing than that nobody answered. That somebody waits is told all the same.
pub(crate) fn wants_no_mail(unit: &Facts, reader: &Reader) -> bool {
    unit.responses == 0 && unit.overdue_follow_ups == 0 && reader.when_empty == WhenEmpty::None
}

/// What became of a run's mails.
#[derive(Default)]
pub(crate) struct Summary {
    pub(crate) sent: u64,
    pub(crate) failed: u64,
    /// Those that were not made, since there were no answers and the reader wants no mail then.
    silent: u64,
    weeks: BTreeSet<Week>,
}

impl Summary {
    /// Of a mail that nobody wants.
    pub(crate) fn silent() -> Summary {
        Summary {
            silent: 1,
            ..Summary::default()
        }
    }

    /// Every mail ends up in exactly one of the counts.
    fn queued(&self) -> u64 {
        self.sent + self.failed
    }
}

impl Add for Summary {
    type Output = Summary;

    fn add(mut self, mut other: Summary) -> Summary {
        self.weeks.append(&mut other.weeks);
        Summary {
            sent: self.sent + other.sent,
            failed: self.failed + other.failed,
            silent: self.silent + other.silent,
            weeks: self.weeks,
        }
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weeks: Vec<String> = self.weeks.iter().map(Week::to_string).collect();
        let weeks = if weeks.is_empty() {
            String::new()
        } else {
            format!(" for week {}", weeks.join(", "))
        };
        write!(
            out,
            "{} mails queued{weeks} = {} sent + {} failed",
            self.queued(),
            self.sent,
            self.failed
        )?;
        match self.silent {
            0 => Ok(()),
            silent => write!(
                out,
                "\n{silent} more not wanted: no answers came, and the reader asked for no mail then"
            ),
        }
    }
}

/// A server's answer often repeats the address; people's addresses stay out of logs.
fn without_addresses(text: &str) -> String {
    let masked = |word: &str| match word.contains('@') {
        true => "<address>".to_owned(),
        false => word.to_owned(),
    };
    text.split(' ').map(masked).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_masked() {
        let answer = "permanent error (550): 5.1.1 <maija@example.org>: no such user";
        assert_eq!(
            without_addresses(answer),
            "permanent error (550): 5.1.1 <address> no such user"
        );
    }
}
