//! Every suite of tests, in one program: it links once.

mod aggregates;
mod answers;
mod calendar;
mod comments;
mod demo;
mod demo_data;
mod digest;
mod docs;
mod doctor;
mod examples;
mod follow_ups;
mod import;
mod invitations;
mod migrate;
mod null_and_empty;
mod privacy;
mod rights;
mod rollups;
mod sql;
mod statistics;
mod support;
mod units;
mod views;
mod visits;
