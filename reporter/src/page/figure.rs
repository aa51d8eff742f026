//! A figure as the public is told it: rounded as coarsely as its answers are few, and how many they are only in a wide band.
//!
//! Why the numbers are what they are: docs/public_page.md, "Why nobody can be found in it". The public is told nothing else of
//! answers than what is in [`Figure`].

use serde::Serialize;

/// NPS runs from −100 to 100.
const LIMIT: f64 = 100.0;

/// How many answers a figure rests on, as far as the public is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Size {
    Tens,
    Hundreds,
    Thousands,
    TenThousands,
}

impl Size {
    fn of(answers: u64) -> Size {
        match answers {
            ..100 => Size::Tens,
            100..1000 => Size::Hundreds,
            1000..10_000 => Size::Thousands,
            10_000.. => Size::TenThousands,
        }
    }

    /// To how many points the figure is rounded. Always less than chance alone may move it.
    fn step(self) -> u8 {
        match self {
            Size::Tens => 10,
            Size::Hundreds => 5,
            Size::Thousands => 2,
            Size::TenThousands => 1,
        }
    }

    /// Answers, at least.
    fn at_least(self) -> u64 {
        match self {
            Size::Tens => 10,
            Size::Hundreds => 100,
            Size::Thousands => 1000,
            Size::TenThousands => 10_000,
        }
    }

    /// Answers, at most, where there is a limit.
    pub(super) fn at_most(self) -> Option<u64> {
        match self {
            Size::Tens => Some(99),
            Size::Hundreds => Some(999),
            Size::Thousands => Some(9999),
            Size::TenThousands => None,
        }
    }
}

/// A public figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct Figure {
    /// The NPS, rounded to a multiple of the size's step; the outermost, ±100, counts as the one before it, so that there always
    /// may be somebody who thinks otherwise.
    pub(crate) nps: i8,
    pub(crate) rounded_to: u8,
    pub(crate) size: Size,
    /// The band that the answers lie in.
    pub(crate) at_least: u64,
    pub(crate) at_most: Option<u64>,
}

impl Figure {
    /// From the NPS of so many answers, at least `smallest_group`; none where there is no NPS.
    pub(super) fn of(answers: u64, nps: Option<f64>, smallest_group: u64) -> Option<Figure> {
        nps.map(|nps| Figure::of_size(Size::of(answers), nps, smallest_group))
    }

    /// The same of a month or a year, of which the public may also know weeks: told as tens are up to a thousand answers, for from
    /// a month of tens would follow how few each of its weeks can have.
    pub(super) fn of_past(answers: u64, nps: Option<f64>, smallest_group: u64) -> Option<Figure> {
        nps.map(|nps| match Size::of(answers) {
            size @ (Size::Thousands | Size::TenThousands) => Figure::of_size(size, nps, smallest_group),
            Size::Hundreds | Size::Tens => Figure {
                at_most: Size::Hundreds.at_most(),
                ..Figure::of_size(Size::Tens, nps, smallest_group)
            },
        })
    }

    fn of_size(size: Size, nps: f64, smallest_group: u64) -> Figure {
        let step = f64::from(size.step());
        let outermost = LIMIT - step;
        let rounded = ((nps / step).round() * step).clamp(-outermost, outermost);
        Figure {
            nps: rounded as i8,
            rounded_to: size.step(),
            size,
            at_least: size.at_least().max(smallest_group),
            at_most: size.at_most(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(answers: u64, nps: f64) -> (i8, Size) {
        let figure = Figure::of(answers, Some(nps), 10).expect("a figure");
        (figure.nps, figure.size)
    }

    #[test]
    fn few_answers_are_told_in_tens_many_in_ones() {
        assert_eq!(told(28, 82.1), (80, Size::Tens));
        assert_eq!(told(99, -15.0), (-20, Size::Tens));
        assert_eq!(told(100, 82.6), (85, Size::Hundreds));
        assert_eq!(told(999, 82.4), (80, Size::Hundreds));
        assert_eq!(told(1000, 82.9), (82, Size::Thousands));
        assert_eq!(told(9999, 83.1), (84, Size::Thousands));
        assert_eq!(told(600_000, 83.1), (83, Size::TenThousands));
        assert_eq!(told(600_000, -0.4), (0, Size::TenThousands));
    }

    #[test]
    fn a_month_of_hundreds_is_told_as_one_of_tens() {
        let past = |answers| {
            Figure::of_past(answers, Some(82.6), 10)
                .map(|figure| (figure.nps, figure.at_least, figure.at_most))
        };
        assert_eq!(past(40), Some((80, 10, Some(999))));
        assert_eq!(past(400), Some((80, 10, Some(999))));
        assert_eq!(past(4000), Some((82, 1000, Some(9999))));
        assert_eq!(Figure::of_past(0, None, 10), None);
    }

    #[test]
    fn that_all_are_of_one_mind_is_never_told() {
        assert_eq!(told(12, 100.0), (90, Size::Tens));
        assert_eq!(told(12, -100.0), (-90, Size::Tens));
        assert_eq!(told(500, 100.0), (95, Size::Hundreds));
        assert_eq!(told(5000, 100.0), (98, Size::Thousands));
        assert_eq!(told(50_000, 100.0), (99, Size::TenThousands));
    }

    #[test]
    fn answers_are_told_as_a_band_which_begins_at_the_smallest_group() {
        let band = |answers, smallest| {
            let figure = Figure::of(answers, Some(0.0), smallest).expect("a figure");
            (figure.at_least, figure.at_most)
        };
        assert_eq!(band(28, 10), (10, Some(99)));
        assert_eq!(band(28, 20), (20, Some(99)));
        assert_eq!(band(400, 300), (300, Some(999)));
        assert_eq!(band(1400, 300), (1000, Some(9999)));
        assert_eq!(band(14_000, 300), (10_000, None));
    }
}
