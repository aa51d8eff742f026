//! The internal pages: what the digest tells and more, for whoever is responsible, at any time.
//!
//! `facts` are what the database knows; `site` makes a page of each unit, and one that leads to them; `interval` and `trend` are
//! its small drawings.

mod facts;
mod interval;
mod publisher;
mod rehearsal;
mod site;
mod trend;
mod unit;

pub(crate) use publisher::Publisher;
pub(crate) use rehearsal::rehearse;
