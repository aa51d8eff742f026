//! What the tests, the demo and the benchmarks stand on.

pub mod cluster;
pub mod demo_data;
pub mod mail_server;
pub mod reporter;
pub mod server;
