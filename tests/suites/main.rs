//! Every suite of tests, in one program: it links once.

mod aggregates;
mod calendar;
mod demo;
mod demo_data;
mod digest;
mod docs;
mod doctor;
mod examples;
mod import;
mod migrate;
mod null_and_empty;
mod sql;
mod statistics;
mod support;
