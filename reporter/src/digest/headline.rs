//! What matters this week, in one sentence. The numbers are the database's; this only chooses between them.

use serde::Serialize;

/// With fewer answers than this a week's figure says little, and the mail says so.
pub(crate) const ENOUGH_ANSWERS: u64 = 10;

/// The sentence a mail begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Headline {
    /// Better than the week before, by more than noise
    Rise,
    /// Worse than the week before, by more than noise
    Fall,
    /// Too few answers to say much
    Few,
    /// Nothing to compare with
    First,
    /// Within the margin
    Steady,
    /// No answers at all
    None,
}

impl Headline {
    /// A real change is told first; then what limits the figure; an ordinary week is news too.
    pub(crate) fn of(answers: u64, change: Option<f64>, is_real: bool) -> Headline {
        match change {
            _ if answers == 0 => Headline::None,
            Some(points) if is_real && points > 0.0 => Headline::Rise,
            Some(points) if is_real && points < 0.0 => Headline::Fall,
            _ if answers < ENOUGH_ANSWERS => Headline::Few,
            Some(_) => Headline::Steady,
            None => Headline::First,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_most_important_is_said() {
        assert_eq!(Headline::of(0, None, false), Headline::None);
        assert_eq!(Headline::of(60, Some(31.0), true), Headline::Rise);
        assert_eq!(Headline::of(60, Some(-31.0), true), Headline::Fall);
        assert_eq!(Headline::of(9, Some(-90.0), true), Headline::Fall);
        assert_eq!(Headline::of(9, Some(12.0), false), Headline::Few);
        assert_eq!(Headline::of(9, None, false), Headline::Few);
        assert_eq!(Headline::of(10, Some(12.0), false), Headline::Steady);
        assert_eq!(Headline::of(10, None, false), Headline::First);
    }
}
