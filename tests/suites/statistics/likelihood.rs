//! The score interval a second time, by another route: the likeliest mix is climbed to, not solved for.
//!
//! A limit is right when the answers speak against it with exactly z standard errors, against what lies within with fewer,
//! and against what lies outside with more.

use nps_tests::enumeration;
use nps_tests::query::prepared;
use postgres::Client;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

/// Levels with their published quantiles.
const LEVELS: [(f64, f64); 3] = [
    (0.5, 0.674_489_750_196_081_7),
    (0.95, 1.959_963_984_540_054),
    (0.9999, 3.890_591_886_413_12),
];

/// Detractors, passives and promoters.
type Sample = [i64; 3];

/// A whole number of answers: exact up to 2^53, more than anybody has.
fn counts(sample: Sample) -> [f64; 3] {
    sample.map(|count| count as f64)
}

/// By how many standard errors the answers speak against an NPS; positive where it is too low.
fn evidence(sample: Sample, nps: f64) -> f64 {
    // Seen from the end where detractors are the smaller share, so that no digits of it are lost.
    if nps < 0.0 {
        return -evidence(mirrored(sample), -nps);
    }
    let [detractors, passives, promoters] = counts(sample);
    let responses = detractors + passives + promoters;
    // Of the classes as −1, 0 and 1: the mean of the squares less the square of the mean.
    let variance = 2.0 * likeliest_detractors(sample, nps) + nps * (1.0 - nps);
    (promoters - detractors - responses * nps) / (responses * variance).sqrt()
}

fn mirrored([detractors, passives, promoters]: Sample) -> Sample {
    [promoters, passives, detractors]
}

/// Share of detractors in the likeliest of all mixes that have the NPS, which is not negative.
///
/// Detractors `x`, promoters `nps + x` and passives `1 − nps − 2x` make it up. The logarithm of the likelihood bends
/// down everywhere, so that its slope has one root, or none where the top is at an end.
fn likeliest_detractors(sample: Sample, nps: f64) -> f64 {
    let [detractors, passives, promoters] = counts(sample);
    let slope = |x: f64| {
        let term = |count: f64, share: f64| if count == 0.0 { 0.0 } else { count / share };
        term(detractors, x) + term(promoters, nps + x) - 2.0 * term(passives, (1.0 - nps) - 2.0 * x)
    };
    let (mut rising, mut falling) = (0.0, (1.0 - nps) / 2.0);
    for _ in 0..64 {
        let middle = f64::midpoint(rising, falling);
        if slope(middle) > 0.0 {
            rising = middle;
        } else {
            falling = middle;
        }
    }
    f64::midpoint(rising, falling)
}

fn limits(client: &mut Client, samples: &[Sample], level: f64) -> Vec<[f64; 2]> {
    let class = |class: usize| -> Vec<i64> { samples.iter().map(|sample| sample[class]).collect() };
    let rows = client.query(
        "select nps_lower(tally, $4), nps_upper(tally, $4)
         from unnest($1::bigint[], $2::bigint[], $3::bigint[]) with ordinality as sample (d, p, q, nth),
             cast(array[d, 0, 0, 0, 0, 0, 0, p, 0, q, 0]::bigint[] as nps_tally) as tally
         order by nth",
        &[&class(0), &class(1), &class(2), &level],
    );
    rows.expect("limits")
        .iter()
        .map(|row| [row.get(0), row.get(1)])
        .collect()
}

/// Every sample of up to twelve answers, and some of up to 10¹².
fn samples() -> Vec<Sample> {
    let mut dice = ChaCha8Rng::seed_from_u64(1998);
    let mut count = |digits: u32| dice.random_range(0..10i64.pow(digits));
    let large = (0..400).map(|nth| [count(nth % 5), count(nth % 7), count(nth % 13)]);
    let small = (1..=12)
        .flat_map(enumeration::samples)
        .map(|sample| sample.map(i64::from));
    small
        .chain(large.filter(|sample| sample.iter().sum::<i64>() > 12))
        .collect()
}

#[test]
fn every_limit_is_where_the_likelihood_says() {
    let database = prepared("likelihood");
    let mut client = database.client();
    let samples = samples();
    for (level, z) in LEVELS {
        for (&sample, [lower, upper]) in samples.iter().zip(limits(&mut client, &samples, level)) {
            check_lower(sample, lower, z);
            // Seen from the other end of the scale, the upper limit is a lower one.
            check_lower(mirrored(sample), -upper, z);
            assert!(lower < upper, "{sample:?}");
        }
    }
}

/// The answers speak against all that lies below the limit, and against nothing from there to their own NPS.
fn check_lower(sample: Sample, limit: f64, z: f64) {
    /// On the unit scale. A limit in points, divided by a hundred, is rounded by about a fiftieth of this.
    const NEXT_TO: f64 = 1e-14;

    let [detractors, passives, promoters] = counts(sample);
    let responses = detractors + passives + promoters;
    if detractors == responses {
        assert_eq!(limit, -100.0, "nothing speaks against what all say: {sample:?}");
        return;
    }
    let (limit, nps) = (limit / 100.0, (promoters - detractors) / responses);
    let between = |from: f64, to: f64| (1..20).map(move |nth| from + (to - from) * f64::from(nth) / 20.0);
    for outside in between(-1.0, limit).chain([limit - NEXT_TO]) {
        let evidence = evidence(sample, outside);
        assert!(
            evidence > z,
            "{sample:?} at {outside}, below {limit}: {evidence}, not above {z}"
        );
    }
    for inside in between(limit, nps).chain([limit + NEXT_TO]) {
        let evidence = evidence(sample, inside);
        assert!(
            evidence < z,
            "{sample:?} at {inside}, above {limit}: {evidence}, not below {z}"
        );
    }
}
