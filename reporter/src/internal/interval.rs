//! An NPS with its confidence limits, on a line from −100 to 100.

use serde::Serialize;

/// Where they stand, in hundredths of the line.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Interval {
    nps: f64,
    lower: f64,
    width: f64,
}

impl Interval {
    pub(super) fn of(nps: f64, lower: f64, upper: f64) -> Interval {
        let [nps, lower, upper] = [nps, lower, upper].map(place);
        Interval {
            nps,
            lower,
            width: rounded(upper - lower),
        }
    }
}

fn place(nps: f64) -> f64 {
    rounded((nps + 100.0) / 2.0)
}

fn rounded(place: f64) -> f64 {
    (place * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ends_of_the_scale_are_the_ends_of_the_line() {
        assert_eq!(
            Interval::of(0.0, -100.0, 100.0),
            Interval {
                nps: 50.0,
                lower: 0.0,
                width: 100.0
            }
        );
    }
}
