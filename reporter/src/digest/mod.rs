//! The weekly digest: facts from the database, what matters in them, and the mail that says it.

pub(crate) mod combined;
pub(crate) mod facts;
pub(crate) mod headline;
pub(crate) mod images;
pub(crate) mod links;
pub(crate) mod mail;
pub(crate) mod message;
pub(crate) mod rehearsal;
pub(crate) mod samples;
pub(crate) mod snapshot;
pub(crate) mod stream;
pub(crate) mod units;
pub(crate) mod week;
