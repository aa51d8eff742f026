use super::*;
use crate::tally::tests::of_classes;
use proptest::prelude::*;

fn weighted(answers: &[(i64, f64)]) -> Weighted {
    let mut state = Weighted::default();
    for &(score, weight) in answers {
        let score = Score::from_integer(score).expect("a score");
        state
            .add(score, Weight::new(weight).expect("a weight"))
            .expect("room");
    }
    state
}

fn level() -> Level {
    Level::new(0.95).expect("a level")
}

#[track_caller]
fn close(value: Option<f64>, expected: f64) {
    let value = value.expect("a figure");
    assert!(
        (value - expected).abs() <= 1e-9 * expected.abs().max(1.0),
        "{value} for {expected}"
    );
}

#[test]
fn figures_are_those_of_the_formulas() {
    // m = (2 + 1 + 3 − 0.5)/8
    let state = weighted(&[(10, 2.0), (9, 1.0), (8, 1.5), (3, 0.5), (10, 3.0)]);
    close(state.nps(), 68.75);
    close(state.standard_error(), 22.159_147_818_254_43);
    close(state.effective_responses(), 64.0 / 16.5);
    close(state.mean(), 9.0625);
    close(state.share(Class::Detractor), 0.0625);
    assert_eq!(state.answers().responses(), 5);
}

#[test]
fn equal_weights_are_no_weights() {
    let plain = of_classes([20, 10, 70]);
    for weight in [1e-100, 0.25, 1.0, 3.0, 1e100] {
        let mut state = Weighted::default();
        state
            .add_tally(&plain, Weight::new(weight).expect("a weight"))
            .expect("room");
        close(state.nps(), 50.0);
        close(state.mean(), plain.mean().expect("answers"));
        close(state.standard_error(), 8.062_257_748_298_55);
        close(state.effective_responses(), 100.0);
        let interval = state.interval(level(), Method::Score).expect("an interval");
        close(Some(interval.lower), 32.626_055_893_119_52);
        close(Some(interval.upper), 63.943_359_635_257_04);
    }
}

#[test]
fn without_weight_there_is_no_figure() {
    for state in [Weighted::default(), weighted(&[(10, 0.0), (3, 0.0)])] {
        assert_eq!(
            (state.nps(), state.mean(), state.standard_error()),
            (None, None, None)
        );
        assert_eq!(
            (state.effective_responses(), state.share(Class::Promoter)),
            (None, None)
        );
        assert_eq!(state.interval(level(), Method::Score), None);
    }
    assert_eq!(weighted(&[(10, 0.0)]).answers().responses(), 1);
}

#[test]
fn what_is_no_weight_is_refused_by_name() {
    for (weight, expected) in [
        (-0.5, "weight -0.5 is negative"),
        (f64::NEG_INFINITY, "weight -Infinity is not finite"),
        (f64::INFINITY, "weight Infinity is not finite"),
        (f64::NAN, "weight NaN is not finite"),
        (1e-101, "weight 1e-101 is neither 0 nor between 1e-100 and 1e100"),
        (1e101, "weight 1e101 is neither 0 nor between 1e-100 and 1e100"),
    ] {
        assert_eq!(Weight::new(weight).expect_err("no weight").to_string(), expected);
    }
    assert!(Weight::new(-0.0).is_ok());
}

fn answers() -> impl Strategy<Value = Vec<(i64, f64)>> {
    let weight = prop_oneof![Just(0.0), 0.01f64..50.0, Just(1e-100), Just(1e100)];
    prop::collection::vec((0i64..=10, weight), 0..40)
}

proptest! {
    #[test]
    fn any_split_merges_to_the_whole(answers in answers(), at in any::<prop::sample::Index>()) {
        let (left, right) = answers.split_at(at.index(answers.len() + 1));
        let mut merged = weighted(left);
        merged.merge(&weighted(right)).expect("room");
        let whole = weighted(&answers);
        prop_assert_eq!(merged.answers(), whole.answers());
        for (one, other) in merged.weights().iter().zip(whole.weights()) {
            prop_assert!((one - other).abs() <= 1e-12 * other);
        }
        for (one, other) in merged.squares().iter().zip(whole.squares()) {
            prop_assert!((one - other).abs() <= 1e-12 * other);
        }
    }

    #[test]
    fn text_and_sums_bring_back_the_same_state(answers in answers()) {
        let state = weighted(&answers);
        prop_assert_eq!(state.to_string().parse(), Ok(state));
        prop_assert_eq!(Weighted::from_sums(*state.answers(), *state.weights(), *state.squares()), Ok(state));
    }

    #[test]
    fn figures_stay_within_their_ranges(answers in answers()) {
        let state = weighted(&answers);
        if let Some(nps) = state.nps() {
            prop_assert!((-100.0..=100.0).contains(&nps));
            prop_assert!((0.0..=10.000_000_1).contains(&state.mean().expect("weight")));
            let effective = state.effective_responses().expect("weight");
            let given = answers.iter().filter(|(_, weight)| *weight > 0.0).count() as f64;
            prop_assert!(effective >= 1.0 - 1e-9 && effective <= given + 1e-9, "{effective} of {given}");
            let interval = state.interval(level(), Method::Score).expect("weight");
            prop_assert!(-100.0 <= interval.lower && interval.upper <= 100.0);
            prop_assert!(interval.lower <= nps + 1e-9 && nps <= interval.upper + 1e-9);
        }
    }
}

#[test]
fn text_that_is_no_state_is_refused() {
    const ZEROS: &str = "{0,0,0,0,0,0,0,0,0,0,0}";
    let with = |counts: &str, weights: &str, squares: &str| format!("{{{counts},{weights},{squares}}}");
    for (text, expected) in [
        (String::new(), MalformedWeighted::Groups),
        (ZEROS.to_owned(), MalformedWeighted::Groups),
        (with(ZEROS, ZEROS, "{0}"), MalformedWeighted::Length(1)),
        (
            with(ZEROS, &ZEROS.replacen('0', "x", 1), ZEROS),
            MalformedWeighted::Sum {
                score: 0,
                given: "x".into(),
            },
        ),
        (
            with(ZEROS, ZEROS, &ZEROS.replacen('0', "inf", 1)),
            MalformedWeighted::Sum {
                score: 0,
                given: "Infinity".into(),
            },
        ),
        // Weight without an answer; one answer whose square is not its weight's; too small to square
        (
            with(ZEROS, &ZEROS.replacen('0', "1", 1), &ZEROS.replacen('0', "1", 1)),
            MalformedWeighted::Impossible { score: 0, count: 0 },
        ),
        (
            with(
                &ZEROS.replacen('0', "1", 1),
                &ZEROS.replacen('0', "2", 1),
                &ZEROS.replacen('0', "2", 1),
            ),
            MalformedWeighted::Impossible { score: 0, count: 1 },
        ),
        (
            with(
                &ZEROS.replacen('0', "1", 1),
                &ZEROS.replacen('0', "1e-200", 1),
                ZEROS,
            ),
            MalformedWeighted::Impossible { score: 0, count: 1 },
        ),
    ] {
        assert_eq!(text.parse::<Weighted>(), Err(expected), "{text}");
    }
    assert_eq!(
        with(ZEROS, ZEROS, ZEROS).parse::<Weighted>(),
        Ok(Weighted::default())
    );
}
