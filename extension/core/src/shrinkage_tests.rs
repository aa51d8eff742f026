use super::*;
use crate::tally::tests::of_classes;
use proptest::prelude::*;

fn prior(units: &[[i64; 3]]) -> Prior {
    let mut prior = Prior::default();
    for &unit in units {
        prior.add(&of_classes(unit)).expect("room");
    }
    prior
}

#[track_caller]
fn close(value: Option<f64>, expected: f64) {
    let value = value.expect("a figure");
    assert!((value - expected).abs() < 1e-9, "{value} for {expected}");
}

const UNITS: [[i64; 3]; 6] = [
    [2, 1, 7],
    [0, 1, 4],
    [20, 30, 50],
    [1, 0, 1],
    [2, 3, 95],
    [30, 20, 10],
];

#[test]
fn the_estimate_is_dersimonian_and_lairds() {
    // Computed apart, from wᵢ = 1/vᵢ, Q and C as the paper has them.
    let prior = prior(&UNITS);
    close(prior.nps(), 40.43321299638989);
    close(prior.spread(), 55.7093580761262);
    for (unit, expected) in UNITS.into_iter().zip([
        48.368772912310845,
        68.47252482326046,
        30.210144543749095,
        20.49372388351803,
        91.94120598562957,
        -30.88981625080113,
    ]) {
        close(prior.shrink(&of_classes(unit)), expected);
    }
}

#[test]
fn units_that_differ_by_chance_alone_are_all_alike() {
    let prior = prior(&[[1, 2, 7], [2, 1, 7], [1, 1, 8]]);
    assert_eq!(prior.spread(), Some(0.0));
    for unit in [[1, 2, 7], [0, 0, 1], [900, 0, 100]] {
        assert_eq!(prior.shrink(&of_classes(unit)), prior.nps());
    }
}

#[test]
fn a_lucky_handful_no_longer_leads() {
    let prior = prior(&[[0, 0, 3], [5, 5, 290], [40, 60, 100], [30, 30, 240]]);
    let (handful, proven) = (of_classes([0, 0, 3]), of_classes([5, 5, 290]));
    assert!(handful.nps() > proven.nps());
    assert!(prior.shrink(&handful) < prior.shrink(&proven));
}

#[test]
fn one_unit_alone_is_its_own_prior() {
    let prior = prior(&[[1, 2, 7]]);
    assert_eq!(
        (prior.spread(), prior.shrink(&of_classes([1, 2, 7]))),
        (Some(0.0), prior.nps())
    );
}

#[test]
fn no_answers_say_nothing() {
    let empty = prior(&[[0, 0, 0]]);
    assert_eq!(empty, Prior::default());
    assert_eq!(
        (empty.nps(), empty.spread(), empty.shrink(&of_classes([1, 2, 3]))),
        (None, None, None)
    );
    assert_eq!(prior(&UNITS).shrink(&Tally::default()), None);
}

#[test]
fn more_than_a_count_holds_is_refused() {
    let full = of_classes([0, 0, i64::MAX]);
    let mut prior = Prior::default();
    prior.add(&full).expect("room");
    assert_eq!(prior.add(&full), Err(PriorOverflow));
    let both = Tally::from_counts(&[0, 0, 0, 0, 0, 0, 0, 0, 0, i64::MAX, i64::MAX]).expect("a tally");
    assert_eq!(Prior::default().add(&both), Err(PriorOverflow));
}

fn units() -> impl Strategy<Value = Vec<[i64; 3]>> {
    let count = || prop_oneof![0i64..3, 0i64..100, 0i64..1_000_000_000];
    prop::collection::vec([count(), count(), count()], 0..20)
}

proptest! {
    #[test]
    fn a_shrunk_nps_lies_between_its_own_and_that_of_all(units in units()) {
        let prior = prior(&units);
        for unit in units.iter().map(|&unit| of_classes(unit)).filter(|unit| unit.responses() > 0) {
            let (own, all) = (unit.nps().expect("answers"), prior.nps().expect("answers"));
            let shrunk = prior.shrink(&unit).expect("answers");
            prop_assert!(own.min(all) - 1e-9 <= shrunk && shrunk <= own.max(all) + 1e-9, "{own} {shrunk} {all}");
        }
    }

    #[test]
    fn any_split_merges_to_the_whole_and_text_brings_it_back(units in units(), at in any::<prop::sample::Index>()) {
        let (left, right) = units.split_at(at.index(units.len() + 1));
        let mut merged = prior(left);
        merged.merge(&prior(right)).expect("room");
        let whole = prior(&units);
        prop_assert_eq!(merged.counts(), whole.counts());
        for (one, other) in merged.sums().into_iter().zip(whole.sums()) {
            prop_assert!((one - other).abs() <= 1e-12 * other);
        }
        prop_assert_eq!(whole.to_string().parse(), Ok(whole));
    }
}

#[test]
fn text_that_is_no_prior_is_refused() {
    for (text, expected) in [
        ("", MalformedPrior::Numbers),
        ("{1,2,3}", MalformedPrior::Numbers),
        (
            "{1,x,0,0,0,0}",
            MalformedPrior::Number {
                position: 2,
                given: "x".into(),
            },
        ),
        (
            "{-1,0,0,0,0,0}",
            MalformedPrior::Number {
                position: 1,
                given: "-1".into(),
            },
        ),
        (
            "{1,0,0,1,1,NaN}",
            MalformedPrior::Number {
                position: 6,
                given: "NaN".into(),
            },
        ),
        ("{1,0,0,0,0,0}", MalformedPrior::Impossible),
        ("{0,0,0,1,1,1}", MalformedPrior::Impossible),
        ("{2,0,0,1,1,1}", MalformedPrior::Impossible),
        ("{1,0,0,2,5,2}", MalformedPrior::Impossible),
        ("{1,0,0,2,4,3}", MalformedPrior::Impossible),
    ] {
        assert_eq!(text.parse::<Prior>(), Err(expected), "{text}");
    }
    assert_eq!("{0,0,0,0,0,0}".parse(), Ok(Prior::default()));
}
