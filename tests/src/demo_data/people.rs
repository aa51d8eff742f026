//! Who reads the weekly digests.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::Context;
use rand::{RngExt, seq::IndexedRandom};
use rand_chacha::ChaCha8Rng;

use super::{
    CsvWriter,
    organisation::{Unit, ascii},
};

const FINNISH: &str = include_str!("people/finnish.txt");
const SWEDISH: &str = include_str!("people/swedish.txt");

/// Reserved for examples (RFC 2606): no mail ever reaches anybody.
const DOMAIN: &str = "lehtokajo.example.com";

/// Sites with more answers a week than this have a deputy who reads along.
const BUSY: f64 = 55.0;

/// One row of subscriptions.csv.
pub(super) struct Subscription {
    reader: Person,
    unit: String,
    role: &'static str,
}

#[derive(Clone)]
struct Person {
    email: String,
    name: String,
    locale: &'static str,
}

/// A supervisor for every unit that treats patients, managers above them, and a few who read more than one.
pub(super) fn subscriptions(units: &[Unit], dice: &mut ChaCha8Rng) -> anyhow::Result<Vec<Subscription>> {
    let mut register = Register::default();
    let head = register.person("fi", dice)?;
    let finance = Person {
        locale: "en",
        ..register.person("fi", dice)?
    };
    let quality = register.person("fi", dice)?;
    let mut in_town: BTreeMap<&str, Person> = BTreeMap::new();
    let mut rows = Vec::new();
    let mut subscribe = |reader: &Person, unit: &Unit, role| {
        rows.push(Subscription {
            reader: reader.clone(),
            unit: unit.code.clone(),
            role,
        });
    };
    for unit in units {
        match (unit.kind, &unit.care) {
            ("organisation", _) => {
                subscribe(&head, unit, "supervisor");
                subscribe(&finance, unit, "manager");
                subscribe(&quality, unit, "supervisor");
            }
            ("line", _) => {
                subscribe(&register.person("fi", dice)?, unit, "manager");
                subscribe(&quality, unit, "supervisor");
            }
            // In a small town one person runs both the medical centre and the dental clinic.
            ("site", _) if !unit.place.contains(' ') => {
                let newcomer = register.person(unit.locale, dice)?;
                subscribe(in_town.entry(&unit.place).or_insert(newcomer), unit, "supervisor");
            }
            (_, care) => {
                subscribe(&register.person(unit.locale, dice)?, unit, "supervisor");
                if care.as_ref().is_some_and(|care| care.weekly_answers > BUSY) {
                    subscribe(&register.person(unit.locale, dice)?, unit, "supervisor");
                }
            }
        }
    }
    Ok(rows)
}

/// Different people among the readers.
pub(super) fn count(subscriptions: &[Subscription]) -> usize {
    subscriptions
        .iter()
        .map(|row| &row.reader.email)
        .collect::<BTreeSet<_>>()
        .len()
}

/// Writes subscriptions.csv.
pub(super) fn write(subscriptions: &[Subscription], csv: &mut CsvWriter<'_>) -> anyhow::Result<()> {
    csv.write_record(["email", "name", "unit", "role", "locale"])?;
    for Subscription { reader, unit, role } in subscriptions {
        csv.write_record([reader.email.as_str(), &reader.name, unit, role, reader.locale])?;
    }
    Ok(())
}

/// Names that have been given out; nobody has a namesake, because the address is made of the name.
#[derive(Default)]
struct Register {
    taken: BTreeSet<String>,
}

impl Register {
    fn person(&mut self, language: &'static str, dice: &mut ChaCha8Rng) -> anyhow::Result<Person> {
        let (given, family) = names(if language == "sv" { SWEDISH } else { FINNISH })?;
        loop {
            let given = given.choose(dice).context("no given names")?;
            let family = family.choose(dice).context("no family names")?;
            let name = format!("{given} {family}");
            if self.taken.insert(name.clone()) {
                let email = format!("{}.{}@{DOMAIN}", ascii(given), ascii(family));
                let locale = if dice.random_bool(0.06) { "en" } else { language };
                return Ok(Person { email, name, locale });
            }
        }
    }
}

/// Given and family names: two paragraphs under a remark.
fn names(text: &'static str) -> anyhow::Result<(Vec<&'static str>, Vec<&'static str>)> {
    let (_remark, names) = text.split_once('\n').context("a list of names is empty")?;
    let (given, family) = names
        .split_once("\n\n")
        .context("a list of names lacks family names")?;
    Ok((
        given.split_whitespace().collect(),
        family.split_whitespace().collect(),
    ))
}
