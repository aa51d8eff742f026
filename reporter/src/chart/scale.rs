//! From weeks and points of NPS to places in the picture, in CSS pixels.

/// Where the first week, the last week, the highest and the lowest NPS stand. The room to the left is for the numbers of
/// the scale, the room to the right for the last week's value, the room below for the numbers of weeks.
pub(crate) const LEFT: f64 = 72.0;
pub(crate) const RIGHT: f64 = 450.0;
pub(crate) const TOP: f64 = 20.0;
pub(crate) const BOTTOM: f64 = 140.0;

/// NPS runs from −100 to 100 …
const LIMIT: f64 = 100.0;
/// … and a scale shows no less than this of it: noise must not look like mountains.
const LEAST_SPAN: f64 = 50.0;
/// Scales end at round numbers, rounder ones when they are long.
const FINE: f64 = 25.0;
const COARSE: f64 = 50.0;
const LONG: f64 = 100.0;

/// The part of −100…100 that a chart shows.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Scale {
    low: f64,
    high: f64,
}

impl Scale {
    /// One that all these values fit into.
    pub(crate) fn of(values: impl Iterator<Item = f64>) -> Scale {
        let (low, high) = values
            .map(|value| value.clamp(-LIMIT, LIMIT))
            .fold((LIMIT, -LIMIT), |(low, high), value| {
                (low.min(value), high.max(value))
            });
        if low > high {
            return Scale {
                low: 0.0,
                high: LIMIT,
            };
        }
        let fine = Scale { low, high }.widened(FINE);
        if fine.high - fine.low > LONG {
            fine.widened(COARSE)
        } else {
            fine
        }
    }

    /// Ends at multiples of the step, and is long enough.
    fn widened(self, step: f64) -> Scale {
        let low = (self.low / step).floor() * step;
        let high = (self.high / step).ceil() * step;
        let high = high.max(low + LEAST_SPAN).min(LIMIT);
        Scale {
            low: low.min(high - LEAST_SPAN),
            high,
        }
    }

    /// The numbers beside the chart: its ends, and zero where it lies between them.
    pub(crate) fn ticks(self) -> Vec<f64> {
        let has_zero = self.low < 0.0 && self.high > 0.0;
        let zero = has_zero.then_some(0.0);
        [Some(self.low), zero, Some(self.high)]
            .into_iter()
            .flatten()
            .collect()
    }

    /// How far down a value stands.
    pub(crate) fn y(self, value: f64) -> f64 {
        let share = (value.clamp(self.low, self.high) - self.low) / (self.high - self.low);
        pixels(BOTTOM - share * (BOTTOM - TOP))
    }
}

/// How far right a week stands. A lone week is the last one, and stands there.
pub(crate) fn x(position: usize, weeks: usize) -> f64 {
    let steps_to_go = weeks.saturating_sub(position + 1) as f64;
    pixels(RIGHT - steps_to_go * spacing(weeks))
}

/// How far apart weeks stand.
fn spacing(weeks: usize) -> f64 {
    (RIGHT - LEFT) / weeks.saturating_sub(1).max(1) as f64
}

/// To a tenth of a pixel, which is finer than anyone sees and keeps the SVG short.
fn pixels(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scale(values: &[f64]) -> (f64, f64) {
        let Scale { low, high } = Scale::of(values.iter().copied());
        (low, high)
    }

    #[test]
    fn a_scale_ends_at_round_numbers() {
        assert_eq!(scale(&[62.0, 41.3, 88.0]), (25.0, 100.0));
        assert_eq!(scale(&[-12.0, 33.0]), (-25.0, 50.0));
        assert_eq!(scale(&[-12.0, 80.0]), (-50.0, 100.0));
        assert_eq!(scale(&[-100.0, 100.0]), (-100.0, 100.0));
    }

    #[test]
    fn a_scale_is_never_short() {
        assert_eq!(scale(&[71.0]), (50.0, 100.0));
        assert_eq!(scale(&[100.0]), (50.0, 100.0));
        assert_eq!(scale(&[-100.0]), (-100.0, -50.0));
        assert_eq!(scale(&[0.0]), (0.0, 50.0));
        assert_eq!(scale(&[]), (0.0, 100.0));
    }

    #[test]
    fn what_is_no_nps_stands_at_the_edge() {
        assert_eq!(scale(&[-130.0, 700.0]), (-100.0, 100.0));
        assert_eq!(Scale::of([0.0].into_iter()).y(-5.0), BOTTOM);
    }

    #[test]
    fn weeks_are_evenly_apart_and_end_at_the_right() {
        assert_eq!([x(0, 13), x(12, 13)], [LEFT, RIGHT]);
        assert_eq!(x(1, 3), (LEFT + RIGHT) / 2.0);
        assert_eq!(x(0, 1), RIGHT);
    }
}
