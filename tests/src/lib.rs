//! What the tests, the demo and the benchmarks stand on.

pub mod at_once;
pub mod certificates;
pub mod cluster;
pub mod demo_data;
pub mod demo_database;
pub mod documents;
pub mod enumeration;
pub mod faulty_mail_server;
pub mod janitor;
pub mod mail_server;
pub mod nginx;
pub mod postfix;
pub mod query;
pub mod reporter;
pub mod server;
pub mod steady;
