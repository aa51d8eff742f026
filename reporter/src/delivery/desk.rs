//! Where the threads that send meet the clerk.

use anyhow::bail;
use tokio::sync::{mpsc, oneshot};

use super::claim::Claimed;
use super::smtp::Outcome;

/// What a thread says to the clerk.
pub(super) enum Entry {
    /// Another mail, please; whether there is a connection for it already.
    Next(oneshot::Sender<Handed>, bool),
    /// May the server be given this mail?
    Begin(i64, oneshot::Sender<bool>),
    /// What became of a mail.
    Told(i64, Outcome),
}

/// A mail for a thread.
pub(super) struct Handed {
    pub(super) mail: Claimed,
    /// Tells whether the server may be given it, where nobody has to ask.
    pub(super) begun: Option<oneshot::Receiver<bool>>,
}

/// Where a thread speaks to the clerk.
#[derive(Clone)]
pub(super) struct Desk(mpsc::Sender<Entry>);

impl Desk {
    /// A desk, and what is said there; so many entries may lie on it.
    pub(super) fn open(room: usize) -> (Desk, mpsc::Receiver<Entry>) {
        let (desk, entries) = mpsc::channel(room);
        (Desk(desk), entries)
    }

    /// Another mail; none when there is nothing more to do.
    pub(super) fn next(&self, is_connected: bool) -> Option<Handed> {
        let (answer, answered) = oneshot::channel();
        self.0.blocking_send(Entry::Next(answer, is_connected)).ok()?;
        answered.blocking_recv().ok()
    }

    /// Waits until the ledger says that the server is about to be given the mail.
    pub(super) fn begin(&self, mail: &Claimed, begun: Option<oneshot::Receiver<bool>>) -> anyhow::Result<()> {
        let answered = match begun {
            Some(answered) => answered,
            None => {
                let (answer, answered) = oneshot::channel();
                self.0
                    .blocking_send(Entry::Begin(mail.token.delivery_id, answer))?;
                answered
            }
        };
        match answered.blocking_recv()? {
            true => Ok(()),
            false => bail!("it is not ours any more, or we are to stop"),
        }
    }

    /// Tells what became of a mail; a clerk who has gone home doesn't want to know.
    pub(super) fn tell(&self, mail: &Claimed, outcome: Outcome) {
        let _ = self.0.blocking_send(Entry::Told(mail.token.delivery_id, outcome));
    }
}
