//! Sends what the ledger has to send: threads carry mails, each in a session of its own, and the clerk keeps the ledger for them.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::thread::{Builder, JoinHandle};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use anyhow::Context;
use lettre::Address;
use lettre::transport::smtp::extension::ClientId;

use super::carrier::{Bearer, Carrier};
use super::claim::{Claimant, Scope, Wish};
use super::claiming::Claiming;
use super::clerk::{Clerk, Ending, Rules};
use super::desk::{Desk, Handed, Told};
use super::ledger::Ledger;
use super::outcome::Outcome;
use super::summary::Summary;
use crate::config::DeliverySettings;
use crate::exit::Failure;
use crate::output;
use crate::stop::Stop;

/// What is needed to send.
pub(crate) struct Sending<'a> {
    pub(crate) ledger: &'a mut Ledger,
    pub(crate) carrier: &'a Carrier,
    /// Whom mails come from.
    pub(crate) sender: &'a Address,
    pub(crate) delivery: &'a DeliverySettings,
    pub(crate) scope: Scope,
    /// How many mails wait there.
    pub(crate) waiting: u64,
}

/// Sends until nothing is left that can be sent. Returns whether nobody asked to stop before.
pub(crate) async fn send(
    sending: Sending<'_>,
    summary: &mut Summary,
    stop: &mut Stop,
) -> Result<bool, Failure> {
    let Sending {
        ledger,
        carrier,
        sender,
        delivery,
        scope,
        waiting,
    } = sending;
    let progress = output::progress("mails", summary.queued() + waiting);
    let sessions = carrier.sessions();
    let (desks, entries) = Desk::open(sessions);
    let lease = seconds(delivery.lease);
    let wish = Wish {
        claimant: Claimant {
            name: claimant(),
            destination: carrier.to_string(),
        },
        scope,
        most: (64 * sessions).clamp(64, 512),
        lease,
    };
    let beside = tokio::select! {
        beside = ledger.beside() => beside?,
        () = stop.asked() => return Ok(false),
    };
    let claiming = Claiming::new(wish, beside);
    let rules = Rules {
        interval: carrier
            .rate()
            .map_or(Duration::ZERO, |rate| Duration::from_secs_f64(1.0 / rate)),
        lease,
        give_up_after: seconds(delivery.give_up_after) * 3600,
        stay: seconds(delivery.stay),
        delivery,
    };
    let threads = desks
        .into_iter()
        .map(|desk| thread(desk, carrier.bearer(sender)))
        .collect::<anyhow::Result<Vec<_>>>()?;
    let ended = Clerk::new(rules, claiming, entries, summary, progress)
        .work(ledger, stop)
        .await?;
    match ended {
        Ending::Finished => join(threads).await.map(|()| true),
        Ending::Unusable(why) => Err(Failure::unwritable(
            format!("to {carrier}"),
            &why,
            "Mend that, and run it again (`nps-reporter doctor` tries it): what was not sent waits in the ledger.",
        )),
        Ending::Away(why) => Err(Failure::unwritable(
            format!("to {carrier}"),
            &why,
            "Run it again when the server is there: what was not sent waits in the ledger.",
        )),
        Ending::Failed(failure) => Err(failure),
        // Threads may wait for the server still; they end with us.
        Ending::Asked(_) => Ok(false),
    }
}

/// They say goodbye to the server.
async fn join(threads: Vec<JoinHandle<()>>) -> Result<(), Failure> {
    let joined = tokio::task::spawn_blocking(move || threads.into_iter().all(|thread| thread.join().is_ok()));
    match joined.await.context("sending mails")? {
        true => Ok(()),
        false => Err(anyhow::anyhow!("a thread that sends mails broke").into()),
    }
}

fn thread(desk: Desk, mut bearer: Bearer) -> anyhow::Result<JoinHandle<()>> {
    let work = move || {
        let mut last = None;
        while let Some(Handed { mail, begun, gate }) = desk.next(last, bearer.is_connected()) {
            let told = |outcome| Told {
                delivery_id: mail.token.delivery_id,
                outcome,
            };
            let carried = catch_unwind(AssertUnwindSafe(|| {
                bearer.carry(&mail, || desk.begin(&mail, begun, &gate))
            }));
            match carried {
                Ok(outcome) => last = Some(told(outcome)),
                // Nobody knows where the connection stands.
                Err(panic) => {
                    desk.leave(told(broken()));
                    resume_unwind(panic);
                }
            }
        }
    };
    Builder::new()
        .name("sending".into())
        .spawn(work)
        .context("starting threads")
}

/// The clerk finds out whether that was before the server was given the mail.
fn broken() -> Outcome {
    Outcome::Uncertain {
        why: "the program broke while it sent this mail".to_owned(),
    }
}

/// Machine, process and time: who has a mail, for those who look at the ledger.
fn claimant() -> String {
    let now = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    format!(
        "{} process {} since {}",
        ClientId::default(),
        std::process::id(),
        now.as_millis()
    )
}

fn seconds(number: u32) -> Duration {
    Duration::from_secs(number.into())
}
