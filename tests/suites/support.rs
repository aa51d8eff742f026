//! What several suites share: properties, frames of windows, counting by hand, what looks at mails and pages, and what serves these.

pub(crate) mod by_hand;
pub(crate) mod frames;
pub(crate) mod nginx;
pub(crate) mod property;
pub(crate) mod tools;
pub(crate) mod validator;
