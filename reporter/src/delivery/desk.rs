//! Where the threads that send meet the clerk.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::bail;
use tokio::sync::{mpsc, oneshot};

use super::claim::Claimed;
use super::outcome::Outcome;

/// What a thread says to the clerk.
pub(super) struct Entry {
    /// Which thread.
    pub(super) seat: usize,
    /// Whether it has a connection to the server.
    pub(super) is_connected: bool,
    pub(super) word: Word,
}

pub(super) enum Word {
    /// What became of the last mail, where there was one; and another mail, please. Said at once, they are written down at once.
    Next(Option<Told>, oneshot::Sender<Handed>),
    /// May the server be given this mail?
    Begin(i64, oneshot::Sender<bool>),
    /// What became of the last mail. This thread takes no more.
    Last(Told),
}

/// What became of a mail.
pub(super) struct Told {
    pub(super) delivery_id: i64,
    pub(super) outcome: Outcome,
}

/// A mail for a thread.
pub(super) struct Handed {
    pub(super) mail: Claimed,
    /// Tells whether the server may be given it, where nobody has to ask.
    pub(super) begun: Option<oneshot::Receiver<bool>>,
    pub(super) gate: Gate,
}

/// Between a mail and the server: whoever comes first, the thread that gives the mail or the clerk who stops waiting for it, knows that
/// the other one comes too late.
#[derive(Clone, Default)]
pub(super) struct Gate(Arc<AtomicBool>);

impl Gate {
    /// Whether nobody was here before.
    pub(super) fn pass(&self) -> bool {
        !self.0.swap(true, Ordering::AcqRel)
    }
}

/// Where a thread speaks to the clerk.
pub(super) struct Desk {
    seat: usize,
    entries: mpsc::Sender<Entry>,
}

impl Desk {
    /// So many desks, and what is said there; a few entries of each may lie there.
    pub(super) fn open(seats: usize) -> (Vec<Desk>, mpsc::Receiver<Entry>) {
        let (sender, entries) = mpsc::channel(4 * seats);
        let desk = |seat| Desk {
            seat,
            entries: sender.clone(),
        };
        ((0..seats).map(desk).collect(), entries)
    }

    /// Tells what became of a mail, and waits for another; none when there is nothing more to do.
    pub(super) fn next(&self, told: Option<Told>, is_connected: bool) -> Option<Handed> {
        let (answer, answered) = oneshot::channel();
        self.say(is_connected, Word::Next(told, answer)).ok()?;
        answered.blocking_recv().ok()
    }

    /// Waits until the ledger says that the server is about to be given the whole mail.
    pub(super) fn begin(
        &self,
        mail: &Claimed,
        begun: Option<oneshot::Receiver<bool>>,
        gate: &Gate,
    ) -> anyhow::Result<()> {
        let answered = match begun {
            Some(answered) => answered,
            None => {
                let (answer, answered) = oneshot::channel();
                self.say(true, Word::Begin(mail.token.delivery_id, answer))?;
                answered
            }
        };
        match answered.blocking_recv()? && gate.pass() {
            true => Ok(()),
            false => bail!("it is not ours any more, or we are to stop"),
        }
    }

    /// Tells what became of the last mail; a clerk who has gone home doesn't want to know.
    pub(super) fn leave(&self, told: Told) {
        let _ = self.say(false, Word::Last(told));
    }

    fn say(&self, is_connected: bool, word: Word) -> anyhow::Result<()> {
        let entry = Entry {
            seat: self.seat,
            is_connected,
            word,
        };
        Ok(self.entries.blocking_send(entry)?)
    }
}
