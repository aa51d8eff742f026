//! The ledger of mails: survey.deliveries, through the functions that keep it right.
//!
//! A connection that is lost is made again, and what was under way is asked again: each of these functions may be told twice.

use std::cell::RefCell;
use std::collections::{HashMap, HashSet};
use std::time::Duration;

use chrono::NaiveDate;
use tokio_postgres::types::ToSql;
use tokio_postgres::{Client, Error, Row, Statement};

use super::claim::{Claim, Claimed, Token, Verdict};
use super::order::{Due, Obstacle, Order};
use crate::config::DatabaseSettings;
use crate::db::{self, Access};
use crate::exit::{Exit, Failure};
use crate::stop::Stop;

/// So many times in a row a server may take our connection away before we take it for broken.
const MOST_LOSSES: u32 = 5;

/// What the ledger says to orders.
#[derive(Default)]
pub(crate) struct Queued {
    /// Orders, by their place, whose mail is to be made, and its number.
    pub(crate) wanted: Vec<(usize, i64)>,
    /// How many are new, and not to be sent.
    pub(crate) suppressed: u64,
}

/// A mail as it is to be sent, however often that is tried.
pub(crate) struct Made {
    pub(crate) delivery_id: i64,
    pub(crate) recipient: String,
    pub(crate) message_id: String,
    pub(crate) message: Vec<u8>,
}

type Parameters<'a> = &'a [&'a (dyn ToSql + Sync)];

/// A connection, and the statements that it knows already.
struct Session {
    client: Client,
    prepared: RefCell<HashMap<&'static str, Statement>>,
}

/// The ledger, as one session sees it.
pub(crate) struct Ledger {
    settings: DatabaseSettings,
    session: Session,
    stop: Stop,
}

impl Ledger {
    pub(crate) async fn open(settings: &DatabaseSettings, stop: &Stop) -> Result<Ledger, Failure> {
        Ok(Ledger {
            settings: settings.clone(),
            session: Session::new(db::connect(settings, Access::Write).await?),
            stop: stop.clone(),
        })
    }

    /// For questions about something else.
    pub(crate) fn session(&self) -> &Client {
        &self.session.client
    }

    /// Subscriptions whose mail is still to be made: of a week that is asked for, or of the last and so many before it; of all
    /// units or of these, each with a mail of its own then.
    pub(crate) async fn due(
        &mut self,
        monday: Option<NaiveDate>,
        weeks_before: u32,
        codes: Option<&[String]>,
    ) -> Result<Vec<Due>, Failure> {
        let statement = include_str!("../../../sql/deliveries/due.sql");
        let weeks_before = i32::try_from(weeks_before).unwrap_or(i32::MAX);
        let rows = self
            .ask(async |session| session.query(statement, &[&monday, &weeks_before, &codes]).await)
            .await?;
        let due = rows.iter().map(|row| Due {
            monday: row.get("monday"),
            code: row.get("code"),
            subscription_id: row.get("subscription_id"),
            is_combined: row.get("is_combined"),
        });
        Ok(due.collect())
    }

    /// Puts mails into the ledger that are not there yet.
    pub(crate) async fn queue(&mut self, orders: &[Order]) -> Result<Queued, Failure> {
        let mondays: Vec<NaiveDate> = orders.iter().map(|order| order.monday).collect();
        let units: Vec<Option<i64>> = orders.iter().map(|order| order.unit_id).collect();
        let people: Vec<i64> = orders.iter().map(|order| order.person_id).collect();
        let subscriptions: Vec<i64> = orders.iter().map(|order| order.subscription_id).collect();
        let obstacles: Vec<Option<&str>> = orders
            .iter()
            .map(|order| order.obstacle.map(Obstacle::name))
            .collect();
        let statement =
            "select place - 1, delivery_id, state from survey.queue_deliveries($1, $2, $3, $4, $5)";
        let rows = self
            .ask(async |session| {
                session
                    .query(
                        statement,
                        &[&mondays, &units, &people, &subscriptions, &obstacles],
                    )
                    .await
            })
            .await?;
        let mut queued = Queued::default();
        for row in rows {
            match row.get("state") {
                "pending" => queued
                    .wanted
                    .push((row.get::<_, i64>(0) as usize, row.get("delivery_id"))),
                _ => queued.suppressed += 1,
            }
        }
        Ok(queued)
    }

    /// Fixes mails; one that another program has made meanwhile stays as that made it.
    pub(crate) async fn fix(&mut self, made: &[Made]) -> Result<(), Failure> {
        let deliveries: Vec<i64> = made.iter().map(|mail| mail.delivery_id).collect();
        let recipients: Vec<&str> = made.iter().map(|mail| mail.recipient.as_str()).collect();
        let message_ids: Vec<&str> = made.iter().map(|mail| mail.message_id.as_str()).collect();
        let messages: Vec<&[u8]> = made.iter().map(|mail| mail.message.as_slice()).collect();
        let statement = "select survey.fix_deliveries($1, $2, $3, $4)";
        self.ask(async |session| {
            session
                .query_one(statement, &[&deliveries, &recipients, &message_ids, &messages])
                .await
        })
        .await?;
        Ok(())
    }

    /// Gives up mails that can't be made, each with its reason.
    pub(crate) async fn fail(&mut self, failed: &[(i64, String)]) -> Result<(), Failure> {
        let (deliveries, reasons): (Vec<i64>, Vec<&str>) = failed
            .iter()
            .map(|(delivery, reason)| (*delivery, reason.as_str()))
            .unzip();
        let statement = "select survey.fail_deliveries($1, $2)";
        self.ask(async |session| session.query_one(statement, &[&deliveries, &reasons]).await)
            .await?;
        Ok(())
    }

    /// Takes up to so many mails into our hands.
    pub(crate) async fn claim(
        &mut self,
        claimant: &str,
        most: usize,
        lease: Duration,
    ) -> Result<Claim, Failure> {
        let statement = "select *, claim::text as token, extract(epoch from clock_timestamp() - attempted_at)::double precision as tried_for
            from survey.claim_deliveries($1, $2, make_interval(secs => $3))";
        let most = i32::try_from(most).unwrap_or(i32::MAX);
        let rows = self
            .ask(async |session| {
                session
                    .query(statement, &[&claimant, &most, &lease.as_secs_f64()])
                    .await
            })
            .await?;
        let mut claim = Claim::default();
        for row in rows {
            match row.get("state") {
                "claimed" => claim.mails.push(Claimed {
                    token: Token {
                        delivery_id: row.get("delivery_id"),
                        claim: row.get("token"),
                    },
                    monday: row.get("monday"),
                    unit: row.get("unit"),
                    subscription_id: row.get("subscription_id"),
                    recipient: row.get("recipient"),
                    message: row.get("message"),
                    attempts: row.get::<_, i32>("attempts").unsigned_abs(),
                    tried_for: Duration::from_secs_f64(
                        row.get::<_, Option<f64>>("tried_for").unwrap_or(0.0).max(0.0),
                    ),
                }),
                "suppressed" => claim.suppressed += 1,
                _ => claim.uncertain.push(row.get("delivery_id")),
            }
        }
        Ok(claim)
    }

    /// Records what became of mails, and that the server is about to be given these others; those of them that it may be given.
    pub(crate) async fn record(
        &mut self,
        settled: &[(Token, Verdict)],
        begun: &[Token],
        lease: Duration,
    ) -> Result<HashSet<i64>, Failure> {
        let tokens: Vec<&Token> = settled.iter().map(|(token, _)| token).collect();
        let (settled_ids, settled_claims) = columns(&tokens);
        let states: Vec<&str> = settled.iter().map(|(_, verdict)| verdict.state()).collect();
        let reasons: Vec<Option<&str>> = settled.iter().map(|(_, verdict)| verdict.reason()).collect();
        let waits: Vec<Option<f64>> = settled.iter().map(|(_, verdict)| verdict.wait()).collect();
        let (begun_ids, begun_claims) = columns(&begun.iter().collect::<Vec<_>>());
        let statement = include_str!("../../../sql/deliveries/record.sql");
        let rows = self
            .ask(async |session| {
                session
                    .query(
                        statement,
                        &[
                            &settled_ids,
                            &settled_claims,
                            &states,
                            &reasons,
                            &waits,
                            &begun_ids,
                            &begun_claims,
                            &lease.as_secs_f64(),
                        ],
                    )
                    .await
            })
            .await?;
        Ok(rows.iter().filter_map(|row| row.get(0)).collect())
    }

    /// Keeps mails in our hands.
    pub(crate) async fn renew(&mut self, tokens: &[&Token], lease: Duration) -> Result<(), Failure> {
        let statement = "select survey.renew_deliveries($1, $2::text[]::uuid[], make_interval(secs => $3))";
        let (deliveries, claims) = columns(tokens);
        self.ask(async |session| {
            session
                .query_one(statement, &[&deliveries, &claims, &lease.as_secs_f64()])
                .await
        })
        .await?;
        Ok(())
    }

    /// How long until something that this claimant had is to be tried again; none where nothing is.
    pub(crate) async fn until_next(&mut self, claimant: &str) -> Result<Option<Duration>, Failure> {
        let statement = include_str!("../../../sql/deliveries/until_next.sql");
        let row = self
            .ask(async |session| session.query_one(statement, &[&claimant]).await)
            .await?;
        Ok(row
            .get::<_, Option<f64>>(0)
            .map(|seconds| Duration::from_secs_f64(seconds.max(0.0))))
    }

    /// How many mails are still to be sent, whoever does it.
    pub(crate) async fn waiting(&mut self) -> Result<u64, Failure> {
        let statement = "select (select count(*) from survey.deliveries where state in ('pending', 'retry'))
            + (select count(*) from survey.deliveries where state in ('claimed', 'sending'))";
        let row = self
            .ask(async |session| session.query_one(statement, &[]).await)
            .await?;
        Ok(row.get::<_, i64>(0).unsigned_abs())
    }

    async fn ask<T>(&mut self, question: impl AsyncFn(&Session) -> Result<T, Error>) -> Result<T, Failure> {
        let mut losses = 0;
        loop {
            let failure = match question(&self.session).await {
                Ok(answer) => return Ok(answer),
                Err(error) => Failure::from(error),
            };
            losses += 1;
            if failure.exit() != Exit::Unreachable || losses > MOST_LOSSES {
                return Err(failure);
            }
            tracing::warn!("{failure}; connecting again");
            self.session = tokio::select! {
                client = db::connect(&self.settings, Access::Write) => Session::new(client?),
                // Whoever is to stop doesn't wait for a database.
                () = self.stop.asked() => return Err(failure),
            };
        }
    }
}

impl Session {
    fn new(client: Client) -> Session {
        Session {
            client,
            prepared: RefCell::default(),
        }
    }

    async fn query(&self, statement: &'static str, parameters: Parameters<'_>) -> Result<Vec<Row>, Error> {
        let prepared = self.prepared(statement).await?;
        self.client.query(&prepared, parameters).await
    }

    async fn query_one(&self, statement: &'static str, parameters: Parameters<'_>) -> Result<Row, Error> {
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

fn columns<'a>(tokens: &[&'a Token]) -> (Vec<i64>, Vec<&'a str>) {
    tokens
        .iter()
        .map(|token| (token.delivery_id, token.claim.as_str()))
        .unzip()
}
