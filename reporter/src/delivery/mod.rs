//! Carrying mails to where they go: a directory or a mail server.

pub(crate) mod directory;
mod run;
mod smtp;

use std::fmt;

use crate::digest::mail::Mail;

pub(crate) use directory::Directory;
pub(crate) use run::{PostOffice, Summary, wants_no_mail};
pub(crate) use smtp::Smtp;

/// Takes mails away, one at a time.
pub(crate) enum Carrier {
    Directory(Directory),
    Smtp(Smtp),
}

impl Carrier {
    /// Takes one mail. An error concerns this mail alone.
    pub(crate) fn carry(&self, mail: &Mail) -> anyhow::Result<()> {
        match self {
            Carrier::Directory(directory) => directory.carry(mail),
            Carrier::Smtp(smtp) => smtp.carry(mail),
        }
    }
}

impl fmt::Display for Carrier {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Carrier::Directory(directory) => write!(out, "{directory}"),
            Carrier::Smtp(smtp) => write!(out, "{smtp}"),
        }
    }
}
