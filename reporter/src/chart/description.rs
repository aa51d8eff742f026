//! The chart in words, for who can't see it: the picture's alt text.

use serde::Serialize;

use super::Point;
use super::drawing::{is_signal, week_number};
use crate::locale::Locale;
use crate::render::Renderer;

/// With this many weeks or fewer, first and last have told everything.
const NO_EXTREMES: usize = 2;

/// What the template is given.
#[derive(Serialize)]
struct Description {
    weeks: usize,
    first: Option<Told>,
    last: Option<Told>,
    /// None where they would add nothing.
    lowest: Option<Told>,
    highest: Option<Told>,
    /// Numbers of weeks.
    signals: Vec<u32>,
    silent: Vec<u32>,
    target: Option<f64>,
}

/// A week that has an NPS.
#[derive(Clone, Copy, PartialEq, Serialize)]
struct Told {
    nps: f64,
    week: u32,
}

/// What [`Chart::draw`](super::Chart::draw) shows, in a sentence on one line.
pub(crate) fn describe(
    renderer: &Renderer,
    locale: Locale,
    points: &[Point],
    target: Option<i64>,
) -> anyhow::Result<String> {
    let text = renderer.render(locale, "chart/weeks.txt.j2", &Description::of(points, target))?;
    Ok(text.split_whitespace().collect::<Vec<_>>().join(" "))
}

impl Description {
    fn of(points: &[Point], target: Option<i64>) -> Description {
        let told: Vec<Told> = points.iter().filter_map(Told::of).collect();
        let by_nps = |one: &&Told, other: &&Told| one.nps.total_cmp(&other.nps);
        let (lowest, highest) = (told.iter().min_by(by_nps), told.iter().rev().max_by(by_nps));
        let is_telling =
            told.len() > NO_EXTREMES && lowest.map(|week| week.nps) != highest.map(|week| week.nps);
        let weeks = |is_meant: fn(&Point) -> bool| {
            points
                .iter()
                .filter(|point| is_meant(point))
                .map(|point| week_number(point.monday))
                .collect()
        };
        Description {
            weeks: points.len(),
            first: told.first().copied(),
            last: (told.len() > 1).then(|| told.last().copied()).flatten(),
            lowest: lowest.filter(|_| is_telling).copied(),
            highest: highest.filter(|_| is_telling).copied(),
            signals: weeks(is_signal),
            silent: weeks(|point| point.nps.is_none()),
            target: target.map(|nps| nps as f64),
        }
    }
}

impl Told {
    fn of(point: &Point) -> Option<Told> {
        Some(Told {
            nps: point.nps?,
            week: week_number(point.monday),
        })
    }
}
