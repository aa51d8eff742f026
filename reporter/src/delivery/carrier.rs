//! Where mails go: into a directory or to a mail server.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::thread::{Builder, available_parallelism};

use anyhow::Context;
use lettre::Address;
use tokio::sync::oneshot;

use super::claim::Claimed;
use super::directory::Directory;
use super::outcome::{Outcome, Stage};
use super::smtp::{Server, Session, Tried};
use crate::digest::mail::Mail;
use crate::digest::week::Week;
use crate::exit::Failure;

/// Takes mails away.
#[derive(Clone)]
pub(crate) enum Carrier {
    Directory(Arc<Directory>),
    Smtp(Box<Server>),
}

/// Takes one mail away after the other.
pub(crate) enum Bearer {
    Directory(Arc<Directory>),
    Smtp { session: Box<Session>, sender: Address },
}

impl Carrier {
    /// Into a directory, which is made where it is missing.
    pub(crate) fn into(directory: &Path) -> Result<Carrier, Failure> {
        Ok(Carrier::Directory(Arc::new(Directory::open(directory)?)))
    }

    /// Tries the mail server; a directory was tried when it was opened. Nobody has to wait for the end: it is in a thread of its own.
    pub(crate) async fn check(&self) -> Result<Tried, Failure> {
        let Carrier::Smtp(server) = self else {
            return Ok(Tried::Well);
        };
        let (tell, told) = oneshot::channel();
        let server = server.clone();
        let check = move || drop(tell.send(server.check()));
        let thread = Builder::new().name("checking".into()).spawn(check);
        thread.context("starting a thread")?;
        told.await.context("trying the mail server")?
    }

    /// Takes one mail of which no ledger knows.
    pub(crate) fn carry(&self, mail: &Mail) -> anyhow::Result<()> {
        match self {
            Carrier::Directory(directory) => {
                directory.carry(mail)?;
                directory
                    .settle()
                    .with_context(|| format!("writing into {directory}"))
            }
            Carrier::Smtp(server) => server.carry(mail),
        }
    }

    /// How many mails it takes at once.
    pub(crate) fn sessions(&self) -> usize {
        match self {
            // While one thread waits for the disk, others go on.
            Carrier::Directory(_) => 2 * available_parallelism().map_or(1, usize::from),
            Carrier::Smtp(server) => server.sessions(),
        }
    }

    /// How many mails a second it takes at most.
    pub(crate) fn rate(&self) -> Option<f64> {
        match self {
            Carrier::Directory(_) => None,
            Carrier::Smtp(server) => server.rate(),
        }
    }

    /// One for a thread; mails come from this address.
    pub(crate) fn bearer(&self, sender: &Address) -> Bearer {
        match self {
            Carrier::Directory(directory) => Bearer::Directory(Arc::clone(directory)),
            Carrier::Smtp(server) => Bearer::Smtp {
                session: Box::new(server.session()),
                sender: sender.clone(),
            },
        }
    }
}

impl Bearer {
    /// Whether the content of a mail would follow at once, with nothing before it that may take long.
    pub(crate) fn is_connected(&self) -> bool {
        match self {
            Bearer::Directory(_) => false,
            Bearer::Smtp { session, .. } => session.is_connected(),
        }
    }

    /// Takes one mail, after `before_end` has allowed that: when a server has all but the final dot, or when a file needs but its name.
    pub(crate) fn carry(
        &mut self,
        mail: &Claimed,
        before_end: impl FnOnce() -> anyhow::Result<()>,
    ) -> Outcome {
        match self {
            Bearer::Directory(directory) => directory.deliver(&name(mail), &mail.message, before_end),
            Bearer::Smtp { session, sender } => match mail.recipient.parse() {
                Ok(recipient) => session.send(sender, &recipient, &mail.message, before_end),
                Err(_) => Outcome::Refused {
                    why: "the reader's address is none".to_owned(),
                    stage: Stage::Recipient,
                },
            },
        }
    }
}

fn name(mail: &Claimed) -> String {
    let week = Week::of(mail.monday);
    let about = mail.unit.as_deref().unwrap_or("combined");
    match mail.subscription_id {
        Some(subscription) => format!("{week}/{about}-{subscription}.eml"),
        None => format!("{week}/{about}-mail{}.eml", mail.token.delivery_id),
    }
}

impl fmt::Display for Carrier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Carrier::Directory(directory) => write!(out, "{directory}"),
            Carrier::Smtp(server) => write!(out, "{server}"),
        }
    }
}
