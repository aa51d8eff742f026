//! Where the target's name stands: beside its line, where there is least behind it.

use serde::Serialize;

use super::mark::Mark;
use super::scale::{BOTTOM, LEFT, RIGHT, TOP};

/// The room that the name and number of a target take.
const WIDTH: f64 = 92.0;
const HEIGHT: f64 = 18.0;
/// Between the line and the letters.
const GAP: f64 = 3.0;
/// What dots and the line take up beside their middle.
const THICK: f64 = 5.0;
/// How finely places are tried …
const STEP: usize = 8;
/// … and how finely each is looked at: the steepest line rises less than a label's height in this.
const LOOK: usize = 4;
/// A margin behind letters does less harm than the line of NPS, and a hidden dot, a week's value, does most.
const BAND_COST: f64 = 1.0;
const LINE_COST: f64 = 6.0;
const DOT_COST: f64 = 60.0;

/// The start of a text, and whether it stands above the target's line.
#[derive(Debug, PartialEq, Serialize)]
pub(super) struct Place {
    pub(super) x: f64,
    pub(super) is_above: bool,
}

/// The best place for the name of a target at this height: of places equally good the leftmost, and above the line.
pub(super) fn place_label(y: f64, runs: &[Vec<&Mark>]) -> Place {
    // Not above the picture, and not among the numbers of weeks.
    let rows = TOP - HEIGHT..=BOTTOM - HEIGHT + GAP;
    (LEFT as usize + STEP..=(RIGHT - WIDTH) as usize)
        .step_by(STEP)
        .map(|x| x as f64)
        .flat_map(|x| [true, false].map(|is_above| Place { x, is_above }))
        .filter(|place| rows.contains(&place.top(y)))
        .map(|place| (cost(&place, y, runs), place))
        .min_by(|(one, _), (other, _)| one.total_cmp(other))
        .map(|(_, place)| place)
        .expect("there is room above the line or below it")
}

fn cost(place: &Place, y: f64, runs: &[Vec<&Mark>]) -> f64 {
    runs.iter().map(|run| covered(run, place.x, place.top(y))).sum()
}

impl Place {
    /// Where the letters begin, beside a line at this height.
    fn top(&self, y: f64) -> f64 {
        if self.is_above { y - GAP - HEIGHT } else { y + GAP }
    }
}

/// What a label here hides of a run of weeks.
fn covered(run: &[&Mark], left: f64, top: f64) -> f64 {
    let bottom = top + HEIGHT;
    let rows = top - THICK..=bottom + THICK;
    let columns = left - THICK..=left + WIDTH + THICK;
    let dots = run
        .iter()
        .filter(|mark| rows.contains(&mark.y) && columns.contains(&mark.x))
        .count();
    let behind: f64 = (0..=WIDTH as usize)
        .step_by(LOOK)
        .filter_map(|offset| at(run, left + offset as f64))
        .map(|[upper, middle, lower]| {
            let band = (lower.min(bottom) - upper.max(top)).max(0.0) / HEIGHT;
            let line = if rows.contains(&middle) { LINE_COST } else { 0.0 };
            band * BAND_COST + line
        })
        .sum();
    behind + dots as f64 * DOT_COST
}

/// The margin's ends and the line between them, this far right.
fn at(run: &[&Mark], x: f64) -> Option<[f64; 3]> {
    let heights = |mark: &Mark| [mark.upper_y, mark.y, mark.lower_y];
    let after = run.iter().position(|mark| mark.x >= x)?;
    let (from, to) = (run[after.checked_sub(1)?], run[after]);
    let share = (x - from.x) / (to.x - from.x);
    let (from, to) = (heights(from), heights(to));
    Some([0, 1, 2].map(|which| from[which] + share * (to[which] - from[which])))
}
