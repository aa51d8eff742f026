//! From the database to the edition that readers see.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tokio_postgres::Client;

use super::facts::Facts;
use super::site::Site;
use crate::config::InternalSettings;
use crate::digest::message::Sender;
use crate::editions::{Audience, Editions};
use crate::exit::Failure;
use crate::render::Renderer;

/// What is remembered of an edition.
#[derive(Deserialize, Serialize)]
struct Note {
    /// When it was first published.
    updated_at: DateTime<Utc>,
}

/// What was published, for whoever ran it.
pub(crate) struct Outcome {
    pub(crate) units: usize,
    pub(crate) changed: usize,
    pub(crate) unchanged: usize,
}

/// Publishes into one directory.
pub(crate) struct Publisher<'a> {
    settings: &'a InternalSettings,
    renderer: Renderer,
    sender: Sender,
    editions: Editions,
}

impl Publisher<'_> {
    /// Opens the directory; nobody else publishes there until this is dropped.
    pub(crate) fn open<'a>(
        settings: &'a InternalSettings,
        renderer: Renderer,
        sender: Sender,
        directory: &Path,
    ) -> Result<Publisher<'a>, Failure> {
        Ok(Publisher {
            settings,
            renderer,
            sender,
            editions: Editions::open(directory, Audience::Internal)?,
        })
    }

    /// Publishes what is known now, or was at a moment.
    pub(crate) async fn publish(
        &self,
        sessions: &mut [Client; 2],
        moment: Option<DateTime<Utc>>,
    ) -> Result<Outcome, Failure> {
        let facts = Facts::read(sessions, self.settings.codes(), moment).await?;
        if facts.units.is_empty() {
            return Err(Failure::unusable_input(
                "no unit has a week that is over, so there is nothing to publish",
                "Look whether there are units and whether they are open. What was published stays.",
            ));
        }
        // What is as it was keeps its time, and so its bytes.
        let before: Option<Note> = self.editions.note();
        let unchanged = before
            .map(|note| anyhow::Ok((self.site(&facts, note.updated_at).files()?, note)))
            .transpose()?
            .filter(|(files, _)| self.editions.shows(files));
        let (files, note) = match unchanged {
            Some(unchanged) => unchanged,
            None => {
                let updated_at = moment.unwrap_or_else(Utc::now);
                (self.site(&facts, updated_at).files()?, Note { updated_at })
            }
        };
        let published = self.editions.publish(&files, &note)?;
        Ok(Outcome {
            units: facts.units.len(),
            changed: published.changed,
            unchanged: published.unchanged,
        })
    }

    fn site<'a>(&'a self, facts: &'a Facts, updated_at: DateTime<Utc>) -> Site<'a> {
        Site {
            facts,
            renderer: &self.renderer,
            sender: self.settings.comments.then_some(&self.sender),
            updated_at,
        }
    }
}
