//! The clerk keeps the ledger for the threads that send: hands mails out to them, and writes what several of them tell at once in one go.

mod handing_out;
mod judging;

use std::collections::{HashMap, HashSet, VecDeque};
use std::mem;
use std::pin::pin;
use std::time::Duration;

use indicatif::ProgressBar;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep_until};

use super::claim::{Claimed, Settled, Token, Verdict};
use super::claiming::Claiming;
use super::desk::{Entry, Gate, Handed, Told, Word};
use super::ledger::Ledger;
use super::summary::Summary;
use crate::config::DeliverySettings;
use crate::exit::Failure;
use crate::stop::Stop;

/// Entries that are written in one statement at most.
const AT_ONCE: usize = 256;

/// For so long, and while there are so few mails to tell of, threads that are about to speak are waited for: what they say is written down
/// together, with one wait for the disk.
const MOMENT: Duration = Duration::from_millis(1);
const FEW: usize = 8;

/// How long a mail in hand may still take when we are asked to stop.
const LAST_WAIT: Duration = Duration::from_secs(8);

/// How a clerk works.
pub(super) struct Rules<'a> {
    /// The least time between two mails.
    pub(super) interval: Duration,
    pub(super) lease: Duration,
    pub(super) give_up_after: Duration,
    /// For how long in all it waits for mails to be tried again.
    pub(super) stay: Duration,
    /// To whom mails may go.
    pub(super) delivery: &'a DeliverySettings,
}

/// A mail that a thread has.
struct Held {
    token: Token,
    about: String,
    attempts: u32,
    tried_for: Duration,
    /// Whether the server was given it, which the ledger doesn't know.
    gate: Gate,
    /// Its thread was told to go on, and will soon tell what became of it.
    is_begun: bool,
}

/// A thread that waits for a mail.
struct Asking {
    thread: oneshot::Sender<Handed>,
    is_connected: bool,
}

/// The clerk, at work.
pub(super) struct Clerk<'a> {
    rules: Rules<'a>,
    claiming: Claiming,
    entries: mpsc::Receiver<Entry>,
    summary: &'a mut Summary,
    progress: ProgressBar,
    /// Mails of ours that no thread has yet.
    queue: VecDeque<Claimed>,
    asking: Vec<Asking>,
    /// The seats of threads that have a connection.
    connected: HashSet<usize>,
    /// Mails to be begun with, and who waits to hear that they are.
    beginning: Vec<(Token, oneshot::Sender<bool>)>,
    held: HashMap<i64, Held>,
    /// Mails of which it is known what became of them, to be written down.
    settled: Vec<Settled>,
    /// Not to hand out before, nor to look for more.
    next_handed: Instant,
    next_claimed: Instant,
    next_renewed: Instant,
    /// The server is asked for no more connections until then.
    away_until: Instant,
    stay_left: Duration,
    /// How often in a row it gave none.
    failures: u32,
    ending: Option<Ending>,
}

/// Why a clerk goes home.
pub(super) enum Ending {
    Finished,
    /// Nothing goes through this server, or into this directory, until somebody mends something.
    Unusable(String),
    /// The server has not been there for too long.
    Away(String),
    /// By a signal; until then mails in hand may be finished.
    Asked(Instant),
    /// No more mails could be taken from the ledger.
    Failed(Failure),
}

impl<'a> Clerk<'a> {
    pub(super) fn new(
        rules: Rules<'a>,
        claiming: Claiming,
        entries: mpsc::Receiver<Entry>,
        summary: &'a mut Summary,
        progress: ProgressBar,
    ) -> Clerk<'a> {
        let now = Instant::now();
        Clerk {
            stay_left: rules.stay,
            claiming,
            entries,
            summary,
            progress,
            queue: VecDeque::new(),
            asking: Vec::new(),
            connected: HashSet::new(),
            beginning: Vec::new(),
            held: HashMap::new(),
            settled: Vec::new(),
            next_handed: now,
            next_claimed: now,
            next_renewed: now + rules.lease / 3,
            away_until: now,
            failures: 0,
            ending: None,
            rules,
        }
    }

    /// Works until there is nothing more to do, or nothing more can be done, or somebody asks to stop.
    pub(super) async fn work(mut self, ledger: &mut Ledger, stop: &mut Stop) -> Result<Ending, Failure> {
        let mut entries = Vec::new();
        loop {
            self.claim();
            self.hand_out();
            if self.ending.is_some() {
                self.let_go();
            }
            self.write(ledger).await?;
            if self.ending.is_some() && self.has_nothing() {
                break;
            }
            let wake = self.wake();
            tokio::select! {
                biased;
                () = stop.asked(), if !matches!(self.ending, Some(Ending::Asked(_))) => {
                    tracing::warn!("asked to stop: finishing the mails in hand");
                    self.ending = Some(Ending::Asked(Instant::now() + LAST_WAIT));
                }
                heard = self.entries.recv_many(&mut entries, AT_ONCE) => match heard {
                    // No thread is left.
                    0 => {
                        self.give_up_waiting(ledger).await?;
                        break;
                    }
                    _ => self.hear(&mut entries),
                },
                claim = self.claiming.end(), if self.claiming.is_busy() => match claim {
                    Ok(claim) => self.take_all(claim, ledger).await?,
                    // What is known of the mails in hand may still be written down, over the other connection.
                    Err(failure) => {
                        self.ending.get_or_insert(Ending::Failed(failure));
                    }
                },
                () = sleep_until(wake) => {}
            }
            self.write(ledger).await?;
            self.renew(ledger).await?;
            if matches!(self.ending, Some(Ending::Asked(deadline)) if deadline <= Instant::now()) {
                // What threads have said meanwhile is known.
                while let Ok(entry) = self.entries.try_recv() {
                    entries.push(entry);
                }
                self.hear(&mut entries);
                self.give_up_waiting(ledger).await?;
                break;
            }
        }
        Ok(self.ending.unwrap_or(Ending::Finished))
    }

    /// Neither a mail, nor a word of one, nor one on its way to us.
    fn has_nothing(&self) -> bool {
        self.held.is_empty() && self.settled.is_empty() && self.queue.is_empty() && !self.claiming.is_busy()
    }

    /// When there is something to do next, should no thread say anything.
    fn wake(&self) -> Instant {
        // What was heard while the ledger was busy is written down at once: threads wait for it. So is what is to be let go.
        let is_left = !self.settled.is_empty() || !self.beginning.is_empty();
        if is_left || self.ending.is_some() && !self.queue.is_empty() {
            return Instant::now();
        }
        let mut wake = self.next_renewed;
        if let Some(Ending::Asked(deadline)) = self.ending {
            wake = wake.min(deadline);
        } else if self.ending.is_none() {
            wake = self.next_handing_out().map_or(wake, |next| wake.min(next));
            if self.wants_more() && !self.claiming.is_busy() {
                wake = wake.min(self.may_claim());
            }
        }
        wake
    }

    /// Takes in what the threads said.
    fn hear(&mut self, entries: &mut Vec<Entry>) {
        for Entry {
            seat,
            is_connected,
            word,
        } in entries.drain(..)
        {
            match is_connected {
                true => self.connected.insert(seat),
                false => self.connected.remove(&seat),
            };
            match word {
                Word::Next(last, thread) => {
                    last.into_iter().for_each(|told| self.note(told));
                    self.asking.push(Asking { thread, is_connected });
                }
                Word::Begin(delivery_id, answer) => match self.held.get(&delivery_id) {
                    Some(held) if self.ending.is_none() => self.beginning.push((held.token.clone(), answer)),
                    _ => drop(answer.send(false)),
                },
                Word::Last(told) => self.note(told),
            }
        }
        self.hand_out();
    }

    fn note(&mut self, Told { delivery_id, outcome }: Told) {
        // Refused before it was begun with: that is not to be written down after what became of it.
        self.beginning
            .retain(|(token, _)| token.delivery_id != delivery_id);
        if let Some(held) = self.held.remove(&delivery_id) {
            let verdict = self.judge(&held, outcome);
            self.settle(held, verdict);
        }
    }

    fn settle(&mut self, held: Held, verdict: Verdict) {
        self.settled.push(Settled {
            token: held.token,
            about: held.about,
            verdict,
        });
    }

    /// Writes down what was heard, and answers those who wait for that. While the ledger is busy, threads are heard, and get their next
    /// mails; what they say is written down together the next time.
    async fn write(&mut self, ledger: &mut Ledger) -> Result<(), Failure> {
        if self.settled.is_empty() && self.beginning.is_empty() {
            return Ok(());
        }
        self.gather().await;
        let settled = mem::take(&mut self.settled);
        let (begun, answers): (Vec<Token>, Vec<_>) = self.beginning.drain(..).unzip();
        let mut record = pin!(ledger.record(&settled, &begun, self.rules.lease));
        let mut entries = Vec::new();
        let recorded = loop {
            tokio::select! {
                biased;
                recorded = &mut record => break recorded?,
                heard = self.entries.recv_many(&mut entries, AT_ONCE), if !self.entries.is_closed() => match heard {
                    0 => break self.claiming.alongside(record).await?,
                    _ => self.hear(&mut entries),
                },
                () = self.claiming.go_on() => {}
            }
        };
        for (token, answer) in begun.iter().zip(answers) {
            let is_begun = recorded.contains(&token.delivery_id);
            if let Some(held) = self.held.get_mut(&token.delivery_id) {
                held.is_begun = is_begun;
            }
            let _ = answer.send(is_begun);
        }
        for mail in &settled {
            self.summary
                .count(mail, recorded.contains(&mail.token.delivery_id));
        }
        self.progress.set_position(self.summary.queued());
        if !settled.is_empty() {
            // What was put off may be what comes next.
            self.next_claimed = self.next_claimed.min(Instant::now());
        }
        Ok(())
    }

    /// Waits a moment for those who will speak soon.
    async fn gather(&mut self) {
        let over = Instant::now() + MOMENT;
        let mut entries = Vec::new();
        while self.ending.is_none()
            && self.settled.len().max(self.beginning.len()) < FEW
            && self.held.values().any(|held| held.is_begun)
        {
            tokio::select! {
                biased;
                heard = self.entries.recv_many(&mut entries, AT_ONCE) => match heard {
                    0 => break,
                    _ => self.hear(&mut entries),
                },
                () = sleep_until(over) => break,
            }
        }
    }

    /// Of mails that the server was given nobody knows what becomes of them; the others will not be given to it any more.
    async fn give_up_waiting(&mut self, ledger: &mut Ledger) -> Result<(), Failure> {
        self.beginning.clear();
        for held in mem::take(&mut self.held).into_values() {
            let verdict = match held.gate.pass() {
                true => Verdict::Released,
                false => Verdict::Uncertain("stopped before the server answered".to_owned()),
            };
            self.settle(held, verdict);
        }
        // First what is known, for the claim may not end.
        self.let_go();
        self.write(ledger).await?;
        if self.claiming.is_busy() {
            let claim = self.claiming.end().await?;
            self.take(claim);
            self.let_go();
            self.write(ledger).await?;
        }
        Ok(())
    }

    /// Keeps what we have ours.
    async fn renew(&mut self, ledger: &mut Ledger) -> Result<(), Failure> {
        if Instant::now() < self.next_renewed {
            return Ok(());
        }
        let held = self.held.values().map(|held| &held.token);
        let tokens: Vec<&Token> = held.chain(self.queue.iter().map(|mail| &mail.token)).collect();
        if !tokens.is_empty() {
            let renewed = ledger.renew(&tokens, self.rules.lease);
            self.claiming.alongside(renewed).await?;
        }
        self.next_renewed = Instant::now() + self.rules.lease / 3;
        Ok(())
    }
}
