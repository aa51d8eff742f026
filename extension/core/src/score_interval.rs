//! The score interval: every NPS that the answers do not speak against.
//!
//! For a supposed NPS δ, T(δ) = (q − d − nδ) / √(n·v(δ)), where v(δ) is the variance of one answer in the likeliest mix
//! that has that NPS. The limits are where |T| reaches z (Tango 1998, Statistics in Medicine 17:891; Rocks 2016, arXiv
//! 1601.07235, calls it "iterative"). Everything here is on the unit scale, −1…1.

use crate::mix::Mix;

/// Lower and upper limit.
pub(crate) fn limits(mix: Mix, z: f64) -> [f64; 2] {
    [lower_limit(mix, z), upper_limit(mix, z)]
}

/// Seen from the other end of the scale, the upper limit is a lower one.
pub(crate) fn upper_limit(mix: Mix, z: f64) -> f64 {
    let mirrored = Mix {
        detractors: mix.promoters,
        promoters: mix.detractors,
        ..mix
    };
    -lower_limit(mirrored, z)
}

/// Bisection: T falls as δ rises, and sixty halvings of −1…NPS leave nothing between two neighbouring numbers. It can't
/// fail to converge, and a limit takes about a microsecond.
pub(crate) fn lower_limit(mix: Mix, z: f64) -> f64 {
    /// On the unit scale; finer than a double can tell from its neighbour anywhere near ±1.
    const RESOLUTION: f64 = f64::EPSILON / 8.0;

    let responses = mix.responses();
    if mix.detractors == responses {
        return -1.0;
    }
    let speaks_against =
        |nps: f64| mix.net() - responses * nps > z * (responses * variance_at(mix, nps)).sqrt();
    let (mut outside, mut inside) = (-1.0, mix.nps());
    while inside - outside > RESOLUTION {
        let middle = f64::midpoint(outside, inside);
        if middle == outside || middle == inside {
            break;
        }
        if speaks_against(middle) {
            outside = middle;
        } else {
            inside = middle;
        }
    }
    inside
}

/// Variance of one answer in the likeliest mix whose NPS is `nps`: 2r + |δ| − δ², where r, the share of the class against
/// the NPS's sign, is the root in 0…1 of 2n·r² + b·r + c = 0.
///
/// For negative δ the classes change places, so that c ≤ 0 always and no subtraction of near equals is left.
fn variance_at(mix: Mix, nps: f64) -> f64 {
    let (against, with) = if nps < 0.0 {
        (mix.promoters, mix.detractors)
    } else {
        (mix.detractors, mix.promoters)
    };
    let size = nps.abs();
    let a = 2.0 * mix.responses();
    let b = (a - with + against) * size - against - with;
    let c = -against * size * (1.0 - size);
    let root = (b * b - 4.0 * a * c).sqrt();
    let share = if b <= 0.0 {
        (root - b) / (2.0 * a)
    } else {
        -2.0 * c / (root + b)
    };
    2.0 * share + size * (1.0 - size)
}
