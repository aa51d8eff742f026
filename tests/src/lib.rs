//! What the tests, the demo and the benchmarks stand on.

pub mod cluster;
pub mod demo_data;
pub mod demo_database;
pub mod enumeration;
pub mod mail_server;
pub mod query;
pub mod reporter;
pub mod server;
pub mod steady;
