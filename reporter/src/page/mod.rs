//! The public pages: what patients said in the last seven days, for everyone to see.
//!
//! `facts` are what the database counts; `decision` tells, by `suppression` and `figure`, what may be told of them; `publication` is what is:
//! from there on nothing else is known. `site` makes the files, which [`editions`](crate::editions) shows.

mod data;
mod decision;
mod facts;
mod figure;
mod publication;
mod publisher;
mod rehearsal;
mod series;
mod site;
mod suppression;

pub(crate) use publisher::Publisher;
pub(crate) use rehearsal::rehearse;
