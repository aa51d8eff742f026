//! A database with the extension, and what it answers.

use crate::cluster::{self, Database};
use postgres::Client;
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
