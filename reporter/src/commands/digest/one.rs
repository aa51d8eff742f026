//! One unit's week, as somebody wants to see it before it is sent to anybody.

use clap::Args;

use super::refuse_unfinished;
use crate::config::Settings;
use crate::db::{self, Access};
use crate::digest::facts::{Facts, Reader, Role};
use crate::digest::mail::{Composer, Mail};
use crate::digest::snapshot::Snapshot;
use crate::digest::units;
use crate::digest::week::Week;
use crate::exit::Failure;
use crate::locale::Locale;
use crate::schema;

/// Which digest it is.
#[derive(Args)]
pub(super) struct One {
    /// Code of the unit
    #[arg(long, value_name = "CODE")]
    unit: String,

    /// Another week than the last complete one, as 2026-W01
    #[arg(long, value_name = "WEEK")]
    week: Option<Week>,

    /// Language; without it the unit's
    #[arg(long, value_enum)]
    locale: Option<Locale>,

    /// Whose eyes to see it with
    #[arg(long, value_enum, default_value_t = Role::Supervisor)]
    role: Role,
}

impl One {
    /// The mail, with a banner that says what it is, to an address.
    pub(super) async fn mail(
        &self,
        settings: &Settings,
        composer: &Composer,
        to: &str,
        subscription_id: i64,
    ) -> Result<Mail, Failure> {
        refuse_unfinished(self.week)?;
        let mut sessions = db::connect_twice(&settings.database, Access::Read).await?;
        schema::require_ready(&sessions[0]).await?;
        let unit = self.facts(&mut sessions).await?;
        let locale = self.locale.unwrap_or(unit.locale);
        let reader = Reader::trying(subscription_id, self.role, to, locale);
        Ok(composer.compose(&unit, &reader, true)?)
    }

    async fn facts(&self, sessions: &mut [tokio_postgres::Client; 2]) -> Result<Facts, Failure> {
        let codes = [self.unit.clone()];
        units::check_codes(&sessions[0], &codes).await?;
        let mut snapshot = Snapshot::open(sessions, self.week, Some(&codes)).await?;
        snapshot.next_units().await?.pop().ok_or_else(|| {
            Failure::usage(
                format!("the week is not over yet where unit {:?} is", self.unit),
                "Leave out --week for the last complete week.",
            )
        })
    }
}
