//! The PostgreSQL extension `nps`: thin glue between SQL and [`nps_core`].
//!
//! What SQL sees is declared by hand in `sql/extension/`, where people read it; this crate supplies the C functions that
//! those declarations name.

use pgrx::prelude::*;

mod aggregates;
mod class;
mod datum;
mod error;
mod score_argument;
mod statistics;
mod tally;

pgrx::pg_module_magic!(name, version);

extension_sql_file!("../../sql/extension/class.sql", name = "class");
extension_sql_file!(
    "../../sql/extension/tally.sql",
    name = "tally",
    requires = ["class"]
);
extension_sql_file!(
    "../../sql/extension/aggregates.sql",
    name = "aggregates",
    requires = ["tally"]
);
extension_sql_file!(
    "../../sql/extension/statistics.sql",
    name = "statistics",
    requires = ["aggregates"]
);
