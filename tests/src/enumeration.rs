//! Every sample that so many answers can give, and how likely each is: what is true of intervals and tests exactly, without
//! dice.

use std::ops::RangeInclusive;

/// Detractors, passives and promoters among some answers.
pub type Sample = [u32; 3];

/// Detractors, passives and promoters among all patients, in per cent.
pub type Mix = [u32; 3];

/// The NPS of a mix, in points: a whole number.
pub fn nps([detractors, _, promoters]: Mix) -> f64 {
    f64::from(promoters) - f64::from(detractors)
}

/// All mixes in steps of so many per cent, with that many detractors and passives.
pub fn mixes(step: usize, detractors: RangeInclusive<u32>, passives: RangeInclusive<u32>) -> Vec<Mix> {
    let pairs = detractors.step_by(step).flat_map(|detractors| {
        passives
            .clone()
            .step_by(step)
            .map(move |passives| [detractors, passives])
    });
    pairs
        .filter(|pair| pair.iter().sum::<u32>() <= 100)
        .map(|[detractors, passives]| [detractors, passives, 100 - detractors - passives])
        .collect()
}

/// All samples of so many answers.
pub fn samples(responses: u32) -> Vec<Sample> {
    (0..=responses)
        .flat_map(|detractors| (0..=responses - detractors).map(move |passives| [detractors, passives]))
        .map(|[detractors, passives]| [detractors, passives, responses - detractors - passives])
        .collect()
}

/// The same samples in the same order, as a subquery of `(nth, tally)`.
pub fn samples_in_sql(responses: u32) -> String {
    format!(
        "(select row_number() over (order by d, p) as nth,
              array[d, 0, 0, 0, 0, 0, 0, p, 0, {responses} - d - p, 0]::bigint[]::nps_tally as tally
          from generate_series(0, {responses}) as d, generate_series(0, {responses} - d) as p)"
    )
}

/// How likely each sample is where patients are so mixed: multinomial probabilities.
pub fn probabilities(samples: &[Sample], mix: Mix) -> Vec<f64> {
    let largest = samples
        .iter()
        .map(|sample| sample.iter().sum::<u32>())
        .max()
        .unwrap_or(0);
    let logarithms_of_factorials: Vec<f64> = std::iter::once(0.0)
        .chain((1..=largest).scan(0.0, |sum, factor| {
            *sum += f64::from(factor).ln();
            Some(*sum)
        }))
        .collect();
    let factorial = |count: u32| logarithms_of_factorials[count as usize];
    let probability = |sample: &Sample| {
        let classes = sample.iter().zip(mix).map(|(&count, share)| match count {
            0 => 0.0,
            _ => f64::from(count) * (f64::from(share) / 100.0).ln() - factorial(count),
        });
        (factorial(sample.iter().sum()) + classes.sum::<f64>()).exp()
    };
    samples.iter().map(probability).collect()
}
