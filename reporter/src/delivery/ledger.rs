//! The ledger of mails: survey.deliveries, through the functions that keep it right, each of which may be told twice.

use std::collections::HashSet;
use std::iter::repeat_n;
use std::time::Duration;

use chrono::NaiveDate;
use tokio_postgres::Client;

use super::claim::{Claim, Claimed, Scope, Settled, Token, Verdict, Wish};
use super::order::{Due, Obstacle, Order};
use super::persistent::Persistent;
use crate::config::DatabaseSettings;
use crate::exit::Failure;
use crate::stop::Stop;

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

/// The ledger, as one session sees it.
pub(crate) struct Ledger {
    database: Persistent,
}

impl Ledger {
    pub(crate) async fn open(settings: &DatabaseSettings, stop: &Stop) -> Result<Ledger, Failure> {
        Ok(Ledger {
            database: Persistent::open(settings, stop).await?,
        })
    }

    /// The same over another connection, for whoever works beside.
    pub(super) async fn beside(&self) -> Result<Ledger, Failure> {
        Ok(Ledger {
            database: self.database.another().await?,
        })
    }

    /// For questions about something else.
    pub(crate) fn session(&self) -> &Client {
        self.database.client()
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
            .database
            .ask(async |session| session.query(statement, &[&monday, &weeks_before, &codes]).await)
            .await?;
        let due = rows.iter().map(|row| Due {
            monday: row.get("monday"),
            code: row.get("code"),
            subscription_id: row.get("subscription_id"),
            person_id: row.get("person_id"),
            is_combined: row.get("is_combined"),
            doomed: row.get("doomed"),
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
        let (places, told): (Vec<i64>, Vec<i64>) = (1..)
            .zip(orders)
            .flat_map(|(place, order)| order.told.iter().map(move |unit| (place, *unit)))
            .unzip();
        let statement =
            "select place - 1, delivery_id, state from survey.queue_deliveries($1, $2, $3, $4, $5, $6, $7)";
        let rows = self
            .database
            .ask(async |session| {
                session
                    .query(
                        statement,
                        &[
                            &mondays,
                            &units,
                            &people,
                            &subscriptions,
                            &obstacles,
                            &places,
                            &told,
                        ],
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

    /// Fixes mails that were made when so many redactions were known. One that another program has made meanwhile stays as that made it;
    /// one that may tell what was erased meanwhile has to be made anew. Returns how many were fixed.
    pub(crate) async fn fix(&mut self, made: &[Made], redactions: i64) -> Result<u64, Failure> {
        let deliveries: Vec<i64> = made.iter().map(|mail| mail.delivery_id).collect();
        let recipients: Vec<&str> = made.iter().map(|mail| mail.recipient.as_str()).collect();
        let message_ids: Vec<&str> = made.iter().map(|mail| mail.message_id.as_str()).collect();
        let messages: Vec<&[u8]> = made.iter().map(|mail| mail.message.as_slice()).collect();
        let statement = "select survey.fix_deliveries($1, $2, $3, $4, $5)";
        let row = self
            .database
            .ask(async |session| {
                session
                    .query_one(
                        statement,
                        &[&deliveries, &recipients, &message_ids, &messages, &redactions],
                    )
                    .await
            })
            .await?;
        Ok(row.get::<_, i64>(0).unsigned_abs())
    }

    /// Gives up mails that can't be made, each with its reason; how many were ours to give up.
    pub(crate) async fn fail(&mut self, failed: &[(i64, String)]) -> Result<u64, Failure> {
        let (deliveries, reasons): (Vec<i64>, Vec<&str>) = failed
            .iter()
            .map(|(delivery, reason)| (*delivery, reason.as_str()))
            .unzip();
        if failed.is_empty() {
            return Ok(0);
        }
        let statement = "select survey.fail_deliveries($1, $2)";
        let row = self
            .database
            .ask(async |session| session.query_one(statement, &[&deliveries, &reasons]).await)
            .await?;
        Ok(row.get::<_, i64>(0).unsigned_abs())
    }

    /// Takes mails into the hands of a program.
    pub(super) async fn claim(&mut self, wish: &Wish) -> Result<Claim, Failure> {
        let statement = "select *, claim::text as token, extract(epoch from clock_timestamp() - attempted_at)::double precision as tried_for
            from survey.claim_deliveries($1, $2, $3::text::uuid, $4, make_interval(secs => $5), $6, $7)";
        // Whoever asks twice gets the same mails.
        let request = format!("{:032x}", rand::random::<u128>());
        let most = i32::try_from(wish.most).unwrap_or(i32::MAX);
        let rows = self
            .database
            .ask(async |session| {
                session
                    .query(
                        statement,
                        &[
                            &wish.claimant.name,
                            &wish.claimant.destination,
                            &request,
                            &most,
                            &wish.lease.as_secs_f64(),
                            &wish.scope.monday,
                            &wish.scope.codes,
                        ],
                    )
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

    /// Records what became of mails, and that the server is about to be given these others; of which of them that could be told.
    pub(super) async fn record(
        &mut self,
        settled: &[Settled],
        begun: &[Token],
        lease: Duration,
    ) -> Result<HashSet<i64>, Failure> {
        let verdicts = || settled.iter().map(|mail| &mail.verdict);
        let tokens: Vec<&Token> = settled.iter().map(|mail| &mail.token).chain(begun).collect();
        let (deliveries, claims) = columns(&tokens);
        let begun = begun.len();
        let states: Vec<&str> = verdicts()
            .map(Verdict::state)
            .chain(repeat_n("sending", begun))
            .collect();
        let reasons: Vec<Option<&str>> = verdicts()
            .map(Verdict::reason)
            .chain(repeat_n(None, begun))
            .collect();
        let waits: Vec<Option<f64>> = verdicts()
            .map(Verdict::wait)
            .chain(repeat_n(None, begun))
            .collect();
        let statement = include_str!("../../../sql/deliveries/record.sql");
        let rows = self
            .database
            .ask(async |session| {
                session
                    .query(
                        statement,
                        &[
                            &deliveries,
                            &claims,
                            &states,
                            &reasons,
                            &waits,
                            &lease.as_secs_f64(),
                        ],
                    )
                    .await
            })
            .await?;
        Ok(rows.iter().map(|row| row.get(0)).collect())
    }

    /// Keeps mails in our hands.
    pub(crate) async fn renew(&mut self, tokens: &[&Token], lease: Duration) -> Result<(), Failure> {
        let statement = "select survey.renew_deliveries($1, $2::text[]::uuid[], make_interval(secs => $3))";
        let (deliveries, claims) = columns(tokens);
        self.database
            .ask(async |session| {
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
            .database
            .ask(async |session| session.query_one(statement, &[&claimant]).await)
            .await?;
        Ok(row
            .get::<_, Option<f64>>(0)
            .map(|seconds| Duration::from_secs_f64(seconds.max(0.0))))
    }

    /// How many mails are still to be sent by somebody who has not begun: those that another program has in hand are its own to count.
    pub(crate) async fn waiting(&mut self, scope: &Scope) -> Result<u64, Failure> {
        let statement = include_str!("../../../sql/deliveries/waiting.sql");
        let row = self
            .database
            .ask(async |session| session.query_one(statement, &[&scope.monday, &scope.codes]).await)
            .await?;
        Ok(row.get::<_, i64>(0).unsigned_abs())
    }
}

fn columns<'a>(tokens: &[&'a Token]) -> (Vec<i64>, Vec<&'a str>) {
    tokens
        .iter()
        .map(|token| (token.delivery_id, token.claim.as_str()))
        .unzip()
}
