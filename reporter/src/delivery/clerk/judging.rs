//! What the mail server's answers mean, for the mail and for the ones after it.

use std::time::Duration;

use tokio::time::Instant;

use super::{Clerk, Ending, Held};
use crate::delivery::claim::Verdict;
use crate::delivery::patience::{later, pause};
use crate::delivery::smtp::{Outcome, Stage};

impl Clerk<'_> {
    /// What an outcome means for a mail, and for the ones after it.
    pub(super) fn judge(&mut self, held: &Held, outcome: Outcome) -> Verdict {
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
            Outcome::Uncertain { why } if held.begun => Verdict::Uncertain(why),
            Outcome::Uncertain { why } => held.untried(why),
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
