//! The year of a topic as a small chart: which share of the answers was on it, in steps of four weeks.

use serde::Serialize;

use super::facts::Period;

/// In the units of the drawing: room for the last mark on every side.
const LEFT: f64 = 4.0;
const RIGHT: f64 = 116.0;
const TOP: f64 = 4.0;
const BOTTOM: f64 = 24.0;
/// A chart that ends at less would make much of nothing.
const LEAST_TOP_SHARE: f64 = 0.05;

/// Where things stand; how they look is the template's, `internal/trend.svg.j2`.
#[derive(Debug, Serialize)]
pub(super) struct Trend {
    /// Open paths through periods without a gap between them.
    lines: Vec<String>,
    marks: Vec<Mark>,
    first: Mark,
    last: Mark,
}

#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
struct Mark {
    x: f64,
    y: f64,
    share: f64,
}

impl Trend {
    /// None where fewer than two periods tell anything. Charts begin at zero, so that twice as high is twice as many.
    pub(super) fn of(periods: &[Period]) -> Option<Trend> {
        let top = periods
            .iter()
            .filter_map(|period| period.share)
            .fold(LEAST_TOP_SHARE, f64::max);
        let step = (RIGHT - LEFT) / periods.len().saturating_sub(1).max(1) as f64;
        let marks: Vec<Option<Mark>> = periods
            .iter()
            .enumerate()
            .map(|(place, period)| {
                let share = period.share?;
                Some(Mark {
                    x: rounded(LEFT + step * place as f64),
                    y: rounded(BOTTOM - share / top * (BOTTOM - TOP)),
                    share,
                })
            })
            .collect();
        let runs = marks.split(Option::is_none).filter(|run| run.len() > 1);
        let lines = runs.map(path).collect();
        let marks: Vec<Mark> = marks.into_iter().flatten().collect();
        let [first, .., last] = *marks.as_slice() else {
            return None;
        };
        Some(Trend {
            lines,
            first,
            last,
            marks,
        })
    }
}

fn path(run: &[Option<Mark>]) -> String {
    let points = run.iter().flatten().map(|mark| format!("{} {}", mark.x, mark.y));
    format!("M{}", points.collect::<Vec<_>>().join("L"))
}

fn rounded(length: f64) -> f64 {
    (length * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDate;

    fn trend(shares: &[Option<f64>]) -> Option<Trend> {
        let period = |share: &Option<f64>| Period {
            first_day: NaiveDate::default(),
            share: *share,
        };
        Trend::of(&shares.iter().map(period).collect::<Vec<_>>())
    }

    #[test]
    fn gaps_break_the_line() {
        let trend = trend(&[Some(0.1), Some(0.2), None, Some(0.1)]).expect("a trend");
        assert_eq!(trend.lines, ["M4 14L41.3 4"]);
        assert_eq!(trend.marks.len(), 3);
        assert_eq!((trend.last.x, trend.last.y), (116.0, 14.0));
    }

    #[test]
    fn one_period_is_no_trend() {
        assert!(trend(&[None, Some(0.1)]).is_none());
        assert!(trend(&[]).is_none());
    }

    #[test]
    fn little_looks_like_little() {
        let trend = trend(&[Some(0.0), Some(0.005)]).expect("a trend");
        assert_eq!(trend.last.y, 22.0);
    }
}
