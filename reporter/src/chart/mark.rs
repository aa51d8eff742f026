//! A week's place in the chart.

use serde::Serialize;

use super::Point;
use super::scale::Scale;

/// A week that has an NPS.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Mark {
    pub(super) x: f64,
    pub(super) y: f64,
    /// Where its margin ends.
    pub(super) upper_y: f64,
    pub(super) lower_y: f64,
    pub(super) nps: f64,
    pub(super) is_signal: bool,
}

impl Mark {
    pub(super) fn of(point: &Point, x: f64, scale: Scale) -> Option<Mark> {
        let nps = point.nps?;
        Some(Mark {
            x,
            y: scale.y(nps),
            upper_y: scale.y(point.upper.unwrap_or(nps)),
            lower_y: scale.y(point.lower.unwrap_or(nps)),
            nps,
            is_signal: point.is_signal,
        })
    }
}
