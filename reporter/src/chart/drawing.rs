//! What the template is given: every mark of the chart with its place.

use std::fmt::Write;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use super::label::{Place, place_label};
use super::mark::Mark;
use super::scale::{self, Scale};
use super::{HEIGHT, Point, WIDTH};

/// Half the width of the margin of a week that stands alone: wider than any dot.
const HALF_A_LONE_BAND: f64 = 10.0;

/// The chart in CSS pixels.
#[derive(Debug, Serialize)]
pub(crate) struct Drawing {
    width: u32,
    height: u32,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// The numbers of the scale.
    ticks: Vec<Tick>,
    /// Margins, a closed path for each run of weeks with answers.
    bands: Vec<String>,
    /// NPS, an open path for each run of two weeks or more.
    lines: Vec<String>,
    /// Weeks with answers.
    marks: Vec<Mark>,
    /// The last week, when it has answers; it is among the marks too.
    latest: Option<Mark>,
    target: Option<Target>,
    /// None when there is but one week, the last.
    first_week: Option<Week>,
    last_week: Option<Week>,
    /// Unusual weeks between these two.
    signal_weeks: Vec<Week>,
}

#[derive(Debug, Serialize)]
struct Tick {
    y: f64,
    nps: f64,
}

#[derive(Debug, Serialize)]
struct Target {
    y: f64,
    nps: f64,
    label: Place,
}

/// The number of a week, below the chart.
#[derive(Debug, Serialize)]
struct Week {
    x: f64,
    number: u32,
    is_signal: bool,
}

impl Drawing {
    pub(crate) fn of(points: &[Point], target: Option<i64>) -> Drawing {
        // The digest's configuration refuses other targets; a line at the edge of the scale would be a lie.
        let target = target.filter(|nps| nps.abs() <= 100).map(|nps| nps as f64);
        let scale = Scale::of(points.iter().flat_map(values).chain(target));
        let mut weeks: Vec<Week> = points
            .iter()
            .enumerate()
            .map(|(position, point)| Week::of(point, scale::x(position, points.len())))
            .collect();
        let last_week = weeks.pop();
        let first_week = (!weeks.is_empty()).then(|| weeks.remove(0));
        weeks.retain(|week| week.is_signal);
        let marks: Vec<Option<Mark>> = points
            .iter()
            .enumerate()
            .map(|(position, point)| Mark::of(point, scale::x(position, points.len()), scale))
            .collect();
        let runs: Vec<Vec<&Mark>> = marks
            .split(Option::is_none)
            .map(|run| run.iter().flatten().collect::<Vec<_>>())
            .filter(|run| !run.is_empty())
            .collect();
        Drawing {
            width: WIDTH,
            height: HEIGHT,
            left: scale::LEFT,
            right: scale::RIGHT,
            top: scale::TOP,
            bottom: scale::BOTTOM,
            ticks: scale
                .ticks()
                .into_iter()
                .map(|nps| Tick { y: scale.y(nps), nps })
                .collect(),
            bands: runs.iter().map(|run| band(run)).collect(),
            lines: runs
                .iter()
                .filter(|run| run.len() > 1)
                .map(|run| line(run))
                .collect(),
            target: target.map(|nps| Target {
                y: scale.y(nps),
                nps,
                label: place_label(scale.y(nps), &runs),
            }),
            first_week,
            last_week,
            signal_weeks: weeks,
            latest: marks.last().cloned().flatten(),
            marks: marks.into_iter().flatten().collect(),
        }
    }
}

impl Week {
    fn of(point: &Point, x: f64) -> Week {
        Week {
            x,
            number: week_number(point.monday),
            is_signal: is_signal(point),
        }
    }
}

pub(super) fn week_number(monday: NaiveDate) -> u32 {
    monday.iso_week().week()
}

/// A week without an NPS has no mark to be unusual.
pub(super) fn is_signal(point: &Point) -> bool {
    point.is_signal && point.nps.is_some()
}

/// All that the scale must show of a week.
fn values(point: &Point) -> impl Iterator<Item = f64> {
    [point.nps, point.lower, point.upper].into_iter().flatten()
}

fn line(run: &[&Mark]) -> String {
    path(run.iter().map(|mark| (mark.x, mark.y)))
}

/// Along the upper ends of the margins and back along the lower ones.
fn band(run: &[&Mark]) -> String {
    let half = if run.len() == 1 { HALF_A_LONE_BAND } else { 0.0 };
    let sides = |mark: &Mark| [mark.x - half, mark.x + half];
    let there = run.iter().flat_map(|mark| sides(mark).map(|x| (x, mark.upper_y)));
    let back = run
        .iter()
        .rev()
        .flat_map(|mark| sides(mark).map(|x| (2.0 * mark.x - x, mark.lower_y)));
    path(there.chain(back)) + "Z"
}

/// Straight lines from point to point; one that repeats the point before is left out.
fn path(points: impl Iterator<Item = (f64, f64)>) -> String {
    let mut path = String::new();
    let mut previous = None;
    for point @ (x, y) in points {
        if previous != Some(point) {
            let letter = if previous.is_none() { 'M' } else { 'L' };
            write!(path, "{letter}{x} {y}").expect("writing to a string");
        }
        previous = Some(point);
    }
    path
}
