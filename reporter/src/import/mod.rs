//! Taking CSV files in: every row is checked, good rows are stored all together, bad rows go to a file of their own.
//!
//! `pipeline` is the way of every file. What differs between answers, units, subscriptions and visits is a [`Kind`]: its
//! columns, how a row is read, and its SQL, one directory each under sql/import/.

mod answers;
mod header;
mod kind;
mod kinds;
mod known_units;
mod pipeline;
mod progress;
mod quoting;
mod reader;
mod rejects;
mod row;
mod source;
mod subscriptions;
mod summary;
mod units;
mod visits;

pub(crate) use header::Naming;
pub(crate) use kinds::KindName;
pub(crate) use pipeline::{Order, import};
pub(crate) use source::rejects_path;
