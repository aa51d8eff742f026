//! A dry run: mails become files that nobody is sent, and the ledger knows nothing of it.

use std::sync::Arc;

use super::directory::Directory;
use super::letter::Letter;
use super::order::Obstacle;
use super::workshop::Workshop;
use crate::clean;
use crate::config::DeliverySettings;
use crate::exit::Failure;

/// How many mails there would be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Written {
    pub(crate) written: u64,
    /// Those that could not be made or written.
    pub(crate) failed: u64,
    pub(crate) no_answers: u64,
    pub(crate) not_allowed: u64,
}

/// Writes mails into a directory.
pub(crate) struct DryRun {
    workshop: Arc<Workshop>,
    directory: Arc<Directory>,
    settings: DeliverySettings,
    pub(crate) written: Written,
}

impl DryRun {
    pub(crate) fn new(workshop: Arc<Workshop>, directory: Directory, settings: &DeliverySettings) -> DryRun {
        DryRun {
            workshop,
            directory: Arc::new(directory),
            settings: settings.clone(),
            written: Written::default(),
        }
    }

    /// Writes these letters' mails.
    pub(crate) async fn take(&mut self, letters: Vec<Letter>) -> Result<(), Failure> {
        let mut wanted = Vec::with_capacity(letters.len());
        for letter in letters {
            match letter.order(&self.settings).obstacle {
                None => wanted.push(letter),
                Some(Obstacle::NoAnswers) => self.written.no_answers += 1,
                Some(Obstacle::NotAllowed) => self.written.not_allowed += 1,
            }
        }
        let directory = Arc::clone(&self.directory);
        let write = move |letter: &Letter, mail: anyhow::Result<_>| {
            let written = mail.and_then(|mail| directory.carry(&mail));
            if let Err(error) = &written {
                let reader = &letter.first().reader;
                let reason = clean::told(&format!("{error:#}"), &reader.email);
                let subscription = reader.subscription_id;
                tracing::error!(unit = letter.about(), subscription, reason, "mail not written");
            }
            written.is_ok()
        };
        for is_written in self.workshop.make(wanted, write).await? {
            match is_written {
                true => self.written.written += 1,
                false => self.written.failed += 1,
            }
        }
        self.directory.settle_or_tell()
    }
}
