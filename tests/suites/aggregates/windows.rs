//! Over a window, every aggregate gives what counting each frame by hand gives: tallies, which move along with the frame,
//! and weighted answers and priors, which PostgreSQL counts anew.

use crate::support::by_hand::{self, NUMBER_TYPES, Scores, array, parsed, scores};
use crate::support::frames::frames;
use crate::support::property::check;
use nps_tests::query::{column, prepared};
use postgres::Client;
use proptest::prelude::*;
use std::cell::RefCell;

/// Answers in an order with ties, in some partitions, each with a frame.
#[derive(Debug, Clone)]
struct Windows {
    scores: Scores,
    number: &'static str,
    partitions: usize,
    frame: String,
}

impl Windows {
    fn any() -> impl Strategy<Value = Self> {
        let number = prop::sample::select(&NUMBER_TYPES[..]);
        (scores(40), number, 1usize..4, frames()).prop_map(|(scores, number, partitions, frame)| Self {
            scores,
            number,
            partitions,
            frame,
        })
    }

    /// A figure for each answer, over the window `w`. An answer has a `score` and a `weight`, stands for a `tally`, and is
    /// `kept` or not; all but the last may be NULL.
    fn each(&self, client: &mut Client, figure: &str) -> Vec<Option<String>> {
        let Self {
            number,
            partitions,
            frame,
            ..
        } = self;
        let query = format!(
            "select {figure}
             from unnest({}::{number}[]) with ordinality as answer (score, n),
                  cast(nullif(n % 7, 6) / 3.0 as double precision) as weight,
                  cast(array[n % 2 * 9, 0, 0, 0, 0, 0, 0, n % 3, 0, n % 3 * 8, 0] as nps_tally) as mixed,
                  nullif(mixed, '{{9,0,0,0,0,0,0,1,0,8,0}}') as tally,
                  cast(n % 5 <> 0 as boolean) as kept
             window w as (partition by n % {partitions} order by n / 3 {frame})
             order by n",
            array(&self.scores)
        );
        column(client, query)
    }

    fn numbers(&self, client: &mut Client, figure: &str) -> Vec<Option<f64>> {
        let texts = self.each(client, figure).into_iter();
        texts
            .map(|text| text.map(|text| text.parse().expect("a number")))
            .collect()
    }

    /// What is in each frame of what is kept.
    fn frames<T: std::str::FromStr>(&self, client: &mut Client, value: &str) -> Vec<Vec<Option<T>>> {
        let arrays = self.each(client, &format!("array_agg({value}) filter (where kept) over w"));
        arrays.into_iter().map(parsed).collect()
    }
}

#[test]
fn every_frame_is_counted_as_by_hand() {
    let database = prepared("windows");
    let client = RefCell::new(database.client());
    check(Windows::any(), 300, |windows| {
        let client = &mut client.borrow_mut();
        let frames = windows.frames(client, "score");
        let recounted: Vec<_> = frames.iter().map(|frame| Some(by_hand::tally(frame))).collect();
        for counted in [
            "nps_tally(score)",
            "sum('{0,0,0,0,0,0,0,0,0,0,0}'::nps_tally + score)",
        ] {
            let tallies = windows.each(client, &format!("{counted} filter (where kept) over w"));
            prop_assert_eq!(&tallies, &recounted, "{}", counted);
        }
        let nps: Vec<_> = frames.iter().map(|frame| by_hand::nps(frame)).collect();
        prop_assert_eq!(
            windows.numbers(client, "nps(score) filter (where kept) over w"),
            nps
        );
        Ok(())
    });
}

#[test]
fn what_is_read_over_a_window_is_what_its_tally_says() {
    let database = prepared("read_windows");
    let client = RefCell::new(database.client());
    let figures = |tally: &str| {
        format!(
            "(nps({tally}), nps_responses({tally}), nps_share({tally}, 'passive'), nps_mean({tally}),
                 nps_se({tally}), nps_lower({tally}), nps_upper({tally}, 0.8), nps_margin({tally}, 0.95, 'wald'))::text"
        )
    };
    check(Windows::any(), 50, |windows| {
        let client = &mut client.borrow_mut();
        let over = windows.each(client, &figures("nps_tally(score) filter (where kept) over w"));
        let frames = windows.frames(client, "score");
        let tallies: Vec<_> = frames
            .iter()
            .map(|frame| format!("'{}'", by_hand::tally(frame)))
            .collect();
        let read = format!(
            "select {} from unnest(array[{}]::nps_tally[]) with ordinality as frame (tally, n) order by n",
            figures("tally"),
            tallies.join(",")
        );
        prop_assert_eq!(over, column(client, read));
        Ok(())
    });
}

#[test]
fn every_frame_is_weighed_as_by_hand() {
    let database = prepared("weighted_windows");
    let client = RefCell::new(database.client());
    check(Windows::any(), 150, |windows| {
        let client = &mut client.borrow_mut();
        let scores = windows.frames::<i16>(client, "score").into_iter();
        let weights = windows.frames::<f64>(client, "weight").into_iter();
        let frames = scores.zip(weights).map(|(scores, weights)| -> Vec<(i16, f64)> {
            let answers = scores.into_iter().zip(weights);
            answers.filter_map(|(score, weight)| score.zip(weight)).collect()
        });
        let nps = windows.numbers(client, "nps(score, weight) filter (where kept) over w");
        let effective = "nps_effective_responses(nps_weighted(score, weight) filter (where kept) over w)";
        let effective = windows.numbers(client, effective);
        for (frame, (nps, effective)) in frames.zip(nps.into_iter().zip(effective)) {
            let [expected_nps, expected_effective] = weighed(&frame);
            prop_assert!(close(nps, expected_nps), "{:?}: {:?}", frame, nps);
            prop_assert!(
                close(effective, expected_effective),
                "{:?}: {:?}",
                frame,
                effective
            );
        }
        Ok(())
    });
}

/// NPS and effective number of weighted answers.
fn weighed(answers: &[(i16, f64)]) -> [Option<f64>; 2] {
    let sum = |term: fn(i16, f64) -> f64| -> f64 {
        answers.iter().map(|&(score, weight)| term(score, weight)).sum()
    };
    let weight = sum(|_, weight| weight);
    let net = sum(|score, weight| weight * by_hand::class(score));
    let squares = sum(|_, weight| weight * weight);
    [100.0 * net / weight, weight * weight / squares].map(|figure| (weight > 0.0).then_some(figure))
}

#[test]
fn every_frame_of_units_is_pooled_as_by_hand() {
    let database = prepared("pooled_windows");
    let client = RefCell::new(database.client());
    check(Windows::any(), 100, |windows| {
        let client = &mut client.borrow_mut();
        let [detractors, passives, promoters] = [
            "nps_detractors(tally)",
            "nps_passives(tally)",
            "nps_promoters(tally)",
        ]
        .map(|class| windows.frames::<f64>(client, class));
        let nps = windows.numbers(client, "nps(nps_prior(tally) filter (where kept) over w)");
        let spread = windows.numbers(client, "nps_spread(nps_prior(tally) filter (where kept) over w)");
        for frame in 0..nps.len() {
            let classes = [&detractors, &passives, &promoters].map(|class| &class[frame]);
            let units: Vec<[f64; 3]> = (0..classes[0].len())
                .filter_map(|unit| Some([classes[0][unit]?, classes[1][unit]?, classes[2][unit]?]))
                .filter(|unit| unit.iter().sum::<f64>() > 0.0)
                .collect();
            let [expected_nps, expected_variance] = pooled(&units);
            prop_assert!(close(nps[frame], expected_nps), "{:?}: {:?}", units, nps[frame]);
            // The root of what is left of nearly equal numbers would double the digits lost.
            let variance = spread[frame].map(|spread| (spread / 100.0).powi(2));
            prop_assert!(
                close(variance, expected_variance),
                "{:?}: {:?}",
                units,
                spread[frame]
            );
        }
        Ok(())
    });
}

/// NPS of all units, and the variance τ² of their true ones: DerSimonian & Laird with the weights nᵢ/s².
fn pooled(units: &[[f64; 3]]) -> [Option<f64>; 2] {
    if units.is_empty() {
        return [None; 2];
    }
    let responses = |unit: &[f64; 3]| unit.iter().sum::<f64>();
    let nps = |unit: &[f64; 3]| (unit[2] - unit[0]) / responses(unit);
    let all = [0, 1, 2].map(|class| units.iter().map(|unit| unit[class]).sum::<f64>());
    let (mean, outspoken) = (nps(&all), (all[0] + all[2]) / responses(&all));
    let variance = outspoken - mean * mean;
    let weights: Vec<f64> = units.iter().map(|unit| responses(unit) / variance).collect();
    let differences = units
        .iter()
        .zip(&weights)
        .map(|(unit, weight)| weight * (nps(unit) - mean).powi(2));
    let beyond_chance = differences.sum::<f64>() - (units.len() - 1) as f64;
    let weight: f64 = weights.iter().sum();
    let size = weight - weights.iter().map(|weight| weight * weight).sum::<f64>() / weight;
    let alike = variance < 1e-12 || units.len() == 1;
    let between = if alike {
        0.0
    } else {
        (beyond_chance / size).max(0.0)
    };
    [Some(100.0 * mean), Some(between)]
}

/// The same but for rounding.
fn close(figure: Option<f64>, expected: Option<f64>) -> bool {
    match (figure, expected) {
        (Some(figure), Some(expected)) => (figure - expected).abs() <= 1e-12 * expected.abs().max(1.0),
        (figure, expected) => figure == expected,
    }
}

#[test]
fn a_frame_that_ends_before_it_starts_is_empty() {
    let database = prepared("reversed_frames");
    let mut client = database.client();
    for unit in ["rows", "range", "groups"] {
        for bounds in ["1 preceding and 3 preceding", "3 following and 1 following"] {
            let windows = Windows {
                scores: (0..30).map(|n| Some(n % 11)).collect(),
                number: "smallint",
                partitions: 2,
                frame: format!("{unit} between {bounds}"),
            };
            for (figure, of_nothing) in [
                ("nps_tally(score) over w", Some("{0,0,0,0,0,0,0,0,0,0,0}")),
                ("sum(tally) over w", Some("{0,0,0,0,0,0,0,0,0,0,0}")),
                ("nps_responses(nps_weighted(score, weight) over w)", Some("0")),
                ("nps_prior(tally) over w", Some("{0,0,0,0,0,0}")),
                ("nps(score) over w", None),
                ("nps(score, weight) over w", None),
                ("nps_signal(tally) over w", None),
            ] {
                let figures = windows.each(&mut client, figure);
                let all_empty = figures.iter().all(|figure| figure.as_deref() == of_nothing);
                assert!(
                    all_empty && figures.len() == 30,
                    "{figure}, {unit} between {bounds}: {figures:?}"
                );
            }
        }
    }
}
