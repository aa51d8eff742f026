//! From the database to the edition that readers see.

use std::path::Path;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use tokio_postgres::Client;

use super::decision;
use super::facts::Facts;
use super::publication::Publication;
use super::site::Site;
use crate::config::PageSettings;
use crate::editions::{Audience, Editions, fingerprint};
use crate::exit::Failure;
use crate::render::{Renderer, Safe};

/// What is remembered of an edition.
#[derive(Deserialize, Serialize)]
struct Note {
    /// Of all that it was made from.
    fingerprint: String,
    /// When that was first published.
    updated_at: DateTime<Utc>,
    /// Whether it has a figure of the seven days.
    has_figures: bool,
}

/// What was published, for whoever ran it.
pub(crate) struct Outcome {
    pub(crate) units: usize,
    /// Of how many units a figure of the seven days is told.
    pub(crate) with_figure: usize,
    pub(crate) changed: usize,
    pub(crate) unchanged: usize,
}

/// Publishes into one directory.
pub(crate) struct Publisher<'a> {
    settings: &'a PageSettings,
    renderer: Renderer,
    editions: Editions,
}

impl Publisher<'_> {
    /// Opens the directory; nobody else publishes there until this is dropped.
    pub(crate) fn open<'a>(
        settings: &'a PageSettings,
        renderer: Renderer,
        directory: &Path,
    ) -> Result<Publisher<'a>, Failure> {
        Ok(Publisher {
            settings,
            renderer,
            editions: Editions::open(directory, Audience::Public)?,
        })
    }

    /// Publishes the days before a moment. Pages without any figure do not take the place of pages with some, unless they may.
    pub(crate) async fn publish(
        &self,
        client: &mut Client,
        moment: DateTime<Utc>,
        may_be_empty: bool,
    ) -> Result<Outcome, Failure> {
        let facts = Facts::read(client, self.settings, moment).await?;
        if facts.units.is_empty() {
            return Err(Failure::usage(
                "page.units lists no unit that is open now",
                "List the codes of units, as in units = [\"lehtokajo\", \"lehtokajo/site\"]. What was published stays.",
            ));
        }
        let publication = decision::publication(&facts, self.settings.smallest_group());
        let before: Option<Note> = self.editions.note();
        self.refuse_emptiness(&publication, before.as_ref(), may_be_empty)?;
        let note = self.note(&publication, before, moment)?;
        let address = Safe::new(self.settings.address());
        let site = Site {
            publication: &publication,
            renderer: &self.renderer,
            address: &address,
            default_language: self.settings.language,
            smallest_group: self.settings.smallest_group(),
            feedback: self.settings.feedback.as_deref(),
            updated_at: note.updated_at,
        };
        let published = self.editions.publish(&site.files()?, &note)?;
        Ok(Outcome {
            units: publication.units.len(),
            with_figure: publication
                .units
                .iter()
                .filter(|unit| unit.figure.is_some())
                .count(),
            changed: published.changed,
            unchanged: published.unchanged,
        })
    }

    fn refuse_emptiness(
        &self,
        publication: &Publication,
        before: Option<&Note>,
        may_be_empty: bool,
    ) -> Result<(), Failure> {
        let had_figures = before.is_some_and(|note| note.has_figures);
        if may_be_empty || publication.has_figures() || !had_figures {
            return Ok(());
        }
        Err(Failure::unusable_input(
            "no unit has a figure any more, and the pages that are there have some",
            "Look whether answers still come in. Pages without figures are published with --allow-empty; what was published stays.",
        ))
    }

    /// What has been published already keeps its time: the same figures are the same pages.
    fn note(
        &self,
        publication: &Publication,
        before: Option<Note>,
        moment: DateTime<Utc>,
    ) -> Result<Note, Failure> {
        let told = serde_json::to_vec(publication).map_err(anyhow::Error::from)?;
        let fingerprint = fingerprint([told.as_slice()]);
        let same = before.filter(|note| note.fingerprint == fingerprint);
        Ok(Note {
            updated_at: same.map_or(moment, |note| note.updated_at),
            has_figures: publication.has_figures(),
            fingerprint,
        })
    }
}
