//! Weekly answers of units where nothing ever changes: whatever is found in them is a false alarm.

use crate::enumeration::{Mix, Sample};
use postgres::Client;
use rand::{Rng, RngExt};

/// Units of care, from the much praised to the torn.
pub const MIXES: [Mix; 5] = [[2, 6, 92], [5, 10, 85], [10, 20, 70], [20, 30, 50], [35, 30, 35]];

/// How many answers a week units usually have, from a handful to plenty.
pub const USUAL: [f64; 4] = [3.0, 8.0, 28.0, 120.0];

/// Every mix with every usual number of answers.
pub fn kinds() -> Vec<(Mix, f64)> {
    let of_mix = |mix| USUAL.map(|usual| (mix, usual));
    MIXES.into_iter().flat_map(of_mix).collect()
}

/// So many weeks of a unit. How many answers a week has varies around the usual number as rare events do (Poisson).
pub fn weeks(dice: &mut impl Rng, mix: Mix, usual: f64, weeks: usize) -> Vec<Sample> {
    (0..weeks)
        .map(|_| {
            let answers = answers(dice, usual);
            week(dice, mix, answers)
        })
        .collect()
}

/// Counts how many even shares of chance it takes to fall below e^-usual (Knuth).
fn answers(dice: &mut impl Rng, usual: f64) -> u32 {
    let mut answers = 0;
    let mut chance: f64 = dice.random();
    while chance > (-usual).exp() {
        answers += 1;
        chance *= dice.random::<f64>();
    }
    answers
}

fn week(dice: &mut impl Rng, [detractors, passives, _]: Mix, answers: u32) -> Sample {
    let mut sample = [0; 3];
    for _ in 0..answers {
        let patient = dice.random_range(0..100);
        let class = usize::from(patient >= detractors) + usize::from(patient >= detractors + passives);
        sample[class] += 1;
    }
    sample
}

/// Makes the table `weeks (unit, week, tally)`; units and weeks count from 1.
pub fn load(client: &mut Client, units: &[Vec<Sample>]) {
    let rows = (1i32..).zip(units).flat_map(|(unit, weeks)| {
        (1i32..)
            .zip(weeks)
            .map(move |(week, sample)| (unit, week, sample))
    });
    let mut columns: [Vec<i32>; 5] = Default::default();
    for (unit, week, sample) in rows {
        let counts = sample.map(u32::cast_signed);
        for (column, value) in columns.iter_mut().zip([unit, week].into_iter().chain(counts)) {
            column.push(value);
        }
    }
    client
        .batch_execute("create table weeks (unit int, week int, tally nps_tally)")
        .expect("a table");
    let [unit, week, detractors, passives, promoters] = &columns;
    client
        .execute(
            "insert into weeks select unit, week, array[d, 0, 0, 0, 0, 0, 0, p, 0, q, 0]::bigint[]::nps_tally
             from unnest($1::int[], $2::int[], $3::int[], $4::int[], $5::int[]) as counted (unit, week, d, p, q)",
            &[unit, week, detractors, passives, promoters],
        )
        .expect("weeks");
}
