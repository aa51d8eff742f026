//! A database with the extension, and what it answers.

use crate::cluster::{self, Database};
use postgres::Client;
use postgres::error::DbError;
use std::fmt::Display;

/// A fresh database with the extension. `purpose` shows in its name.
pub fn prepared(purpose: &str) -> Database<'static> {
    let database = cluster::database(purpose);
    database.create_extension();
    database
}

/// The first column of every row, as text, of a query whose only parameters are written into it.
pub fn column(client: &mut Client, query: impl Display) -> Vec<Option<String>> {
    let messages = client
        .simple_query(&query.to_string())
        .unwrap_or_else(|error| panic!("{query}: {error}"));
    messages
        .iter()
        .filter_map(|message| match message {
            postgres::SimpleQueryMessage::Row(row) => Some(row.get(0).map(str::to_owned)),
            _ => None,
        })
        .collect()
}

impl Database<'_> {
    /// Runs statements as superuser.
    #[track_caller]
    pub fn run(&self, statements: &str) {
        self.client()
            .batch_execute(statements)
            .unwrap_or_else(|error| panic!("{statements}: {error:?}"));
    }

    /// The first column of every row, as text, empty for null.
    pub fn column(&self, query: &str) -> Vec<String> {
        let values = column(&mut self.client(), query);
        values.into_iter().map(Option::unwrap_or_default).collect()
    }

    /// The first column of the first row, as text.
    pub fn ask(&self, query: &str) -> String {
        self.column(query).into_iter().next().unwrap_or_default()
    }

    /// What the server answers to statements that it refuses.
    #[track_caller]
    pub fn refusal(&self, statements: &str) -> DbError {
        let Err(error) = self.client().batch_execute(statements) else {
            panic!("this is refused: {statements}");
        };
        let refusal = error.as_db_error();
        refusal.expect("the server's error").clone()
    }
}
