//! The change between two independent samples, told from noise.

use crate::level::{Level, two_sided_p};
use crate::mix::Mix;
use crate::score_interval;
use crate::tally::Tally;

/// How an NPS has changed, in points, and whether that is more than chance.
///
/// `delta` is the difference that people see. Interval and test come from both samples with Rocks' imaginary answers
/// (arXiv 1601.07235), so their centre differs a little from `delta` in small samples. Where it differs so much that it
/// lies on the other side of zero, there is no evidence for `delta`: z is 0 and p is 1. The interval always holds `delta`,
/// and zero unless the change is significant.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Change {
    /// Current NPS less the previous one.
    pub delta: f64,
    /// Standard error of the adjusted difference.
    pub standard_error: f64,
    /// Lower limit of the difference, at least −200.
    pub lower: f64,
    /// Upper limit of the difference, at most 200.
    pub upper: f64,
    /// Adjusted difference in standard errors, with the sign of `delta`.
    pub z: f64,
    /// How likely chance alone gives such a difference, to either side.
    pub p_value: f64,
    /// Zero lies outside the interval, and outside the difference of the two score intervals too.
    pub significant: bool,
}

impl Change {
    /// The change from `previous` to `current`; `None` where either has no answers.
    pub fn between(current: &Tally, previous: &Tally, level: Level) -> Option<Self> {
        let delta = current.nps()? - previous.nps()?;
        let (current, previous) = (current.mix()?, previous.mix()?);
        let (now, before) = (current.adjusted(), previous.adjusted());
        let standard_error = now.standard_error().hypot(before.standard_error());
        let adjusted = 100.0 * (now.nps() - before.nps());
        let standard_error = 100.0 * standard_error;
        let reach = level.z() * standard_error;
        let z = if adjusted * delta > 0.0 {
            adjusted / standard_error
        } else {
            0.0
        };
        let significant =
            z != 0.0 && adjusted.abs() > reach && score_intervals_differ(current, previous, level);
        let unless_significant = if significant { delta } else { 0.0 };
        Some(Self {
            delta,
            standard_error,
            lower: (adjusted - reach).min(delta).min(unless_significant).max(-200.0),
            upper: (adjusted + reach).max(delta).max(unless_significant).min(200.0),
            z,
            p_value: two_sided_p(z),
            significant,
        })
    }
}

/// Does the difference of two score intervals leave zero out?
///
/// Imaginary answers pull a small sample further to the middle than a large one, so that the adjusted samples may differ
/// where the real ones do not: a single promoter against a thousand. Their interval alone then calls up to three changes
/// in ten real that are none. Score limits move together with the NPS; their distances from it add up as squares (Newcombe
/// 1998; Zou & Donner 2008), and zero is never left out where nothing has changed.
fn score_intervals_differ(current: Mix, previous: Mix, level: Level) -> bool {
    let [higher, lower] = if current.nps() >= previous.nps() {
        [current, previous]
    } else {
        [previous, current]
    };
    let below = higher.nps() - score_interval::lower_limit(higher, level.z());
    let above = score_interval::upper_limit(lower, level.z()) - lower.nps();
    higher.nps() - lower.nps() > below.hypot(above)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::tests::of_classes;
    use proptest::prelude::*;

    fn between(current: [i64; 3], previous: [i64; 3]) -> Change {
        let level = Level::new(0.95).expect("a level");
        Change::between(&of_classes(current), &of_classes(previous), level).expect("answers")
    }

    #[test]
    fn the_change_is_the_published_one() {
        let change = between([20, 10, 70], [30, 20, 50]);
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
        let change = between([3, 2, 23], [1, 2, 25]);
        assert!(change.delta < 0.0 && change.z < 0.0 && !change.significant);
    }

    #[test]
    fn what_is_the_same_has_not_changed_however_unequal_the_samples() {
        let change = between([0, 0, 1], [0, 0, 1000]);
        assert_eq!(change.delta, 0.0);
        assert_eq!((change.z, change.p_value, change.upper), (0.0, 1.0, 0.0));
        assert!(!change.significant, "{change:?}");
    }

    #[test]
    fn five_who_praise_are_no_sign_of_a_fall_from_many_who_praise_less() {
        let change = between([0, 0, 5], [2, 0, 26]);
        assert!(change.delta > 14.0 && change.z == 0.0 && change.p_value == 1.0);
        assert!(change.lower < 0.0 && change.upper > change.delta, "{change:?}");
    }

    proptest! {
        #[test]
        fn what_is_told_hangs_together(
            current in [0i64..60, 0i64..60, 0i64..200], previous in [0i64..60, 0i64..60, 0i64..200], at in 0.5f64..0.9999,
        ) {
            let level = Level::new(at).expect("a level");
            if let Some(change) = Change::between(&of_classes(current), &of_classes(previous), level) {
                prop_assert!(change.z * change.delta >= 0.0);
                prop_assert!(change.lower <= change.delta && change.delta <= change.upper);
                prop_assert!(-200.0 <= change.lower && change.upper <= 200.0);
                prop_assert_eq!(change.significant, change.lower > 0.0 || change.upper < 0.0);
                prop_assert!(!change.significant || change.p_value < 1.0 - at + 1e-12);
            }
        }
    }

    #[test]
    fn the_two_directions_are_judged_alike() {
        for (one, other) in [
            ([1, 2, 25], [20, 2, 6]),
            ([0, 0, 5], [5, 3, 0]),
            ([1, 0, 0], [0, 1, 99]),
        ] {
            let (there, back) = (between(one, other), between(other, one));
            assert_eq!(there.delta, -back.delta);
            assert_eq!(there.significant, back.significant);
        }
    }

    #[test]
    fn nothing_changes_from_or_to_no_answers() {
        let level = Level::new(0.95).expect("a level");
        let some = of_classes([1, 2, 3]);
        assert_eq!(Change::between(&some, &Tally::default(), level), None);
        assert_eq!(Change::between(&Tally::default(), &some, level), None);
    }
}
