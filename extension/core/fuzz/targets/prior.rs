//! Text and binary form of `nps_prior`, and what is read from it.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nps_core::{Numbers, Prior, Tally};

fuzz_target!(|given: &[u8]| {
    nps_fuzz::forms::<6, Prior>(given);
    let (prior, unit) = given.split_at(given.len().min(48));
    let Ok(mut prior) = Prior::from_bytes(prior) else {
        return;
    };
    if let Some(nps) = prior.nps() {
        assert!((-100.0..=100.0).contains(&nps), "{prior}: {nps}");
    }
    if let Some(spread) = prior.spread() {
        assert!(spread >= 0.0, "{prior}: {spread}");
    }
    let Ok(unit) = Tally::from_bytes(unit) else {
        return;
    };
    if let Some(guess) = prior.shrink(&unit) {
        assert!(
            (-100.0001..=100.0001).contains(&guess),
            "{unit} by {prior}: {guess}"
        );
    }
    // What aggregates make of states is written in forms that are read.
    if prior.add(&unit).is_ok() {
        let again = Prior::from_bytes(&prior.to_bytes());
        assert_eq!(again.as_ref(), Ok(&prior), "with {unit}");
    }
});
