//! The units that rows tell of, with the zones in which their local times are read.

use std::collections::HashMap;

use chrono_tz::Tz;
use tokio_postgres::Transaction;

use super::row::{Reason, Row};
use crate::exit::Failure;

/// Units by their code.
pub(crate) struct KnownUnits(HashMap<String, (i64, Option<Tz>)>);

impl KnownUnits {
    /// Loads all of them.
    pub(crate) async fn load(database: &Transaction<'_>) -> Result<KnownUnits, Failure> {
        let units = database
            .query("select code, unit_id, time_zone from survey.units", &[])
            .await?;
        let units = units
            .iter()
            .map(|unit| (unit.get(0), (unit.get(1), unit.get::<_, &str>(2).parse().ok())));
        Ok(KnownUnits(units.collect()))
    }

    /// Key and zone of the unit that a row names.
    pub(crate) fn of(&self, row: &Row<'_>) -> Result<(i64, Tz), Reason> {
        let (unit_id, zone) = self.0.get(row.line("unit", 200)?).ok_or("unit is not known")?;
        let zone = zone.ok_or("unit has a time zone that is not known")?;
        Ok((*unit_id, zone))
    }
}
