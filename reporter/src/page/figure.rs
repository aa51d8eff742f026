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
}

impl Size {
    fn of(answers: u64) -> Size {
        match answers {
            ..100 => Size::Tens,
            100..1000 => Size::Hundreds,
            1000.. => Size::Thousands,
        }
    }

    /// To how many points the figure is rounded. Always less than chance alone may move it.
    fn step(self) -> u8 {
        match self {
            Size::Tens => 10,
            Size::Hundreds => 5,
            Size::Thousands => 1,
        }
    }

    /// Answers, at least.
    fn at_least(self) -> u64 {
        match self {
            Size::Tens => 10,
            Size::Hundreds => 100,
            Size::Thousands => 1000,
        }
    }

    /// Answers, at most, where there is a limit.
    pub(super) fn at_most(self) -> Option<u64> {
        match self {
            Size::Tens => Some(99),
            Size::Hundreds => Some(999),
            Size::Thousands => None,
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
        let size = Size::of(answers);
        let step = f64::from(size.step());
        let outermost = LIMIT - step;
        let rounded = ((nps? / step).round() * step).clamp(-outermost, outermost);
        Some(Figure {
            nps: rounded as i8,
            rounded_to: size.step(),
            size,
            at_least: size.at_least().max(smallest_group),
            at_most: size.at_most(),
        })
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
        assert_eq!(told(1000, 82.4), (82, Size::Thousands));
        assert_eq!(told(600_000, -0.4), (0, Size::Thousands));
    }

    #[test]
    fn that_all_are_of_one_mind_is_never_told() {
        assert_eq!(told(12, 100.0), (90, Size::Tens));
        assert_eq!(told(12, -100.0), (-90, Size::Tens));
        assert_eq!(told(500, 100.0), (95, Size::Hundreds));
        assert_eq!(told(5000, 100.0), (99, Size::Thousands));
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
        assert_eq!(band(1400, 300), (1000, None));
    }
}
