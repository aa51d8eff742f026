//! psql, by which people look at a database.

use std::fmt::Write;

use nps_tests::{cluster, query};

use super::{follow, operators};
use crate::docs::Reader;

#[test]
fn the_page() {
    follow("psql", cluster::database("psql_page"));
}

#[test]
fn every_operator_in_a_prepared_statement() {
    let database = query::prepared("psql");
    let questions = [operators::stated(&database), operators::unstated(&database)].concat();
    let mut script = String::from("\\pset format unaligned\n\\pset tuples_only on\n");
    let mut answers = String::new();
    for (place, question) in questions.iter().enumerate() {
        let values: Vec<String> = question.values.iter().map(|value| format!("'{value}'")).collect();
        let (statement, values) = (&question.statement, values.join(", "));
        writeln!(
            script,
            "prepare q{place} as {statement};\nexecute q{place}({values});"
        )
        .expect("a string");
        writeln!(answers, "{}", question.answer).expect("a string");
    }
    assert_eq!(Reader::of(database).psql(&script), answers);
}
