//! The clerk keeps the ledger for the threads that send: hands mails out to them, and writes what several of them tell at once in one go.

use std::collections::{HashMap, HashSet, VecDeque};
use std::time::Duration;

use indicatif::ProgressBar;
use tokio::sync::{mpsc, oneshot};
use tokio::time::{Instant, sleep_until};

use super::ledger::{Claimed, Ledger, Token, Verdict};
use super::patience::{later, pause};
use super::smtp::{Outcome, Stage};
use super::summary::Summary;
use crate::digest::week::Week;
use crate::exit::Failure;
use crate::stop::Stop;

/// Entries that are written in one statement at most.
const AT_ONCE: usize = 256;

/// How long a mail in hand may still take when we are asked to stop.
const LAST_WAIT: Duration = Duration::from_secs(8);

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

impl Held {
    /// Of a mail that the server was not asked to take: it is let go, which the ledger doesn't know of mails that were begun with.
    fn untried(&self, why: String) -> Verdict {
        match self.begun {
            true => Verdict::Retry(why, Duration::ZERO),
            false => Verdict::Released,
        }
    }
}

/// The clerk, at work.
pub(super) struct Clerk<'a> {
    ledger: &'a mut Ledger,
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
        ledger: &'a mut Ledger,
        rules: Rules,
        entries: mpsc::Receiver<Entry>,
        summary: &'a mut Summary,
        progress: ProgressBar,
    ) -> Clerk<'a> {
        let now = Instant::now();
        Clerk {
            stay_left: rules.stay,
            ledger,
            entries,
            summary,
            progress,
            queue: VecDeque::new(),
            asking: Vec::new(),
            beginning: Vec::new(),
            held: HashMap::new(),
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
    pub(super) async fn work(mut self, stop: &mut Stop) -> Result<Ending, Failure> {
        let mut entries = Vec::new();
        loop {
            self.claim().await?;
            self.hand_out();
            if !self.beginning.is_empty() {
                self.write(&mut entries).await?;
            }
            if self.ending.is_some() {
                self.release().await?;
                if self.held.is_empty() {
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
                    0 => break self.give_up_waiting().await?,
                    _ => self.write(&mut entries).await?,
                },
                () = sleep_until(wake) => {}
            }
            self.renew().await?;
            if matches!(self.ending, Some(Ending::Asked(deadline)) if deadline <= Instant::now()) {
                break self.give_up_waiting().await?;
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
    async fn claim(&mut self) -> Result<(), Failure> {
        let now = Instant::now();
        if !self.wants_more() || now < self.next_claimed || now < self.next_handed {
            return Ok(());
        }
        let most = (8 * self.rules.sessions).clamp(16, 200);
        let claim = self
            .ledger
            .claim(&self.rules.claimant, most, self.rules.lease)
            .await?;
        self.summary.suppressed += claim.suppressed;
        // What a thread of ours still has, it will tell of.
        let abandoned = claim.uncertain.iter().filter(|id| !self.held.contains_key(id));
        self.summary.uncertain += abandoned.count() as u64;
        if claim.mails.is_empty() {
            return self.look_again(now).await;
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
    async fn look_again(&mut self, now: Instant) -> Result<(), Failure> {
        if !self.held.is_empty() || !self.queue.is_empty() {
            self.next_claimed = now + self.rules.lease;
            return Ok(());
        }
        // The server's clock and ours may differ by a little.
        let wait = self
            .ledger
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

    /// Writes down what the threads said, and answers them.
    async fn write(&mut self, entries: &mut Vec<Entry>) -> Result<(), Failure> {
        let mut settled = Vec::new();
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
                        settled.push((held.token, verdict));
                    }
                }
            }
        }
        // While this is written, threads have something to do.
        self.hand_out();
        let (begun, answers): (Vec<Token>, Vec<_>) = self.beginning.drain(..).unzip();
        let ours = match settled.is_empty() && begun.is_empty() {
            true => HashSet::new(),
            false => self.ledger.record(&settled, &begun, self.rules.lease).await?,
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

    /// What an outcome means for a mail, and for the ones after it.
    fn judge(&mut self, held: &Held, outcome: Outcome) -> Verdict {
        match outcome {
            Outcome::Accepted { reply } => {
                tracing::debug!(mail = held.about, reply, "mail taken");
                self.failures = 0;
                Verdict::Sent
            }
            Outcome::Refused { why, stage } => Verdict::Failed(format!("refused at {stage}: {why}")),
            Outcome::Later { why, stage } if stage < Stage::Sender => {
                let why = format!("{why} at {stage}");
                self.away(&why);
                held.untried(why)
            }
            Outcome::Later { why, stage } => {
                let why = format!("not taken at {stage}: {why}");
                later(why, held.attempts, held.tried_for, self.rules.give_up_after)
            }
            Outcome::Uncertain { why } => Verdict::Uncertain(why),
            Outcome::Unusable { why } => {
                self.ending.get_or_insert(Ending::Unusable(why.clone()));
                held.untried(why)
            }
            Outcome::NotBegun(error) => held.untried(format!("not begun: {error:#}")),
        }
    }

    /// The server is not there: that is no fault of this mail, and others would meet the same.
    fn away(&mut self, why: &str) {
        let now = Instant::now();
        // Several threads find out at once: that is one failure.
        if self.away_until <= now && self.ending.is_none() {
            let pause = pause(self.failures);
            self.failures += 1;
            match self.stay_left.checked_sub(pause) {
                Some(left) => {
                    tracing::warn!(
                        "the mail server can't be reached ({why}); trying again in {} s",
                        pause.as_secs()
                    );
                    self.stay_left = left;
                    self.away_until = now + pause;
                    self.next_handed = self.next_handed.max(self.away_until);
                }
                None => self.ending = Some(Ending::Away(why.to_owned())),
            }
        }
    }

    /// Lets go of what no thread has.
    async fn release(&mut self) -> Result<(), Failure> {
        let released: Vec<(Token, Verdict)> = self
            .queue
            .drain(..)
            .map(|mail| (mail.token, Verdict::Released))
            .collect();
        if !released.is_empty() {
            self.ledger.record(&released, &[], self.rules.lease).await?;
        }
        Ok(())
    }

    /// Of mails that a thread is still busy with when we must go, nobody knows what becomes of them; of those that it has not begun with,
    /// nothing.
    async fn give_up_waiting(&mut self) -> Result<(), Failure> {
        let mut left = Vec::new();
        for (_, held) in std::mem::take(&mut self.held) {
            let verdict = match held.begun {
                true => Verdict::Uncertain("stopped before the server answered".to_owned()),
                false => Verdict::Released,
            };
            self.summary.count(held.token.delivery_id, &held.about, &verdict);
            left.push((held.token, verdict));
        }
        self.ledger.record(&left, &[], self.rules.lease).await?;
        Ok(())
    }

    /// Keeps what we have ours.
    async fn renew(&mut self) -> Result<(), Failure> {
        if Instant::now() < self.next_renewed {
            return Ok(());
        }
        let held = self.held.values().map(|held| &held.token);
        let tokens: Vec<&Token> = held.chain(self.queue.iter().map(|mail| &mail.token)).collect();
        if !tokens.is_empty() {
            self.ledger.renew(&tokens, self.rules.lease).await?;
        }
        self.next_renewed = Instant::now() + self.rules.lease / 3;
        Ok(())
    }
}
