//! How many answers a wanted margin takes.

use crate::level::Level;
use crate::mix::Mix;
use crate::score::number;
use crate::tally::Tally;
use thiserror::Error;

/// What answers can't be counted for.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
pub enum SampleSizeError {
    /// A margin that nobody can mean.
    #[error("margin {} is not above 0 and at most 100 points", number(*.0))]
    Margin(f64),
    /// More answers than a count can hold.
    #[error("a margin of {} points takes more than {max} answers", number(*.0), max = i64::MAX)]
    TooMany(f64),
}

/// Answers needed for an interval of ± `margin` points: ⌈s²z²/m² − 3⌉, at least 1, from the adjusted-Wald interval of Rocks
/// 2016 (arXiv 1601.07235). The variance of one answer, s², is the largest there can be, 1, unless `expected` shows a mix
/// to plan for: an earlier period, a similar unit. Even if all agree, as those expected may have done, a score interval is
/// as wide as z²/(n + z²) to one side: fewer than ⌈z²(1/m − 1)⌉ answers are never enough.
pub fn sample_size(margin: f64, level: Level, expected: Option<&Tally>) -> Result<i64, SampleSizeError> {
    if !(margin > 0.0 && margin <= 100.0) {
        return Err(SampleSizeError::Margin(margin));
    }
    let variance = expected
        .and_then(Tally::mix)
        .map_or(1.0, |mix| Mix::adjusted(mix).variance());
    let (squared, margin_of_one) = (level.z().powi(2), margin / 100.0);
    let by_spread = variance * squared / margin_of_one.powi(2) - 3.0;
    let if_all_agree = squared * (1.0 / margin_of_one - 1.0);
    let needed = by_spread.max(if_all_agree).ceil().max(1.0);
    if needed < i64::MAX as f64 {
        Ok(needed as i64)
    } else {
        Err(SampleSizeError::TooMany(margin))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interval::{Interval, Method};
    use crate::tally::tests::of_classes;

    fn level() -> Level {
        Level::new(0.95).expect("a level")
    }

    #[test]
    fn without_a_mix_the_widest_spread_is_planned_for() {
        // (1.959964 / 0.1)² − 3 = 381.15
        assert_eq!(sample_size(10.0, level(), None), Ok(382));
        assert_eq!(sample_size(5.0, level(), None), Ok(1534));
        assert_eq!(sample_size(100.0, level(), None), Ok(1));
    }

    #[test]
    fn as_many_answers_give_the_margin() {
        let pilot = of_classes([5, 10, 85]);
        let needed = sample_size(5.0, level(), Some(&pilot)).expect("a size");
        let of_size = |size: f64| {
            let mix = pilot.mix().expect("answers").adjusted();
            let share = |part: f64| (part / mix.responses() * (size + 3.0)).round() as i64;
            let tally = of_classes([
                share(mix.detractors) - 1,
                share(mix.passives) - 1,
                share(mix.promoters) - 1,
            ]);
            Interval::of(&tally, level(), Method::AdjustedWald)
                .expect("answers")
                .margin()
        };
        assert!((of_size(needed as f64) - 5.0).abs() < 0.05, "{needed}");
    }

    #[test]
    fn a_pilot_in_which_all_agree_does_not_promise_that_all_will() {
        let needed = sample_size(20.0, level(), Some(&of_classes([0, 0, 1000]))).expect("a size");
        assert_eq!(needed, 16);
        let all_agree = Interval::of(&of_classes([0, 0, needed]), level(), Method::Score).expect("answers");
        assert!(all_agree.margin() <= 20.0, "{all_agree:?}");
    }

    #[test]
    fn an_empty_pilot_says_nothing() {
        assert_eq!(
            sample_size(10.0, level(), Some(&Tally::default())),
            sample_size(10.0, level(), None)
        );
    }

    #[test]
    fn margins_that_nobody_means_are_refused() {
        for margin in [0.0, -1.0, 100.1, f64::NAN, f64::INFINITY] {
            assert!(sample_size(margin, level(), None).is_err());
        }
        assert_eq!(
            sample_size(1e-9, level(), None),
            Err(SampleSizeError::TooMany(1e-9))
        );
    }
}
