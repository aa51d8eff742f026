//! The change between two independent samples, told from noise.

use crate::interval::Adjusted;
use crate::level::{Level, two_sided_p};
use crate::tally::Tally;

/// How an NPS has changed, in points, and whether that is more than chance.
///
/// `delta` is the difference that people see. Interval and test come from both samples with Rocks' imaginary answers
/// (arXiv 1601.07235), so their centre differs a little from `delta` in small samples.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Current NPS less the previous one.
    pub delta: f64,
    /// Standard error of the adjusted difference.
    pub standard_error: f64,
    /// Lower limit of the difference.
    pub lower: f64,
    /// Upper limit of the difference.
    pub upper: f64,
    /// Adjusted difference in standard errors, with its sign.
    pub z: f64,
    /// How likely chance alone gives such a difference, to either side.
    pub p_value: f64,
    /// The interval excludes zero.
    pub significant: bool,
}

impl Change {
    /// The change from `previous` to `current`; `None` where either has no answers.
    pub fn between(current: &Tally, previous: &Tally, level: Level) -> Option<Self> {
        let delta = current.nps()? - previous.nps()?;
        let (now, before) = (Adjusted::of(current)?, Adjusted::of(previous)?);
        let standard_error = now.standard_error.hypot(before.standard_error);
        let adjusted = now.nps - before.nps;
        let reach = level.z() * standard_error;
        let z = adjusted / standard_error;
        Some(Self {
            delta,
            standard_error: 100.0 * standard_error,
            lower: 100.0 * (adjusted - reach),
            upper: 100.0 * (adjusted + reach),
            z,
            p_value: two_sided_p(z),
            significant: adjusted.abs() > reach,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::tests::of_classes;

    #[test]
    fn the_change_is_the_published_one() {
        let level = Level::new(0.95).expect("a level");
        let change =
            Change::between(&of_classes([20, 10, 70]), &of_classes([30, 20, 50]), level).expect("answers");
        let close =
            |value: f64, expected: f64| assert!((value - expected).abs() < 5e-5, "{value} for {expected}");
        close(change.delta, 30.0);
        close(change.standard_error, 11.6846);
        close(change.z, 2.492700);
        close(change.p_value, 0.012678);
        close(change.lower, 6.2248);
        close(change.upper, 52.0276);
        assert!(change.significant);
    }

    #[test]
    fn the_sign_tells_the_direction_and_noise_is_not_significant() {
        let level = Level::new(0.95).expect("a level");
        let (small, other) = (of_classes([1, 2, 25]), of_classes([3, 2, 23]));
        let change = Change::between(&other, &small, level).expect("answers");
        assert!(change.delta < 0.0 && change.z < 0.0 && !change.significant);
    }

    #[test]
    fn nothing_changes_from_or_to_no_answers() {
        let level = Level::new(0.95).expect("a level");
        let some = of_classes([1, 2, 3]);
        assert_eq!(Change::between(&some, &Tally::default(), level), None);
        assert_eq!(Change::between(&Tally::default(), &some, level), None);
    }
}
