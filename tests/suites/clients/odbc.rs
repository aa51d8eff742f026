//! ODBC, by which Excel and Power BI read databases.

use nps_tests::{cluster, query};

use super::{ask, asking, follow, operators};

#[test]
fn the_page() {
    follow("ODBC", cluster::database("odbc_page"));
}

#[test]
fn every_operator_in_a_prepared_statement() {
    let database = query::prepared("odbc");
    ask(
        &operators::stated(&database),
        false,
        &mut asking("pyodbc", &database),
    );
    ask(
        &operators::unstated(&database),
        false,
        &mut asking("pyodbc", &database),
    );
}
