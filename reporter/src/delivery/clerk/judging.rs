//! What the mail server's answers mean, for the mail and for the ones after it.

use tokio::time::Instant;

use super::{Clerk, Ending, Held};
use crate::delivery::backoff::{later, pause};
use crate::delivery::claim::Verdict;
use crate::delivery::outcome::{Outcome, Stage};

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
                self.away(&format!("{why} at {stage}"));
                Verdict::Released
            }
            Outcome::Later { why, stage } => {
                let why = format!("not taken at {stage}: {why}");
                later(why, held.attempts, held.tried_for, self.rules.give_up_after)
            }
            Outcome::Uncertain { why } => match held.gate.pass() {
                // The program broke, and would again: not for ever.
                true => later(why, held.attempts, held.tried_for, self.rules.give_up_after),
                false => Verdict::Uncertain(why),
            },
            Outcome::Unusable { why } => {
                self.ending.get_or_insert(Ending::Unusable(why));
                Verdict::Released
            }
            Outcome::NotBegun(error) => {
                tracing::debug!(mail = held.about, "not begun: {error:#}");
                Verdict::Released
            }
        }
    }

    /// The server is not there, or takes no more connections: that is no fault of this mail, and others would meet the same. Threads that
    /// have a connection go on.
    fn away(&mut self, why: &str) {
        let now = Instant::now();
        // Several threads find out at once: that is one failure.
        if self.away_until > now || self.ending.is_some() {
            return;
        }
        let pause = pause(self.failures);
        self.failures += 1;
        self.away_until = now + pause;
        if !self.connected.is_empty() {
            tracing::info!(
                "the mail server takes no more connections ({why}); trying again in {} s",
                pause.as_secs()
            );
            return;
        }
        match self.stay_left.checked_sub(pause) {
            Some(left) => {
                tracing::warn!(
                    "the mail server can't be reached ({why}); trying again in {} s",
                    pause.as_secs()
                );
                self.stay_left = left;
                self.let_go();
            }
            None => self.ending = Some(Ending::Away(why.to_owned())),
        }
    }
}
