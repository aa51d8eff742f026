use super::*;
use crate::tally::tests::of_classes;
use proptest::prelude::*;

const METHODS: [Method; 3] = [Method::Score, Method::AdjustedWald, Method::Wald];

fn level(level: f64) -> Level {
    Level::new(level).expect("a level")
}

fn interval(classes: [i64; 3], at: f64, method: Method) -> Interval {
    Interval::of(&of_classes(classes), level(at), method).expect("answers")
}

#[test]
fn limits_are_those_published() {
    for (classes, wald, adjusted_wald, score) in [
        (
            [1, 2, 3],
            [-26.3065, 92.9731],
            [-26.7433, 71.1877],
            [-31.1074, 75.3957],
        ),
        ([0, 0, 1], [100.0, 100.0], [-48.4986, 98.4986], [-58.6901, 100.0]),
        (
            [20, 10, 70],
            [34.1983, 65.8017],
            [32.9415, 64.1459],
            [32.6261, 63.9434],
        ),
        (
            [5, 10, 85],
            [70.0061, 89.9939],
            [67.3585, 87.9813],
            [67.2669, 87.8153],
        ),
    ] {
        for (method, [lower, upper]) in METHODS.into_iter().zip([score, adjusted_wald, wald]) {
            let found = interval(classes, 0.95, method);
            assert!(
                (found.lower - lower).abs() < 5.1e-5 && (found.upper - upper).abs() < 5.1e-5,
                "{classes:?} by {method:?}: {found:?}"
            );
        }
    }
}

#[test]
fn the_standard_error_is_the_published_one() {
    for (classes, expected) in [
        ([1, 2, 3], 30.4290),
        ([0, 0, 1], 0.0),
        ([20, 10, 70], 8.0623),
        ([5, 10, 85], 5.0990),
    ] {
        let tally = of_classes(classes);
        let plain = Method::Wald.standard_error(&tally).expect("answers");
        assert!((plain - expected).abs() < 5e-5, "{classes:?}: {plain}");
        assert_eq!(Method::Score.standard_error(&tally), Some(plain));
    }
    // Of (20.75, 11.5, 70.75): √((91.5/103 − (50/103)²)/103)
    let adjusted = Method::AdjustedWald.standard_error(&of_classes([20, 10, 70]));
    assert!(
        (adjusted.expect("answers") - 7.960464).abs() < 5e-7,
        "{adjusted:?}"
    );
}

/// Detractors, passives and promoters, level, lower and upper limit in points.
type Solved = ([i64; 3], f64, f64, f64);

/// Solved with 70 decimal digits from the definition as Tango writes it.
#[rustfmt::skip]
const SCORE_LIMITS: [Solved; 22] = [
    ([1, 2, 3], 0.95, -31.10737846242244, 75.39566635638697),
    ([0, 0, 1], 0.95, -58.69013712455251, 100.0),
    ([1, 0, 0], 0.95, -100.0, 58.69013712455251),
    ([0, 1, 0], 0.95, -79.34506856227625, 79.34506856227625),
    ([0, 0, 1], 0.5, 37.46305118348334, 100.0),
    ([0, 0, 1], 0.9999, -87.60589617327679, 100.0),
    ([20, 10, 70], 0.95, 32.62605589311952, 63.94335963525704),
    ([5, 10, 85], 0.95, 67.26694663189711, 87.81526757163314),
    ([20, 10, 70], 0.9999, 13.595969365813243, 74.07817939230117),
    ([0, 10, 0], 0.95, -27.753279986288916, 27.753279986288916),
    ([1, 0, 1], 0.5, -43.04822308360754, 43.04822308360754),
    ([0, 0, 1_000_000_000_000], 0.95, 99.9999999992317, 100.0),
    ([1_000_000_000_000, 0, 0], 0.5, -100.0, -99.99999999990901),
    ([0, 1_000_000_000_000, 0], 0.9999, -1.5136705226394486e-09, 1.5136705226394486e-09),
    ([1, 0, 999_999_999_999], 0.95, 99.99999999886701, 99.9999999999647),
    ([999_999_999_999, 0, 1], 0.9999, -99.99999999998829, -99.99999999658436),
    ([0, 1, 999_999_999_999], 0.95, 99.9999999991317, 99.99999999998235),
    ([50_000_000_000, 100_000_000_000, 850_000_000_000], 0.95, 79.99990006080576, 80.00009993869782),
    ([300_000_000_000, 400_000_000_000, 300_000_000_000], 0.95, -0.000151818157425702, 0.000151818157425702),
    ([500_000_000_000, 0, 500_000_000_000], 0.9999, -0.00038905918863836754, 0.00038905918863836754),
    ([333_333_333_333, 333_333_333_333, 333_333_333_334], 0.5, -5.507175749059718e-05, 5.507195749059718e-05),
    ([7, 1_000_000, 3], 0.99, -0.0015227136903605382, 0.0005592294654715757),
];

#[test]
fn score_limits_are_exact_from_one_answer_to_a_million_million() {
    // A few units in the last place of a number near 100.
    const TOLERANCE: f64 = 1e-13;
    for (classes, at, lower, upper) in SCORE_LIMITS {
        let found = interval(classes, at, Method::Score);
        assert!(
            (found.lower - lower).abs() <= TOLERANCE && (found.upper - upper).abs() <= TOLERANCE,
            "{classes:?} at {at}: {found:?}, {:e} and {:e} off",
            found.lower - lower,
            found.upper - upper
        );
    }
}

#[test]
fn all_alike_reach_the_end_of_the_scale() {
    for count in [1, 2, 5, 1000, 1_000_000_000_000] {
        let n = count as f64;
        for at in [0.5, 0.95, 0.9999] {
            let squared = level(at).z().powi(2);
            let other = 100.0 * (n - squared) / (n + squared);
            let (promoters, detractors) = (
                interval([0, 0, count], at, Method::Score),
                interval([count, 0, 0], at, Method::Score),
            );
            assert_eq!((promoters.upper, detractors.lower), (100.0, -100.0));
            assert!(
                (promoters.lower - other).abs() < 1e-12,
                "{count} at {at}: {promoters:?}, not {other}"
            );
            assert_eq!(promoters.lower, -detractors.upper);
        }
    }
}

fn counts() -> impl Strategy<Value = [i64; 3]> {
    let count = prop_oneof![0i64..4, 0i64..200, 0i64..=1_000_000_000_000, Just(i64::MAX)];
    let some = [count.clone(), count.clone(), count];
    some.prop_filter("answers", |counts| counts.iter().any(|&count| count > 0))
}

#[test]
fn score_limits_hold_the_nps_of_quintillions_too() {
    let classes = [620_269_407_232, 0, i64::MAX];
    let nps = of_classes(classes).nps().expect("answers");
    let found = interval(classes, 0.0001, Method::Score);
    assert!(found.lower <= nps && nps <= found.upper, "{found:?} around {nps}");
}

proptest! {
    #[test]
    fn score_limits_hold_the_nps_and_stay_on_the_scale(classes in counts(), at in 0.0001f64..0.9999) {
        let nps = of_classes(classes).nps().expect("answers");
        let found = interval(classes, at, Method::Score);
        prop_assert!(-100.0 <= found.lower && found.lower <= nps, "{found:?} around {nps}");
        prop_assert!(nps <= found.upper && found.upper <= 100.0, "{found:?} around {nps}");
    }

    #[test]
    fn turning_the_scale_around_turns_the_limits_around(classes in counts(), at in 0.0001f64..0.9999) {
        let [detractors, passives, promoters] = classes;
        for method in METHODS {
            let (found, turned) = (interval(classes, at, method), interval([promoters, passives, detractors], at, method));
            prop_assert_eq!([found.lower, found.upper], [-turned.upper, -turned.lower]);
        }
    }

    #[test]
    fn a_higher_level_and_fewer_answers_widen(classes in [0i64..100, 0i64..100, 1i64..100], at in 0.01f64..0.99) {
        for method in METHODS {
            let found = interval(classes, at, method);
            let wider = interval(classes, at + 0.009, method);
            prop_assert!(wider.lower <= found.lower && found.upper <= wider.upper);
            let of_more = interval(classes.map(|count| 10 * count), at, method);
            prop_assert!(of_more.margin() <= found.margin());
        }
    }
}

#[test]
fn methods_are_known_by_name() {
    assert_eq!("score".parse(), Ok(Method::Score));
    assert_eq!("adjusted_wald".parse(), Ok(Method::AdjustedWald));
    assert_eq!("wald".parse(), Ok(Method::Wald));
    for unknown in ["", "Score", "wilson", "score "] {
        assert!(unknown.parse::<Method>().is_err());
    }
}

#[test]
fn no_answers_have_no_interval() {
    for method in METHODS {
        assert_eq!(Interval::of(&Tally::default(), level(0.95), method), None);
        assert_eq!(method.standard_error(&Tally::default()), None);
    }
}
