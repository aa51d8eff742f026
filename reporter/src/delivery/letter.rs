//! A letter: units' weeks for a reader, before it is a mail.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use super::order::{Due, Obstacle, Order};
use crate::config::DeliverySettings;
use crate::digest::combined::{Subscribed, Waiting};
use crate::digest::facts::{Facts, Reader, WhenEmpty};
use crate::digest::mail::{Composer, Mail};

/// What somebody is to be told of a week.
pub(crate) enum Letter {
    Unit(Subscribed),
    /// All units of the reader.
    Combined(Vec<Subscribed>),
    /// Of a reader who wants no mail when nobody answered.
    Silent {
        is_combined: bool,
        about: Subscribed,
    },
}

impl Letter {
    /// The mail.
    pub(crate) fn compose(&self, composer: &Composer) -> anyhow::Result<Mail> {
        match self {
            Letter::Unit(about) | Letter::Silent { about, .. } => {
                composer.compose(&about.unit, &about.reader, false)
            }
            Letter::Combined(units) => composer.compose_combined(units, false),
        }
    }

    /// The unit that it is about, or one of them, and its reader.
    pub(crate) fn first(&self) -> &Subscribed {
        match self {
            Letter::Unit(about) | Letter::Silent { about, .. } => about,
            Letter::Combined(units) => &units[0],
        }
    }

    /// What the ledger is told of it.
    pub(crate) fn order(&self, settings: &DeliverySettings) -> Order {
        let Subscribed { unit, reader } = self.first();
        Order {
            monday: unit.monday,
            unit_id: (!self.is_combined()).then_some(unit.unit_id),
            person_id: reader.person_id,
            subscription_id: reader.subscription_id,
            told: match self {
                Letter::Combined(units) => units.iter().map(|about| about.unit.unit_id).collect(),
                _ => Vec::new(),
            },
            obstacle: match self {
                Letter::Silent { .. } => Some(Obstacle::NoAnswers),
                _ if !settings.allows(&reader.email) => Some(Obstacle::NotAllowed),
                _ => None,
            },
        }
    }

    /// For logs: a unit's code, or `combined`.
    pub(crate) fn about(&self) -> &str {
        match self.is_combined() {
            true => "combined",
            false => &self.first().unit.code,
        }
    }

    /// Whether it is about all units of its reader.
    fn is_combined(&self) -> bool {
        match self {
            Letter::Unit(_) => false,
            Letter::Combined(_) => true,
            Letter::Silent { is_combined, .. } => *is_combined,
        }
    }
}

/// Sorts units by their readers, while they come in.
pub(crate) struct Sorter {
    /// Subscriptions that are to get a mail and have not come in yet, with their readers, and whether that is a combined one; none where
    /// all are, as each says itself.
    due: Option<HashMap<i64, (i64, bool)>>,
    combined: Waiting,
}

impl Sorter {
    /// For those whose mail is due.
    pub(crate) fn of(due: &[Due]) -> Sorter {
        let due = due
            .iter()
            .map(|due| (due.subscription_id, (due.person_id, due.is_combined)))
            .collect();
        Sorter {
            due: Some(due),
            combined: Waiting::default(),
        }
    }

    /// For every reader there is; where only some units are asked for, nobody gets a combined mail, which would be of these alone.
    pub(crate) fn of_all() -> Sorter {
        Sorter {
            due: None,
            combined: Waiting::default(),
        }
    }

    /// The letters about one unit each; what belongs into combined ones is kept.
    pub(crate) fn sort(&mut self, units: Vec<Facts>) -> Vec<Letter> {
        let mut letters = Vec::new();
        for unit in units.into_iter().map(Arc::new) {
            for reader in &unit.readers {
                match self.is_combined(reader) {
                    Some(true) => self.combined.add(&unit, reader),
                    Some(false) => letters.push(alone(&unit, reader)),
                    None => {}
                }
            }
        }
        letters
    }

    /// Whether this reader is to get a combined mail; none for no mail.
    fn is_combined(&mut self, reader: &Reader) -> Option<bool> {
        match &mut self.due {
            Some(due) => due
                .remove(&reader.subscription_id)
                .map(|(_, is_combined)| is_combined),
            None => Some(reader.combined),
        }
    }

    /// How many of those that are due have not come in: the week is not over yet everywhere below their unit.
    pub(crate) fn missing(&self) -> u64 {
        self.due.as_ref().map_or(0, |due| due.len() as u64)
    }

    /// The letters about all units of a reader, once all units have come in. One that lacks a unit waits for that.
    pub(crate) fn combined(self) -> Vec<Letter> {
        let missing = self.due.into_iter().flatten();
        let waiting: HashSet<i64> = missing
            .filter_map(|(_, (person, is_combined))| is_combined.then_some(person))
            .collect();
        let mails = self.combined.into_mails().into_iter();
        mails
            .filter(|units| {
                !units
                    .iter()
                    .any(|about| waiting.contains(&about.reader.person_id))
            })
            .map(together)
            .collect()
    }
}

fn alone(unit: &Arc<Facts>, reader: &Reader) -> Letter {
    let about = Subscribed {
        unit: Arc::clone(unit),
        reader: reader.clone(),
    };
    match wants_no_mail(&about) {
        true => Letter::Silent {
            is_combined: false,
            about,
        },
        false => Letter::Unit(about),
    }
}

/// Without the units of which the reader wants to hear nothing; if those are all, without a mail.
fn together(units: Vec<Subscribed>) -> Letter {
    let (mut silent, told): (Vec<_>, Vec<_>) = units.into_iter().partition(wants_no_mail);
    match (told.is_empty(), silent.pop()) {
        (true, Some(about)) => Letter::Silent {
            is_combined: true,
            about,
        },
        _ => Letter::Combined(told),
    }
}

/// Whether the reader would rather hear nothing than that nobody answered. That somebody waits is told all the same.
fn wants_no_mail(Subscribed { unit, reader }: &Subscribed) -> bool {
    unit.responses == 0 && unit.overdue_follow_ups == 0 && reader.when_empty == WhenEmpty::None
}
