//! Carrying mails to where they go: a directory or a mail server.

pub(crate) mod directory;
mod run;
pub(crate) mod smtp;
pub(crate) mod unpacked;

use std::fmt;

use self::smtp::Server;
use crate::digest::mail::Mail;
use crate::exit::Failure;

pub(crate) use directory::Directory;
pub(crate) use run::{PostOffice, Summary, wants_no_mail};

/// Takes mails away, one at a time.
pub(crate) enum Carrier {
    Directory(Directory),
    Smtp(Box<Server>),
}

impl Carrier {
    /// Takes one mail. An error concerns this mail alone.
    pub(crate) fn carry(&self, mail: &Mail) -> anyhow::Result<()> {
        match self {
            Carrier::Directory(directory) => directory.carry(mail),
            Carrier::Smtp(server) => server.carry(mail),
        }
    }

    /// Makes sure that what was carried so far stays where it is.
    pub(crate) fn settle(&self) -> Result<(), Failure> {
        match self {
            Carrier::Directory(directory) => directory.settle().map_err(|error| {
                Failure::unwritable(
                    format!("into directory {directory}"),
                    &error,
                    "Files that are there may be lost when the machine fails: run again once the disk is well.",
                )
            }),
            // The server has said that it has them.
            Carrier::Smtp(_) => Ok(()),
        }
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
