//! Text and binary form of `nps_tally`, and its arithmetic.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nps_core::{Interval, Level, Method, Numbers, Tally};

fuzz_target!(|given: &[u8]| {
    nps_fuzz::forms::<11, Tally>(given);
    let (left, right) = given.split_at(given.len().min(88));
    let (Ok(left), Ok(right)) = (Tally::from_bytes(left), Tally::from_bytes(right)) else {
        return;
    };
    // What was added can be taken away, and what was refused changed nothing.
    let mut both = left;
    match both.merge(&right) {
        Ok(()) => {
            both.unmerge(&right).expect("what was just added");
            assert_eq!(both, left);
        }
        Err(_) => assert_eq!(both, left),
    }
    let level = Level::new(0.95).expect("a level");
    for method in [Method::Score, Method::AdjustedWald, Method::Wald] {
        match (left.nps(), Interval::of(&left, level, method)) {
            (Some(nps), Some(interval)) => {
                assert!((-100.0..=100.0).contains(&nps), "{left}: {nps}");
                assert!(interval.lower <= interval.upper, "{left}: {interval:?}");
            }
            (None, None) => {}
            (nps, interval) => panic!("{left}: {nps:?}, {interval:?}"),
        }
    }
});
