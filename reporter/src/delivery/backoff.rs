//! How long to wait before something is tried again, and when a mail is given up.

use std::time::Duration;

use rand::RngExt;

use super::claim::Verdict;

/// The first wait for a mail; each one after is twice as long, up to the longest.
const FIRST_WAIT: Duration = Duration::from_secs(60);
const LONGEST_WAIT: Duration = Duration::from_secs(3600);

/// The same for a server that can't be reached.
const FIRST_PAUSE: Duration = Duration::from_secs(5);
const LONGEST_PAUSE: Duration = Duration::from_secs(300);

/// What becomes of a mail that the server did not take now, after so many attempts before this one.
pub(super) fn later(why: String, attempts: u32, tried_for: Duration, give_up_after: Duration) -> Verdict {
    if tried_for >= give_up_after {
        return Verdict::Failed(format!("given up: {why}"));
    }
    let doubled = FIRST_WAIT.saturating_mul(1 << attempts.min(10));
    // Mails that were refused together are not tried again together.
    let jitter = rand::rng().random_range(0.5..=1.0);
    Verdict::Retry(why, doubled.min(LONGEST_WAIT).mul_f64(jitter))
}

/// How long a server that can't be reached is left alone, the longer the more often that was in vain.
pub(super) fn pause(attempts: u32) -> Duration {
    FIRST_PAUSE
        .saturating_mul(1 << attempts.min(10))
        .min(LONGEST_PAUSE)
}

#[cfg(test)]
mod tests {
    use super::*;

    const DAY: Duration = Duration::from_secs(86_400);

    #[test]
    fn each_wait_is_twice_as_long_up_to_an_hour() {
        for (attempts, longest) in [(0, 60), (1, 120), (2, 240), (5, 1920), (6, 3600), (1000, 3600)] {
            let Verdict::Retry(_, wait) = later("421".into(), attempts, Duration::ZERO, DAY) else {
                panic!("given up");
            };
            let longest = Duration::from_secs(longest);
            assert!((longest / 2..=longest).contains(&wait), "{attempts}: {wait:?}");
        }
    }

    #[test]
    fn a_mail_is_given_up_in_the_end() {
        let verdict = later("451".into(), 40, DAY, DAY);
        assert_eq!(verdict, Verdict::Failed("given up: 451".into()));
    }

    #[test]
    fn a_server_is_left_alone_for_minutes_at_most() {
        assert_eq!(
            [0, 1, 5, 6, 99].map(|attempts| pause(attempts).as_secs()),
            [5, 10, 160, 300, 300]
        );
    }
}
