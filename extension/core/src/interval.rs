//! Confidence intervals for one NPS.

use crate::level::Level;
use crate::score::Class;
use crate::tally::{Tally, standard_error};

/// Where the NPS of all patients may lie, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower limit, at least −100.
    pub lower: f64,
    /// Upper limit, at most 100.
    pub upper: f64,
}

impl Interval {
    /// Half the width: the ± that people read.
    pub fn margin(self) -> f64 {
        (self.upper - self.lower) / 2.0
    }
}

/// The adjusted-Wald interval of Rocks 2016 (arXiv 1601.07235): three imaginary answers, spread ¾, 1½ and ¾ over the
/// classes, keep it honest for small samples; `None` without answers.
pub fn adjusted_wald(tally: &Tally, level: Level) -> Option<Interval> {
    let adjusted = Adjusted::of(tally)?;
    let reach = level.z() * adjusted.standard_error;
    Some(Interval {
        lower: 100.0 * (adjusted.nps - reach).max(-1.0),
        upper: 100.0 * (adjusted.nps + reach).min(1.0),
    })
}

/// A tally with Rocks' three imaginary answers, on the unit scale.
pub(crate) struct Adjusted {
    pub(crate) nps: f64,
    pub(crate) standard_error: f64,
}

impl Adjusted {
    pub(crate) fn of(tally: &Tally) -> Option<Self> {
        if tally.responses() == 0 {
            return None;
        }
        let detractors = tally.of_class(Class::Detractor) as f64 + 0.75;
        let passives = tally.of_class(Class::Passive) as f64 + 1.5;
        let promoters = tally.of_class(Class::Promoter) as f64 + 0.75;
        Some(Self {
            nps: (promoters - detractors) / (detractors + passives + promoters),
            standard_error: standard_error([detractors, passives, promoters]),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tally::tests::of_classes;

    #[test]
    fn limits_are_those_published() {
        let level = Level::new(0.95).expect("a level");
        for (classes, lower, upper) in [
            ([1, 2, 3], -26.7433, 71.1877),
            ([0, 0, 1], -48.4986, 98.4986),
            ([20, 10, 70], 32.9415, 64.1459),
            ([5, 10, 85], 67.3585, 87.9813),
        ] {
            let interval = adjusted_wald(&of_classes(classes), level).expect("answers");
            assert!((interval.lower - lower).abs() < 5e-5, "{classes:?}: {interval:?}");
            assert!((interval.upper - upper).abs() < 5e-5, "{classes:?}: {interval:?}");
        }
    }

    #[test]
    fn no_answers_have_no_interval() {
        assert_eq!(
            adjusted_wald(&Tally::default(), Level::new(0.95).expect("a level")),
            None
        );
    }
}
