//! Every suite of tests, in one program: it links once.

mod demo;
mod demo_data;
mod digest;
mod docs;
mod doctor;
mod import;
mod migrate;
mod sql;
mod tally;
