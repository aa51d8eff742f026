//! `nps-reporter topics classify`: the comments that are there already, by the lexicons in use, batch by batch.

use std::time::Duration;

use clap::Args;
use indicatif::ProgressBar;
use tokio_postgres::Client;

use crate::exit::{Exit, Failure};
use crate::output;
use crate::stop::Stop;

/// Classify the comments that are there already by the lexicons in use
///
/// To be run after lexicons were put to use or retired. Answers go on coming in meanwhile: each batch is a short transaction
/// of its own. Ctrl-C stops after the batch under way; run again, it goes on where it was. Several at once take turns.
#[derive(Args)]
pub(super) struct Classify {
    /// How many comments a batch looks at
    #[arg(long, value_name = "N", default_value_t = 1000, value_parser = clap::value_parser!(i32).range(1..))]
    batch: i32,

    /// How long to rest between batches, in milliseconds
    #[arg(long, value_name = "MS", default_value_t = 0)]
    pause: u64,
}

/// Between two looks at whether somebody still writes who may not know the lexicons in use.
const WAIT: Duration = Duration::from_millis(500);
/// After so many looks it is told what we wait for.
const PATIENCE: u32 = 20;

impl Classify {
    pub(super) async fn run(self, client: &Client) -> Result<Exit, Failure> {
        let mut stop = Stop::listen()?;
        let progress = progress(client).await?;
        let statement = client
            .prepare("select state, looked, changed from survey.classify_batch($1)")
            .await?;
        let (mut looked, mut changed, mut waits) = (0, 0, 0);
        let finished = loop {
            let batch = client.query_one(&statement, &[&self.batch]).await?;
            let seen: i64 = batch.get("looked");
            looked += seen;
            changed += batch.get::<_, i64>("changed");
            progress.inc(seen.unsigned_abs());
            let rest = match batch.get("state") {
                "finished" => break true,
                "waiting" => {
                    waits += 1;
                    if waits == PATIENCE {
                        tracing::warn!(
                            "still waiting for the end of transactions that were writing answers when the lexicons changed"
                        );
                    }
                    WAIT
                }
                _ => Duration::from_millis(self.pause),
            };
            tokio::select! {
                biased;
                () = stop.asked() => break false,
                () = tokio::time::sleep(rest) => {}
            }
        };
        progress.finish_and_clear();
        let (end, exit) = match finished {
            true => ("all comments are classified", Exit::Done),
            false => ("stopped: run it again for the others", Exit::LeftOut),
        };
        output::print(format!("{looked} looked at, {changed} changed; {end}"))?;
        Ok(exit)
    }
}

/// A bar on a terminal, and nothing elsewhere.
async fn progress(client: &Client) -> Result<ProgressBar, Failure> {
    let left = include_str!("../../../../sql/topics/comments_left.sql");
    let left: i64 = client.query_one(left, &[]).await?.get(0);
    Ok(output::progress("comments", left.unsigned_abs()))
}
