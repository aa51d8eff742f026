//! Mails from the ledger to the threads.

use std::time::Duration;

use tokio::sync::oneshot;
use tokio::time::Instant;

use super::{Clerk, Ending, Held};
use crate::delivery::claim::{Claim, Claimed, Settled, Verdict};
use crate::delivery::desk::{Gate, Handed};
use crate::delivery::ledger::Ledger;
use crate::delivery::order::Obstacle;
use crate::digest::week::Week;
use crate::exit::Failure;

impl Clerk<'_> {
    /// While a claim is under way, threads live on what is left.
    pub(super) fn wants_more(&self) -> bool {
        self.ending.is_none() && self.queue.len() < self.claiming.most() / 2
    }

    /// From when on a thread may get a mail: one without a connection has to ask the server for one.
    fn may_hand_out(&self, is_connected: bool) -> Instant {
        match is_connected {
            true => self.next_handed,
            false => self.next_handed.max(self.away_until),
        }
    }

    /// From when on more mails are of use.
    pub(super) fn may_claim(&self) -> Instant {
        self.next_claimed
            .max(self.may_hand_out(!self.connected.is_empty()))
    }

    /// When the next mail is handed out; none while there is no mail or no thread for one.
    pub(super) fn next_handing_out(&self) -> Option<Instant> {
        self.place_of_next_mail()?;
        let asking = self.asking.iter();
        asking.map(|asking| self.may_hand_out(asking.is_connected)).min()
    }

    /// Begins to take more mails from the ledger, when few are left.
    pub(super) fn claim(&mut self) {
        if self.wants_more() && Instant::now() >= self.may_claim() {
            self.claiming.begin();
        }
    }

    /// Takes in what came of that. Where there are no more mails, it is known when to look again.
    pub(super) async fn take_all(&mut self, claim: Claim, ledger: &mut Ledger) -> Result<(), Failure> {
        let is_empty = claim.mails.is_empty() && claim.suppressed == 0;
        self.take(claim);
        match is_empty && self.ending.is_none() {
            true => self.look_again(ledger).await,
            false => Ok(()),
        }
    }

    pub(super) fn take(&mut self, claim: Claim) {
        self.summary.suppressed += claim.suppressed;
        // What a thread of ours still has, it will tell of.
        let abandoned = claim.uncertain.iter().filter(|id| !self.held.contains_key(id));
        self.summary.uncertain += abandoned.count() as u64;
        for mail in claim.mails {
            self.take_one(mail);
        }
    }

    fn take_one(&mut self, mail: Claimed) {
        self.summary.add_week(Week::of(mail.monday));
        // After a long sleep of this machine or of the database, it may be one that we had all the time.
        self.queue
            .retain(|queued| queued.token.delivery_id != mail.token.delivery_id);
        match self.rules.delivery.allows(&mail.recipient) {
            true => self.queue.push_back(mail),
            // The configuration has changed since the mail was made.
            false => self.settled.push(Settled {
                about: about(&mail),
                token: mail.token,
                verdict: Verdict::Suppressed(Obstacle::NotAllowed),
            }),
        }
    }

    /// After nothing was found: what is in hand may come back; what was put off is waited for, within reason.
    async fn look_again(&mut self, ledger: &mut Ledger) -> Result<(), Failure> {
        let now = Instant::now();
        if !self.held.is_empty() || !self.queue.is_empty() || !self.settled.is_empty() {
            self.next_claimed = now + self.rules.lease;
            return Ok(());
        }
        // A second at least: the server's clock and ours may differ by a little, and somebody may be deciding about it now.
        let wait = ledger
            .until_next(self.claiming.claimant())
            .await?
            .map(|wait| wait.max(Duration::from_secs(1)));
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

    pub(super) fn hand_out(&mut self) {
        if self.ending.is_some() {
            // Nobody gets a mail any more.
            self.asking.clear();
            return;
        }
        let now = Instant::now();
        while let Some((thread, mail)) = self.next_thread(now).zip(self.place_of_next_mail()) {
            let asking = self.asking.swap_remove(thread);
            if let Some(mail) = self.queue.remove(mail) {
                self.hand(mail, asking);
            }
            self.next_handed = self.next_handed.max(now - self.rules.interval) + self.rules.interval;
        }
    }

    /// One with a connection before others, which the server may not be asked for now.
    fn next_thread(&self, now: Instant) -> Option<usize> {
        [true, false].into_iter().find_map(|is_connected| {
            let mut asking = self.asking.iter();
            let place = asking.position(|asking| asking.is_connected == is_connected)?;
            (now >= self.may_hand_out(is_connected)).then_some(place)
        })
    }

    /// Not one that a thread still has: it is to tell first what became of that.
    fn place_of_next_mail(&self) -> Option<usize> {
        self.queue
            .iter()
            .position(|mail| !self.held.contains_key(&mail.token.delivery_id))
    }

    fn hand(&mut self, mail: Claimed, asking: super::Asking) {
        let held = Held {
            token: mail.token.clone(),
            about: about(&mail),
            attempts: mail.attempts,
            tried_for: mail.tried_for,
            gate: Gate::default(),
            is_begun: false,
        };
        // Where a connection stands, the content follows at once: one entry then ends a mail and begins the next.
        let (begun, answer) = match asking.is_connected {
            true => Some(oneshot::channel()).unzip(),
            false => (None, None),
        };
        let handed = Handed {
            mail,
            begun: answer,
            gate: held.gate.clone(),
        };
        match asking.thread.send(handed) {
            Ok(()) => {
                self.beginning
                    .extend(begun.map(|begun| (held.token.clone(), begun)));
                self.held.insert(held.token.delivery_id, held);
            }
            // That thread has ended.
            Err(handed) => self.queue.push_front(handed.mail),
        }
    }

    /// Lets go of what no thread has.
    pub(super) fn let_go(&mut self) {
        let queue = self.queue.drain(..);
        self.settled.extend(queue.map(|mail| Settled {
            about: about(&mail),
            token: mail.token,
            verdict: Verdict::Released,
        }));
    }
}

/// For logs.
fn about(mail: &Claimed) -> String {
    format!(
        "{} of week {}",
        mail.unit.as_deref().unwrap_or("combined"),
        Week::of(mail.monday)
    )
}
