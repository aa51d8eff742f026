//! Answers: the unit must be known, the moment makes sense there, the score is whole, and an answer counts once.

use chrono::{DateTime, Utc};
use tokio_postgres::Transaction;

use super::header::{Column, necessary, optional};
use super::kind::{Form, Kind, Values, now};
use super::known_units::KnownUnits;
use super::row::{Reason, Row};
use crate::exit::Failure;

const COLUMNS: &[Column] = &[
    necessary("external_id"),
    necessary("unit"),
    necessary("answered_at"),
    necessary("score"),
    optional("comment"),
    optional("language"),
    optional("channel"),
];

const CHANNELS: [&str; 6] = ["sms", "web", "email", "tablet", "phone", "paper"];

/// What answers are checked against.
pub(crate) struct Answers {
    source: String,
    units: KnownUnits,
    now: DateTime<Utc>,
}

impl Answers {
    /// Loads the units with their zones; `source` is the system that the answers come from.
    pub(crate) async fn load(database: &Transaction<'_>, source: &str) -> Result<Answers, Failure> {
        Ok(Answers {
            source: source.to_owned(),
            units: KnownUnits::load(database).await?,
            now: now(database).await?,
        })
    }
}

impl Kind for Answers {
    fn form(&self) -> Form {
        Form {
            columns: COLUMNS,
            staging: include_str!("../../../sql/import/answers/staging.sql"),
            refusals: &[
                include_str!("../../../sql/import/answers/refuse_stored_otherwise.sql"),
                include_str!("../../../sql/import/answers/refuse_contradiction.sql"),
            ],
            outcome: include_str!("../../../sql/import/answers/outcome.sql"),
            merge: include_str!("../../../sql/import/answers/merge.sql"),
        }
    }

    fn values<'a>(&'a self, row: &Row<'a>) -> Result<Values<'a>, Reason> {
        let external_id = row.line("external_id", 200)?;
        let (unit_id, zone) = self.units.of(row)?;
        let answered_at = row.moment("answered_at", zone, self.now)?;
        let score = row.score("score")?;
        let comment = row.text("comment", 20_000)?;
        let language = row.text("language", 20)?.map(language).transpose()?;
        let channel = row.one_of("channel", &CHANNELS)?.unwrap_or("sms");
        Ok(vec![
            Box::new(&self.source),
            Box::new(external_id),
            Box::new(unit_id),
            Box::new(answered_at),
            Box::new(score),
            Box::new(comment),
            Box::new(language),
            Box::new(channel),
        ])
    }
}

fn language(text: &str) -> Result<String, Reason> {
    let code = text.to_ascii_lowercase();
    match (2..=3).contains(&code.len()) && code.bytes().all(|byte| byte.is_ascii_lowercase()) {
        true => Ok(code),
        false => Err("language is not a code of two or three letters, like fi".into()),
    }
}
