//! tokio-postgres, the driver of Rust. The program on the page is the file of the module below, compiled.

mod example;

use std::error::Error;
use std::fs;

use nps_tests::cluster::{self, Database};
use nps_tests::query;
use tokio::runtime::{Builder, Runtime};
use tokio_postgres::NoTls;
use tokio_postgres::types::private::BytesMut;
use tokio_postgres::types::{Format, IsNull, ToSql, Type, to_sql_checked};

use super::{beside, follow, operators};

#[test]
fn the_page() {
    follow("tokio-postgres", cluster::database("tokio_postgres_page"));
}

#[test]
fn every_operator_in_a_prepared_statement() {
    let database = query::prepared("tokio_postgres");
    let questions = [operators::stated(&database), operators::unstated(&database)].concat();
    runtime().block_on(async {
        let (client, connection) = tokio_postgres::connect(&database.url(), NoTls)
            .await
            .expect("a connection");
        tokio::spawn(connection);
        for question in questions {
            let statement = client
                .prepare(&question.statement)
                .await
                .expect(&question.statement);
            let values: Vec<Text> = question.values.into_iter().map(Text).collect();
            let values: Vec<&(dyn ToSql + Sync)> = values.iter().map(|value| value as _).collect();
            let row = client
                .query_one(&statement, &values)
                .await
                .expect(&question.statement);
            assert_eq!(row.get::<_, &str>(0), question.answer, "{}", question.statement);
        }
    });
}

/// What the program on the page prints, which is the program here.
pub(super) fn printed(program: &str, database: &Database<'_>) -> String {
    let here = fs::read_to_string(beside("tokio_postgres/example.rs")).expect("the program");
    assert_eq!(
        program, here,
        "docs/clients.md and tests/suites/clients/tokio_postgres/example.rs"
    );
    runtime()
        .block_on(example::told(&database.url()))
        .expect("answers")
}

fn runtime() -> Runtime {
    Builder::new_current_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}

/// A value of any type, in the form that people write it.
#[derive(Debug)]
struct Text(&'static str);

impl ToSql for Text {
    fn to_sql(&self, _: &Type, bytes: &mut BytesMut) -> Result<IsNull, Box<dyn Error + Sync + Send>> {
        bytes.extend_from_slice(self.0.as_bytes());
        Ok(IsNull::No)
    }

    fn accepts(_: &Type) -> bool {
        true
    }

    fn encode_format(&self, _: &Type) -> Format {
        Format::Text
    }

    to_sql_checked!();
}
