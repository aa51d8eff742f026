//! The chart of months or years: where things stand; how they look is the template's, `page/series.svg.j2`.

use chrono::NaiveDate;
use serde::Serialize;

use super::publication::Past;
use crate::chart::scale::{self, Scale};

/// A chart in CSS pixels; it grows and shrinks with its column.
#[derive(Debug, Serialize)]
pub(super) struct Series {
    left: f64,
    right: f64,
    bottom: f64,
    /// The numbers of the scale.
    ticks: Vec<Tick>,
    /// Open paths through figures without a gap between them.
    lines: Vec<String>,
    marks: Vec<Mark>,
    first: Mark,
    last: Mark,
}

#[derive(Debug, Serialize)]
struct Tick {
    y: f64,
    nps: i8,
}

/// A period with a figure.
#[derive(Clone, Debug, Serialize)]
struct Mark {
    x: f64,
    y: f64,
    nps: i8,
    first_day: NaiveDate,
}

impl Series {
    /// None where there are fewer than two figures: a lone point is no development.
    pub(super) fn of(past: &[Past]) -> Option<Series> {
        let figures = past.iter().filter_map(|past| past.figure.as_ref());
        let scale = Scale::of(figures.map(|told| f64::from(told.figure.nps)));
        let marks: Vec<Option<Mark>> = past
            .iter()
            .enumerate()
            .map(|(place, period)| {
                let nps = period.figure.as_ref()?.figure.nps;
                Some(Mark {
                    x: scale::x(place, past.len()),
                    y: scale.y(f64::from(nps)),
                    nps,
                    first_day: period.first_day,
                })
            })
            .collect();
        let lines = marks.split(Option::is_none).filter(|run| run.len() > 1).map(path);
        let lines = lines.collect();
        let marks: Vec<Mark> = marks.into_iter().flatten().collect();
        let [first, .., last] = marks.as_slice() else {
            return None;
        };
        Some(Series {
            left: scale::LEFT,
            right: scale::RIGHT,
            bottom: scale::BOTTOM,
            ticks: scale
                .ticks()
                .into_iter()
                .map(|nps| Tick {
                    y: scale.y(nps),
                    nps: nps as i8,
                })
                .collect(),
            lines,
            first: first.clone(),
            last: last.clone(),
            marks,
        })
    }
}

fn path(run: &[Option<Mark>]) -> String {
    let points = run.iter().flatten().map(|mark| format!("{} {}", mark.x, mark.y));
    format!("M{}", points.collect::<Vec<_>>().join("L"))
}
