//! Properties that hold whatever is given: proptest tries so many cases, the same every time.

use proptest::prelude::*;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// Tries so many cases, and shows the smallest found for which the test fails.
pub(crate) fn check<S: Strategy>(
    strategy: S,
    cases: u32,
    test: impl Fn(S::Value) -> Result<(), TestCaseError>,
) where
    S::Value: std::fmt::Debug,
{
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(10),
        ..Config::default()
    });
    runner
        .run(&strategy, test)
        .unwrap_or_else(|failure| panic!("{failure}"));
}
