//! What matters this week, in one sentence. The numbers are the database's; this only chooses between them.

use serde::Serialize;

/// With fewer answers than this a week's figure says little, and the mail says so.
pub(crate) const ENOUGH_ANSWERS: u64 = 10;

/// With fewer than this the test of a difference takes noise for real in up to one week of four, instead of one of
/// twenty.
const A_HANDFUL: u64 = 5;

/// The sentence a mail begins with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Headline {
    /// Better than the week before, by more than noise
    Rise,
    /// Worse than the week before, by more than noise
    Fall,
    /// No real change, but better than the rest of the organisation, by more than noise
    Above,
    /// No real change, but worse than the rest of the organisation, by more than noise
    Below,
    /// Too few answers to say much
    Few,
    /// Nothing to compare with
    First,
    /// Within the margin
    Steady,
    /// No answers at all
    None,
}

/// What the database says of two samples that both have answers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Difference {
    points: f64,
    is_real: bool,
}

impl Difference {
    /// Joins two columns of the report.
    pub(crate) fn of(points: Option<f64>, is_real: Option<bool>) -> Option<Difference> {
        Some(Difference {
            points: points?,
            is_real: is_real?,
        })
    }

    /// Up or down, where there is more than noise.
    fn is_real_gain(self) -> Option<bool> {
        self.is_real.then_some(self.points > 0.0)
    }
}

impl Headline {
    /// A real change is told first, then a real gap to the rest of the organisation, even at nine answers, then what
    /// limits the figure. Only a week without any of these is an ordinary one.
    pub(crate) fn of(answers: u64, change: Option<Difference>, gap: Option<Difference>) -> Headline {
        let gained = change.and_then(Difference::is_real_gain);
        let ahead = gap.and_then(Difference::is_real_gain);
        match (gained, ahead) {
            _ if answers == 0 => Headline::None,
            _ if answers < A_HANDFUL => Headline::Few,
            (Some(true), _) => Headline::Rise,
            (Some(false), _) => Headline::Fall,
            (None, Some(true)) => Headline::Above,
            (None, Some(false)) => Headline::Below,
            _ if answers < ENOUGH_ANSWERS => Headline::Few,
            _ if change.is_some() => Headline::Steady,
            _ => Headline::First,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NONE: Option<Difference> = None;

    fn real(points: f64) -> Option<Difference> {
        Difference::of(Some(points), Some(true))
    }

    fn noise(points: f64) -> Option<Difference> {
        Difference::of(Some(points), Some(false))
    }

    #[test]
    fn a_real_change_comes_first() {
        assert_eq!(Headline::of(60, real(31.0), real(-50.0)), Headline::Rise);
        assert_eq!(Headline::of(60, real(-31.0), real(12.0)), Headline::Fall);
        assert_eq!(Headline::of(9, real(-90.0), NONE), Headline::Fall);
    }

    #[test]
    fn then_a_real_gap() {
        assert_eq!(Headline::of(27, noise(2.0), real(-74.0)), Headline::Below);
        assert_eq!(Headline::of(27, noise(-2.0), real(11.0)), Headline::Above);
        assert_eq!(Headline::of(9, noise(2.0), real(-74.0)), Headline::Below);
        assert_eq!(Headline::of(60, NONE, real(-74.0)), Headline::Below);
    }

    #[test]
    fn then_what_limits_the_figure() {
        assert_eq!(Headline::of(0, NONE, NONE), Headline::None);
        assert_eq!(Headline::of(4, real(-180.0), real(-180.0)), Headline::Few);
        assert_eq!(Headline::of(9, noise(12.0), noise(-20.0)), Headline::Few);
        assert_eq!(Headline::of(9, NONE, NONE), Headline::Few);
        assert_eq!(Headline::of(10, NONE, noise(3.0)), Headline::First);
    }

    #[test]
    fn only_a_week_without_any_of_these_is_ordinary() {
        assert_eq!(Headline::of(10, noise(12.0), noise(-20.0)), Headline::Steady);
        assert_eq!(Headline::of(60, noise(12.0), NONE), Headline::Steady);
    }
}
