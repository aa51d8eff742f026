//! Signals in a series of periods: what a control chart shows to be more than chance.
//!
//! Four rules of long use on control charts (Western Electric 1956; health care commonly takes eight for a run and six for a
//! trend, as here). The centre is the NPS of the baseline, a point's sigma the standard error
//! of as many answers as the period has, drawn from the baseline's mix. That mix is taken with Rocks' three imaginary
//! answers (arXiv 1601.07235): in a unit that is nearly always praised, a short baseline without one bad answer would
//! otherwise make an alarm of the first one.

use crate::mix::Mix;
use crate::tally::Tally;

/// The rule that fired, and to which side.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Signal {
    /// The period lies beyond three sigma.
    Outside(Side),
    /// It is the eighth of a run on one side of the centre.
    Run(Side),
    /// It is the sixth of a trend: each above the one before, or each below.
    Trend(Side),
    /// With one of the two periods before it, it lies beyond two sigma on the same side.
    TwoOfThree(Side),
}

/// Up is good, down is bad.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// Above the centre; rising.
    Above,
    /// Below the centre; falling.
    Below,
}

impl Signal {
    /// The signal's name in SQL.
    pub fn name(self) -> &'static str {
        match self {
            Self::Outside(Side::Above) => "outside_above",
            Self::Outside(Side::Below) => "outside_below",
            Self::Run(Side::Above) => "run_of_eight_above",
            Self::Run(Side::Below) => "run_of_eight_below",
            Self::Trend(Side::Above) => "trend_of_six_up",
            Self::Trend(Side::Below) => "trend_of_six_down",
            Self::TwoOfThree(Side::Above) => "two_of_three_above",
            Self::TwoOfThree(Side::Below) => "two_of_three_below",
        }
    }
}

/// The centre line of a control chart and the limits of one of its periods, in points.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ControlLimits {
    /// NPS of the baseline.
    pub centre: f64,
    /// Three sigma below, at least −100.
    pub lower: f64,
    /// Three sigma above, at most 100.
    pub upper: f64,
}

impl ControlLimits {
    /// Limits of a period, given a baseline; `None` where either has no answers.
    pub fn of(period: &Tally, baseline: &Tally) -> Option<Self> {
        let (period, chart) = (period.mix()?, Chart::of(baseline)?);
        let reach = 3.0 * chart.sigma(period.responses());
        Some(Self {
            centre: 100.0 * chart.centre,
            lower: 100.0 * (chart.centre - reach).max(-1.0),
            upper: 100.0 * (chart.centre + reach).min(1.0),
        })
    }
}

/// What is expected of a period.
struct Chart {
    centre: f64,
    mix: Mix,
}

impl Chart {
    fn of(baseline: &Tally) -> Option<Self> {
        let mix = baseline.mix()?;
        Some(Self {
            centre: mix.nps(),
            mix: mix.adjusted(),
        })
    }

    fn sigma(&self, responses: f64) -> f64 {
        (self.mix.variance() / responses).sqrt()
    }

    /// The side on which a period takes part in a run.
    ///
    /// Where patients nearly always praise, a handful of answers makes 100 in most periods, and a run of those is no news:
    /// a period whose answers are all alike stands on the centre if the baseline makes that more likely than not.
    fn side(&self, period: Period) -> Option<Side> {
        let alike = if period.nps == 1.0 {
            self.mix.promoters
        } else if period.nps == -1.0 {
            self.mix.detractors
        } else {
            0.0
        };
        if (alike / self.mix.responses()).powf(period.responses) > 0.5 {
            None
        } else {
            self.beyond(0.0, period)
        }
    }

    /// The side on which a period lies by more than so many sigma.
    fn beyond(&self, sigmas: f64, period: Period) -> Option<Side> {
        let distance = period.nps - self.centre;
        if distance.abs() <= sigmas * self.sigma(period.responses) {
            None
        } else if distance > 0.0 {
            Some(Side::Above)
        } else {
            Some(Side::Below)
        }
    }
}

/// The last periods of a series. It is plain memory: all zeros are an empty series.
#[repr(C)]
#[derive(Debug, Clone, Copy, Default)]
pub struct Series {
    /// Latest first.
    latest: [Period; Series::LONGEST],
    known: usize,
}

#[repr(C)]
#[derive(Debug, Clone, Copy, Default)]
struct Period {
    nps: f64,
    responses: f64,
}

impl Series {
    const RUN: usize = 8;
    const TREND: usize = 6;
    /// As far back as any rule looks.
    const LONGEST: usize = Self::RUN;

    /// The next period. One without answers is no point of the chart: it neither makes nor breaks a run.
    pub fn push(&mut self, period: &Tally) {
        if let Some(mix) = period.mix() {
            self.latest.rotate_right(1);
            self.latest[0] = Period {
                nps: mix.nps(),
                responses: mix.responses(),
            };
            self.known = (self.known + 1).min(Self::LONGEST);
        }
    }

    /// What the latest period signals against a baseline, by the first rule that fires; `None` where it is nothing unusual,
    /// or where there is nothing to judge by.
    pub fn signal(&self, baseline: &Tally) -> Option<Signal> {
        let chart = Chart::of(baseline)?;
        let latest = &self.latest[..self.known];
        outside(&chart, latest)
            .or_else(|| run(&chart, latest))
            .or_else(|| trend(latest))
            .or_else(|| two_of_three(&chart, latest))
    }
}

fn outside(chart: &Chart, latest: &[Period]) -> Option<Signal> {
    chart.beyond(3.0, *latest.first()?).map(Signal::Outside)
}

fn run(chart: &Chart, latest: &[Period]) -> Option<Signal> {
    let run = latest.get(..Series::RUN)?;
    let side = chart.side(run[0])?;
    run.iter()
        .all(|&period| chart.side(period) == Some(side))
        .then_some(Signal::Run(side))
}

fn trend(latest: &[Period]) -> Option<Signal> {
    let trend = latest.get(..Series::TREND)?;
    if trend.is_sorted_by(|later, earlier| later.nps > earlier.nps) {
        Some(Signal::Trend(Side::Above))
    } else if trend.is_sorted_by(|later, earlier| later.nps < earlier.nps) {
        Some(Signal::Trend(Side::Below))
    } else {
        None
    }
}

fn two_of_three(chart: &Chart, latest: &[Period]) -> Option<Signal> {
    let [now, before @ ..] = latest.get(..3)? else {
        return None;
    };
    let side = chart.beyond(2.0, *now)?;
    before
        .iter()
        .any(|&period| chart.beyond(2.0, period) == Some(side))
        .then_some(Signal::TwoOfThree(side))
}

#[cfg(test)]
#[path = "signal_tests.rs"]
mod tests;
