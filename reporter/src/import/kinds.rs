//! The kinds of file that there are.

use clap::ValueEnum;
use tokio_postgres::Transaction;

use super::answers::Answers;
use super::kind::Kind;
use super::subscriptions::Subscriptions;
use super::units::Units;
use super::visits::Visits;
use crate::exit::Failure;

/// What a file is about.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub(crate) enum KindName {
    /// external_id, unit, answered_at, score; comment, language, channel
    Answers,
    /// code, parent, kind, name; service_line, time_zone, locale, target_nps, active_from, active_until
    Units,
    /// email, name, unit; role, locale
    Subscriptions,
    /// external_id, unit, customer, kind, ended_at; background
    Visits,
}

impl KindName {
    /// Loads what the rows of this kind are checked against.
    pub(crate) async fn load(
        self,
        database: &Transaction<'_>,
        source: &str,
    ) -> Result<Box<dyn Kind>, Failure> {
        Ok(match self {
            KindName::Answers => Box::new(Answers::load(database, source).await?),
            KindName::Units => Box::new(Units::load(database).await?),
            KindName::Subscriptions => Box::new(Subscriptions::load(database).await?),
            KindName::Visits => Box::new(Visits::load(database, source).await?),
        })
    }
}
