//! A connection to the database that outlives what passes: it is made again when it is lost, and a question that met a passing trouble
//! is asked again. So only questions belong here that may be asked twice.

use std::cell::RefCell;
use std::collections::HashMap;
use std::time::Duration;

use tokio::time::sleep;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Error, Row, Statement};

use crate::config::DatabaseSettings;
use crate::db::{self, Access};
use crate::exit::{Exit, Failure};
use crate::stop::Stop;

/// So many times in a row a question may be in vain.
const MOST_TIMES: u32 = 6;

const FIRST_PAUSE: Duration = Duration::from_millis(500);

/// Whoever is to stop doesn't wait for a database that says nothing.
const LAST_WAIT: Duration = Duration::from_secs(10);

type Parameters<'a> = &'a [&'a (dyn ToSql + Sync)];

/// A connection, and the statements that it knows already.
pub(super) struct Known {
    client: Client,
    prepared: RefCell<HashMap<&'static str, Statement>>,
}

/// Makes connections for as long as it takes, until somebody asks to stop.
pub(super) struct Persistent {
    settings: DatabaseSettings,
    known: Known,
    stop: Stop,
}

impl Persistent {
    pub(super) async fn open(settings: &DatabaseSettings, stop: &Stop) -> Result<Persistent, Failure> {
        Ok(Persistent {
            settings: settings.clone(),
            known: Known::new(db::connect(settings, Access::Write).await?),
            stop: stop.clone(),
        })
    }

    /// Another one to the same database.
    pub(super) async fn another(&self) -> Result<Persistent, Failure> {
        Persistent::open(&self.settings, &self.stop).await
    }

    /// For questions that need not outlive anything.
    pub(super) fn client(&self) -> &Client {
        &self.known.client
    }

    /// Asks until there is an answer, or a trouble that doesn't pass.
    pub(super) async fn ask<T>(
        &mut self,
        question: impl AsyncFn(&Known) -> Result<T, Error>,
    ) -> Result<T, Failure> {
        let mut times = 1;
        loop {
            let asked = tokio::select! {
                asked = question(&self.known) => asked,
                () = self.stop.asked_for(LAST_WAIT) => return Err(silent()),
            };
            let error = match asked {
                Ok(answer) => return Ok(answer),
                Err(error) => error,
            };
            let passes = passes(&error);
            let failure = Failure::from(error);
            let is_lost = failure.exit() == Exit::Unreachable;
            if !(passes || is_lost) || times >= MOST_TIMES {
                return Err(failure);
            }
            tracing::warn!("{failure}; asking again");
            let again = async {
                match is_lost {
                    true => db::connect(&self.settings, Access::Write).await.map(Some),
                    false => {
                        sleep(FIRST_PAUSE * (1 << times)).await;
                        Ok(None)
                    }
                }
            };
            let client = tokio::select! {
                client = again => client?,
                // What is known of mails is worth a few seconds.
                () = self.stop.asked_for(LAST_WAIT) => return Err(failure),
            };
            if let Some(client) = client {
                self.known = Known::new(client);
            }
            times += 1;
        }
    }
}

impl Known {
    fn new(client: Client) -> Known {
        Known {
            client,
            prepared: RefCell::default(),
        }
    }

    pub(super) async fn query(
        &self,
        statement: &'static str,
        parameters: Parameters<'_>,
    ) -> Result<Vec<Row>, Error> {
        let prepared = self.prepared(statement).await?;
        self.client.query(&prepared, parameters).await
    }

    pub(super) async fn query_one(
        &self,
        statement: &'static str,
        parameters: Parameters<'_>,
    ) -> Result<Row, Error> {
        let prepared = self.prepared(statement).await?;
        self.client.query_one(&prepared, parameters).await
    }

    async fn prepared(&self, statement: &'static str) -> Result<Statement, Error> {
        let known = self.prepared.borrow().get(statement).cloned();
        if let Some(prepared) = known {
            return Ok(prepared);
        }
        let prepared = self.client.prepare(statement).await?;
        self.prepared.borrow_mut().insert(statement, prepared.clone());
        Ok(prepared)
    }
}

/// Whether the same question may be answered a little later: others held locks, or the server had too much to do.
fn passes(error: &Error) -> bool {
    let Some(code) = error.code() else { return false };
    [
        SqlState::T_R_SERIALIZATION_FAILURE,
        SqlState::T_R_DEADLOCK_DETECTED,
        SqlState::LOCK_NOT_AVAILABLE,
        // Somebody was deleted meanwhile, of whom the next look knows.
        SqlState::FOREIGN_KEY_VIOLATION,
        SqlState::QUERY_CANCELED,
        SqlState::OUT_OF_MEMORY,
        SqlState::DISK_FULL,
        SqlState::INSUFFICIENT_RESOURCES,
        SqlState::CONFIGURATION_LIMIT_EXCEEDED,
    ]
    .contains(code)
}

fn silent() -> Failure {
    Failure::unreachable(
        "asked to stop, and the database did not answer",
        "Look at the server's log, then run the same command again: what was not told to it, the ledger holds as uncertain or gives to the next run.",
    )
}
