//! Mails on their way. `making` turns what is due into mails and puts these into the `ledger`; `sending` takes them from there, some
//! threads carrying them to where they go while a clerk writes down what becomes of each.

mod backoff;
mod carrier;
mod claim;
mod claiming;
mod clerk;
mod desk;
pub(crate) mod directory;
mod dry_run;
mod ledger;
mod letter;
mod making;
pub(crate) mod metrics;
mod order;
mod outcome;
mod persistent;
mod sending;
pub(crate) mod smtp;
pub(crate) mod status;
mod summary;
pub(crate) mod unpacked;
mod workshop;

pub(crate) use carrier::Carrier;
pub(crate) use claim::Scope;
pub(crate) use directory::Directory;
pub(crate) use dry_run::{DryRun, Written};
pub(crate) use ledger::Ledger;
pub(crate) use letter::Sorter;
pub(crate) use making::Making;
pub(crate) use sending::{Sending, send};
pub(crate) use summary::Summary;
pub(crate) use workshop::Workshop;
