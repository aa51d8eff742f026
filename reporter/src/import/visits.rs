//! Visits: what patients are going to be asked about. Customers come along, under their pseudonyms.

use std::collections::{HashMap, HashSet};

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};
use tokio_postgres::Transaction;

use super::header::{Column, necessary, optional};
use super::kind::{Form, Kind, Values, now};
use super::known_units::KnownUnits;
use super::row::{Reason, Row};
use crate::exit::Failure;

const COLUMNS: &[Column] = &[
    necessary("external_id"),
    necessary("unit"),
    necessary("customer"),
    necessary("kind"),
    necessary("ended_at"),
    optional("background"),
];

/// What visits are checked against.
pub(crate) struct Visits {
    source: String,
    units: KnownUnits,
    kinds: HashSet<String>,
    /// Background variables with their types: text, number or boolean.
    background: HashMap<String, String>,
    now: DateTime<Utc>,
}

impl Visits {
    /// Loads units, kinds of visit and background variables; `source` is the system that the visits come from.
    pub(crate) async fn load(database: &Transaction<'_>, source: &str) -> Result<Visits, Failure> {
        let kinds = database.query("select kind from survey.visit_kinds", &[]).await?;
        let background = database
            .query("select key, type from survey.background_variables", &[])
            .await?;
        Ok(Visits {
            source: source.to_owned(),
            units: KnownUnits::load(database).await?,
            kinds: kinds.iter().map(|kind| kind.get(0)).collect(),
            background: background
                .iter()
                .map(|variable| (variable.get(0), variable.get(1)))
                .collect(),
            now: now(database).await?,
        })
    }

    /// The database checks this too, but there one bad row would spoil the whole file.
    fn background(&self, text: &str) -> Result<Value, Reason> {
        let variables: Map<String, Value> = serde_json::from_str(text)
            .map_err(|_| "background is no JSON object like {\"specialty\": \"surgery\"}")?;
        for (key, value) in &variables {
            let declared = self
                .background
                .get(key)
                .ok_or("background has a key that is not declared in survey.background_variables")?;
            let fits = match value {
                Value::Null => true,
                // The database has no NUL character.
                Value::String(text) => declared == "text" && !text.contains('\0'),
                Value::Number(_) => declared == "number",
                Value::Bool(_) => declared == "boolean",
                Value::Array(_) | Value::Object(_) => false,
            };
            if !fits {
                return Err(
                    "background has a value that is not of the type declared in survey.background_variables"
                        .into(),
                );
            }
        }
        Ok(Value::Object(variables))
    }
}

impl Kind for Visits {
    fn form(&self) -> Form {
        Form {
            columns: COLUMNS,
            staging: include_str!("../../../sql/import/visits/staging.sql"),
            refusals: &[
                include_str!("../../../sql/import/visits/refuse_stored_otherwise.sql"),
                include_str!("../../../sql/import/visits/refuse_contradiction.sql"),
            ],
            outcome: include_str!("../../../sql/import/visits/outcome.sql"),
            merge: include_str!("../../../sql/import/visits/merge.sql"),
        }
    }

    fn values<'a>(&'a self, row: &Row<'a>) -> Result<Values<'a>, Reason> {
        let external_id = row.line("external_id", 200)?;
        let (unit_id, zone) = self.units.of(row)?;
        let customer = row.optional_line("customer", 200)?;
        let kind = self
            .kinds
            .get(row.line("kind", 63)?)
            .ok_or("kind is not in survey.visit_kinds")?;
        let ended_at = row.moment("ended_at", zone, self.now)?;
        let background = match row.text("background", 20_000)? {
            Some(text) => self.background(text)?,
            None => Value::Object(Map::new()),
        };
        Ok(vec![
            Box::new(&self.source),
            Box::new(external_id),
            Box::new(unit_id),
            Box::new(customer),
            Box::new(kind),
            Box::new(ended_at),
            Box::new(background),
        ])
    }
}
