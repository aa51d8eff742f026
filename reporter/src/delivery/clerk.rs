//! The clerk keeps the ledger for the threads that send: hands mails out to them, and writes what several of them tell at once in one go.

mod judging;

use std::collections::{HashMap, VecDeque};
use std::mem;
use std::pin::pin;
use std::time::Duration;

use indicatif::ProgressBar;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep_until};

use super::claim::{Claimed, Token, Verdict};
use super::desk::{Entry, Handed};
use super::ledger::Ledger;
use super::summary::Summary;
use crate::digest::week::Week;
use crate::exit::Failure;
use crate::stop::Stop;

/// Entries that are written in one statement at most.
const AT_ONCE: usize = 256;

/// How long a mail in hand may still take when we are asked to stop.
const LAST_WAIT: Duration = Duration::from_secs(8);

/// How a clerk works.
pub(super) struct Rules {
    pub(super) claimant: String,
    pub(super) sessions: usize,
    /// The least time between two mails.
    pub(super) interval: Duration,
    pub(super) lease: Duration,
    pub(super) give_up_after: Duration,
    /// For how long in all it waits for mails to be tried again.
    pub(super) stay: Duration,
}

/// A mail that a thread has.
struct Held {
    token: Token,
    about: String,
    attempts: u32,
    tried_for: Duration,
    begun: bool,
}

/// The clerk, at work.
pub(super) struct Clerk<'a> {
    rules: Rules,
    entries: mpsc::Receiver<Entry>,
    summary: &'a mut Summary,
    progress: ProgressBar,
    /// Mails of ours that no thread has yet.
    queue: VecDeque<Claimed>,
    /// Threads that wait for a mail.
    asking: Vec<(oneshot::Sender<Handed>, bool)>,
    /// Mails to be begun with, and who waits to hear that they are.
    beginning: Vec<(Token, oneshot::Sender<bool>)>,
    held: HashMap<i64, Held>,
    /// Mails of which it is known what became of them, to be written down.
    settled: Vec<(Token, Verdict)>,
    /// Not to hand out before, nor to look for more.
    next_handed: Instant,
    next_claimed: Instant,
    next_renewed: Instant,
    /// The server is left alone until then.
    away_until: Instant,
    stay_left: Duration,
    /// How often in a row the server could not be reached.
    failures: u32,
    ending: Option<Ending>,
}

/// Why no more mails are handed out.
pub(super) enum Ending {
    /// There is nothing to do.
    Finished,
    /// The server can't be reached, and was waited for long enough.
    Away(String),
    /// The server, or where the mails go, has to be mended first.
    Unusable(String),
    /// We were asked to; mails in hand may take until then.
    Asked(Instant),
}

impl<'a> Clerk<'a> {
    pub(super) fn new(
        rules: Rules,
        entries: mpsc::Receiver<Entry>,
        summary: &'a mut Summary,
        progress: ProgressBar,
    ) -> Clerk<'a> {
        let now = Instant::now();
        Clerk {
            stay_left: rules.stay,
            entries,
            summary,
            progress,
            queue: VecDeque::new(),
            asking: Vec::new(),
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
            self.claim(ledger).await?;
            self.hand_out();
            self.write(ledger).await?;
            if self.ending.is_some() {
                self.release(ledger).await?;
                if self.held.is_empty() && self.settled.is_empty() {
                    break;
                }
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
                        self.release(ledger).await?;
                        break self.give_up_waiting(ledger).await?;
                    }
                    _ => self.hear(&mut entries),
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
                break self.give_up_waiting(ledger).await?;
            }
        }
        Ok(self.ending.unwrap_or(Ending::Finished))
    }

    /// When there is something to do next, should no thread say anything.
    fn wake(&self) -> Instant {
        let mut wake = self.next_renewed;
        if let Some(Ending::Asked(deadline)) = self.ending {
            wake = wake.min(deadline);
        } else if self.ending.is_none() {
            if !self.queue.is_empty() && !self.asking.is_empty() {
                wake = wake.min(self.next_handed);
            }
            if self.wants_more() {
                wake = wake.min(self.next_claimed.max(self.next_handed));
            }
        }
        wake
    }

    fn wants_more(&self) -> bool {
        self.ending.is_none() && self.queue.len() < self.rules.sessions
    }

    /// Takes more mails from the ledger, when few are left. Where there are none, it is known when to look again.
    async fn claim(&mut self, ledger: &mut Ledger) -> Result<(), Failure> {
        let now = Instant::now();
        if !self.wants_more() || now < self.next_claimed || now < self.next_handed {
            return Ok(());
        }
        let most = (8 * self.rules.sessions).clamp(16, 200);
        let claim = ledger.claim(&self.rules.claimant, most, self.rules.lease).await?;
        self.summary.suppressed += claim.suppressed;
        // What a thread of ours still has, it will tell of.
        let abandoned = claim.uncertain.iter().filter(|id| !self.held.contains_key(id));
        self.summary.uncertain += abandoned.count() as u64;
        if claim.mails.is_empty() {
            return self.look_again(ledger, now).await;
        }
        for mail in claim.mails {
            self.take(mail);
        }
        Ok(())
    }

    /// After a long sleep of this machine or of the database, it may be one that we had all the time: it goes out once all the same.
    fn take(&mut self, mail: Claimed) {
        let delivery_id = mail.token.delivery_id;
        self.summary.add_week(Week::of(mail.monday));
        match self.held.get_mut(&delivery_id) {
            Some(held) if !held.begun => held.token = mail.token,
            // A thread is about to learn what became of it. This claim runs out.
            Some(_) => {}
            None => {
                self.queue
                    .retain(|queued| queued.token.delivery_id != delivery_id);
                self.queue.push_back(mail);
            }
        }
    }

    /// After nothing was found: what is in hand may come back; what was put off is waited for, within reason.
    async fn look_again(&mut self, ledger: &mut Ledger, now: Instant) -> Result<(), Failure> {
        if !self.held.is_empty() || !self.queue.is_empty() || !self.settled.is_empty() {
            self.next_claimed = now + self.rules.lease;
            return Ok(());
        }
        // The server's clock and ours may differ by a little.
        let wait = ledger
            .until_next(&self.rules.claimant)
            .await?
            .map(|wait| wait + Duration::from_millis(50));
        match wait {
            Some(wait) if wait <= self.stay_left => {
                self.stay_left -= wait;
                tracing::info!("waiting {} s for mails to be tried again", wait.as_secs());
                self.next_claimed = now + wait;
            }
            _ => self.ending = Some(Ending::Finished),
        }
        Ok(())
    }

    fn hand_out(&mut self) {
        let now = Instant::now();
        while self.ending.is_none() && now >= self.next_handed {
            if self.asking.is_empty() {
                break;
            }
            let Some(mail) = self.queue.pop_front() else { break };
            let Some((thread, is_connected)) = self.asking.pop() else {
                break;
            };
            // Where a connection stands, the content follows at once: one entry then ends a mail and begins the next.
            let (begun, answer) = match is_connected {
                true => {
                    let (begun, answer) = oneshot::channel();
                    self.beginning.push((mail.token.clone(), begun));
                    (true, Some(answer))
                }
                false => (false, None),
            };
            let held = Held {
                token: mail.token.clone(),
                about: format!(
                    "{} of week {}",
                    mail.unit.as_deref().unwrap_or("combined"),
                    Week::of(mail.monday)
                ),
                attempts: mail.attempts,
                tried_for: mail.tried_for,
                begun,
            };
            self.next_handed = self.next_handed.max(now - self.rules.interval) + self.rules.interval;
            match thread.send(Handed { mail, begun: answer }) {
                Ok(()) => drop(self.held.insert(held.token.delivery_id, held)),
                // That thread has ended.
                Err(handed) => {
                    self.queue.push_front(handed.mail);
                    self.beginning
                        .truncate(self.beginning.len() - usize::from(is_connected));
                }
            }
        }
        if self.ending.is_some() {
            // Nobody gets a mail any more.
            self.asking.clear();
        }
    }

    /// Takes in what the threads said.
    fn hear(&mut self, entries: &mut Vec<Entry>) {
        for entry in entries.drain(..) {
            match entry {
                Entry::Next(thread, is_connected) => self.asking.push((thread, is_connected)),
                Entry::Begin(delivery_id, answer) => match self.held.get_mut(&delivery_id) {
                    Some(held) if self.ending.is_none() => {
                        held.begun = true;
                        self.beginning.push((held.token.clone(), answer));
                    }
                    _ => drop(answer.send(false)),
                },
                Entry::Told(delivery_id, outcome) => {
                    if let Some(held) = self.held.remove(&delivery_id) {
                        let verdict = self.judge(&held, outcome);
                        self.summary.count(held.token.delivery_id, &held.about, &verdict);
                        self.settled.push((held.token, verdict));
                    }
                }
            }
        }
        self.hand_out();
    }

    /// Writes down what was heard, and answers those who wait for that. While the ledger is busy, threads are heard, and get their next
    /// mails; what they say is written down together the next time.
    async fn write(&mut self, ledger: &mut Ledger) -> Result<(), Failure> {
        if self.settled.is_empty() && self.beginning.is_empty() {
            return Ok(());
        }
        let settled = mem::take(&mut self.settled);
        let (begun, answers): (Vec<Token>, Vec<_>) = self.beginning.drain(..).unzip();
        let mut recorded = pin!(ledger.record(&settled, &begun, self.rules.lease));
        let mut entries = Vec::new();
        let ours = loop {
            tokio::select! {
                biased;
                ours = &mut recorded => break ours?,
                heard = self.entries.recv_many(&mut entries, AT_ONCE), if !self.entries.is_closed() => match heard {
                    0 => break recorded.await?,
                    _ => self.hear(&mut entries),
                },
            }
        };
        for (token, answer) in begun.iter().zip(answers) {
            let _ = answer.send(ours.contains(&token.delivery_id));
        }
        self.progress.set_position(self.summary.queued());
        if !settled.is_empty() {
            // What was put off may be what comes next.
            self.next_claimed = self.next_claimed.min(Instant::now());
        }
        Ok(())
    }

    /// Lets go of what no thread has.
    async fn release(&mut self, ledger: &mut Ledger) -> Result<(), Failure> {
        let released: Vec<(Token, Verdict)> = self
            .queue
            .drain(..)
            .map(|mail| (mail.token, Verdict::Released))
            .collect();
        if !released.is_empty() {
            ledger.record(&released, &[], self.rules.lease).await?;
        }
        Ok(())
    }

    /// Of mails that a thread is still busy with when we must go, nobody knows what becomes of them; of those that it has not begun with,
    /// nothing.
    async fn give_up_waiting(&mut self, ledger: &mut Ledger) -> Result<(), Failure> {
        let mut left = mem::take(&mut self.settled);
        for (_, held) in mem::take(&mut self.held) {
            let verdict = match held.begun {
                true => Verdict::Uncertain("stopped before the server answered".to_owned()),
                false => Verdict::Released,
            };
            self.summary.count(held.token.delivery_id, &held.about, &verdict);
            left.push((held.token, verdict));
        }
        ledger.record(&left, &[], self.rules.lease).await?;
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
            ledger.renew(&tokens, self.rules.lease).await?;
        }
        self.next_renewed = Instant::now() + self.rules.lease / 3;
        Ok(())
    }
}
