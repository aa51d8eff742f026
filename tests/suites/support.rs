//! What several suites share: properties, frames of windows, counting by hand, and what looks at mails and pages.

pub(crate) mod by_hand;
pub(crate) mod frames;
pub(crate) mod property;
pub(crate) mod tools;
pub(crate) mod validator;
