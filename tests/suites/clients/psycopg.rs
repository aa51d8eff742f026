//! psycopg, Python's driver.

use nps_tests::{cluster, query};

use super::{ask, asking, follow, operators};

#[test]
fn the_page() {
    follow("psycopg", cluster::database("psycopg_page"));
}

#[test]
fn every_operator_in_a_prepared_statement() {
    let database = query::prepared("psycopg");
    for client in ["psycopg", "psycopg_binary"] {
        ask(
            &operators::stated(&database),
            false,
            &mut asking(client, &database),
        );
        ask(
            &operators::unstated(&database),
            false,
            &mut asking(client, &database),
        );
        ask(
            &operators::of_numbers(&database),
            true,
            &mut asking(client, &database),
        );
    }
}
