//! What several suites share: properties, frames of windows, and counting by hand.

pub(crate) mod by_hand;
pub(crate) mod frames;
pub(crate) mod property;
