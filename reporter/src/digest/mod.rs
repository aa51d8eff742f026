//! The weekly digest: facts from the database, what matters in them, and the mail that says it.

pub(crate) mod clean;
pub(crate) mod facts;
pub(crate) mod headline;
pub(crate) mod mail;
pub(crate) mod units;
pub(crate) mod week;
