//! The PostgreSQL extension `nps`: thin glue between SQL and [`nps_core`].
//!
//! What SQL sees is declared by hand in `sql/extension/`, where people read it; this crate supplies the C functions that
//! those declarations name.

use pgrx::prelude::*;

mod aggregates;
mod calendar;
mod class;
mod comments;
mod compiled;
mod datum;
mod error;
mod forms;

mod redaction;
mod score_argument;
mod shrinkage;
mod signal;
mod statistics;
mod tally;
mod text;
mod transition;
mod weighted;
mod window;

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
extension_sql_file!(
    "../../sql/extension/weighted.sql",
    name = "weighted",
    requires = ["statistics"]
);
extension_sql_file!(
    "../../sql/extension/shrinkage.sql",
    name = "shrinkage",
    requires = ["weighted"]
);
extension_sql_file!(
    "../../sql/extension/signal.sql",
    name = "signal",
    requires = ["shrinkage"]
);
extension_sql_file!(
    "../../sql/extension/calendar.sql",
    name = "calendar",
    requires = ["signal"]
);
extension_sql_file!(
    "../../sql/extension/comments.sql",
    name = "comments",
    requires = ["calendar"]
);
