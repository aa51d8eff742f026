//! Composes and carries the mails of a run; one that fails stops no other.

use std::collections::BTreeSet;
use std::fmt;

use crate::delivery::Carrier;
use crate::digest::facts::Facts;
use crate::digest::mail::Composer;
use crate::digest::week::Week;

/// Makes mails and has them carried. It blocks, so it works on a thread of its own.
pub(crate) struct PostOffice {
    pub(crate) composer: Composer,
    pub(crate) carrier: Carrier,
}

impl PostOffice {
    /// Makes and carries the mails of these units.
    pub(crate) fn deliver(&self, units: &[Facts], mut summary: Summary) -> Summary {
        for unit in units {
            for reader in &unit.readers {
                let mail = self.composer.compose(unit, reader, false);
                match mail.and_then(|mail| self.carrier.carry(&mail)) {
                    Ok(()) => summary.sent += 1,
                    Err(error) => {
                        summary.failed += 1;
                        let reason = without_addresses(&format!("{error:#}"));
                        let (unit, subscription) = (&unit.code, reader.subscription_id);
                        tracing::error!(%unit, subscription, reason, "mail not delivered");
                    }
                }
                summary.weeks.insert(Week::of(unit.monday));
            }
        }
        summary
    }
}

/// What became of a run's mails.
#[derive(Default)]
pub(crate) struct Summary {
    pub(crate) sent: u64,
    pub(crate) failed: u64,
    weeks: BTreeSet<Week>,
}

impl Summary {
    /// Every mail ends up in exactly one of the counts.
    fn queued(&self) -> u64 {
        self.sent + self.failed
    }
}

impl fmt::Display for Summary {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let weeks: Vec<String> = self.weeks.iter().map(Week::to_string).collect();
        let weeks = if weeks.is_empty() {
            String::new()
        } else {
            format!(" for week {}", weeks.join(", "))
        };
        write!(
            out,
            "{} mails queued{weeks} = {} sent + {} failed",
            self.queued(),
            self.sent,
            self.failed
        )
    }
}

/// A server's answer often repeats the address; people's addresses stay out of logs.
fn without_addresses(text: &str) -> String {
    let masked = |word: &str| match word.contains('@') {
        true => "<address>".to_owned(),
        false => word.to_owned(),
    };
    text.split(' ').map(masked).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_masked() {
        let answer = "permanent error (550): 5.1.1 <maija@example.org>: no such user";
        assert_eq!(
            without_addresses(answer),
            "permanent error (550): 5.1.1 <address> no such user"
        );
    }
}
