//! Text and binary form of `nps_weighted`, and what is read from it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nps_core::{Level, Method, Numbers, Weighted};

fuzz_target!(|given: &[u8]| {
    nps_fuzz::forms::<33, Weighted>(given);
    let Ok(mut answers) = Weighted::from_bytes(given) else {
        return;
    };
    let level = Level::new(0.95).expect("a level");
    if let Some(nps) = answers.nps() {
        assert!((-100.0..=100.0).contains(&nps), "{answers}: {nps}");
    }
    for method in [Method::Score, Method::AdjustedWald, Method::Wald] {
        if let Some(interval) = answers.interval(level, method) {
            assert!(interval.lower <= interval.upper, "{answers}: {interval:?}");
        }
    }
    // What aggregates make of states is written in forms that are read.
    let same = answers;
    if answers.merge(&same).is_ok() {
        let again = Weighted::from_bytes(&answers.to_bytes());
        assert_eq!(again.as_ref(), Ok(&answers), "twice {same}");
    }
});
