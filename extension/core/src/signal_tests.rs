use super::*;
use crate::tally::tests::of_classes;

const STEADY: [i64; 3] = [10, 20, 70]; // NPS 60

/// What each period signals against the baseline of 50 steady periods.
fn signals(periods: &[[i64; 3]]) -> Vec<Option<Signal>> {
    let baseline = of_classes(STEADY.map(|count| 50 * count));
    let mut series = Series::default();
    let signal = |&classes| {
        series.push(&of_classes(classes));
        series.signal(&baseline)
    };
    periods.iter().map(signal).collect()
}

fn last(periods: &[[i64; 3]]) -> Option<Signal> {
    let signals = signals(periods);
    let (last, before) = signals.split_last().expect("periods");
    assert!(before.iter().all(Option::is_none), "{signals:?}");
    *last
}

/// A period of a hundred answers with so many promoters more than steady ones have.
fn of(more: i64) -> [i64; 3] {
    [10, 20 - more, 70 + more]
}

#[test]
fn steady_periods_signal_nothing() {
    assert_eq!(last(&[STEADY; 30]), None);
}

// The mix 10 : 20 : 70 has variance 0.44, a period of a hundred answers sigma 6.64 points: three are 19.9, two are 13.3.

#[test]
fn a_period_beyond_three_sigma_is_outside() {
    assert_eq!(last(&[STEADY, of(20)]), Some(Signal::Outside(Side::Above)));
    assert_eq!(last(&[STEADY, [30, 20, 50]]), Some(Signal::Outside(Side::Below)));
    assert_eq!(last(&[STEADY, of(19)]), None);
    // With fewer answers the limits are wider.
    assert_eq!(last(&[STEADY, [3, 2, 5]]), None);
}

#[test]
fn a_single_answer_can_be_outside_only_where_three_sigma_allow() {
    assert_eq!(last(&[STEADY, [1, 0, 0]]), None);
}

#[test]
fn eight_on_one_side_are_a_run() {
    let above: Vec<_> = [1, 2, 1, 3, 1, 2, 1, 2].map(of).into();
    assert_eq!(last(&above), Some(Signal::Run(Side::Above)));
    assert_eq!(last(&above[1..]), None);
    let below: Vec<_> = [-1, -2, -1, -3, -1, -2, -1, -2].map(of).into();
    assert_eq!(last(&below), Some(Signal::Run(Side::Below)));
}

#[test]
fn a_period_on_the_centre_breaks_a_run_and_an_empty_one_does_not() {
    let mut periods: Vec<_> = [1, 2, 1, 3, 0, 2, 1, 2].map(of).into();
    assert_eq!(last(&periods), None);
    periods[4] = [0, 0, 0];
    assert_eq!(last(&periods), None);
    periods.push(of(1));
    assert_eq!(last(&periods), Some(Signal::Run(Side::Above)));
}

#[test]
fn praise_as_usual_is_no_run() {
    // 98 of 100 promote: five of five do so in nine periods of ten, twenty of twenty in two of three, fifty in one of three.
    let run_of = |answers: i64| {
        let mut series = Series::default();
        for _ in 0..8 {
            series.push(&of_classes([0, 0, answers]));
        }
        series.signal(&of_classes([10, 10, 980]))
    };
    assert_eq!((run_of(5), run_of(20)), (None, None));
    assert_eq!(run_of(50), Some(Signal::Run(Side::Above)));
}

#[test]
fn six_steps_in_one_direction_are_a_trend() {
    let rising = [-4, -2, -1, 1, 2, 3].map(of);
    assert_eq!(last(&rising), Some(Signal::Trend(Side::Above)));
    let falling = [4, 2, 1, -1, -2, -3].map(of);
    assert_eq!(last(&falling), Some(Signal::Trend(Side::Below)));
    let with_a_pause = [-4, -2, -1, -1, 2, 3].map(of);
    assert_eq!(last(&with_a_pause), None);
}

#[test]
fn two_of_three_beyond_two_sigma_signal() {
    assert_eq!(last(&[of(14), of(14)]), None);
    assert_eq!(
        last(&[STEADY, of(14), of(-1), of(14)]),
        Some(Signal::TwoOfThree(Side::Above))
    );
    assert_eq!(last(&[of(14), of(-1), of(1), of(14)]), None);
    assert_eq!(last(&[STEADY, of(14), of(-14), of(1)]), None);
    assert_eq!(
        last(&[STEADY, of(14), of(-14), of(14)]),
        Some(Signal::TwoOfThree(Side::Above))
    );
}

#[test]
fn the_first_rule_that_fires_is_the_one_told() {
    let rising = [1, 2, 3, 4, 5, 6, 7, 20].map(of);
    let told = signals(&rising);
    assert_eq!(told[5], Some(Signal::Trend(Side::Above)));
    assert_eq!(told[7], Some(Signal::Outside(Side::Above)));
}

#[test]
fn a_perfect_baseline_makes_no_alarm_of_the_first_passive() {
    let mut series = Series::default();
    let mut signal = |baseline: [i64; 3], period: [i64; 3]| {
        series.push(&of_classes(period));
        series.signal(&of_classes(baseline))
    };
    assert_eq!(signal([0, 0, 120], [0, 1, 9]), None);
    assert_eq!(signal([0, 0, 120], [3, 0, 7]), Some(Signal::Outside(Side::Below)));
}

#[test]
fn nothing_is_signalled_without_answers_or_a_baseline() {
    let mut series = Series::default();
    assert_eq!(series.signal(&of_classes(STEADY)), None);
    series.push(&of_classes([50, 0, 0]));
    assert_eq!(series.signal(&Tally::default()), None);
    assert_eq!(ControlLimits::of(&Tally::default(), &of_classes(STEADY)), None);
    assert_eq!(ControlLimits::of(&of_classes(STEADY), &Tally::default()), None);
}

#[test]
fn limits_are_three_sigma_around_the_baseline_within_the_scale() {
    let baseline = of_classes([1000, 2000, 7000]);
    let limits = ControlLimits::of(&of_classes(STEADY), &baseline).expect("limits");
    assert_eq!(limits.centre, 60.0);
    // 3 · √(0.44/100), a little wider for the imaginary answers
    assert!(
        (limits.upper - 79.9).abs() < 0.02 && (limits.lower - 40.1).abs() < 0.02,
        "{limits:?}"
    );
    let of_one = ControlLimits::of(&of_classes([1, 0, 0]), &baseline).expect("limits");
    assert_eq!((of_one.lower, of_one.upper), (-100.0, 100.0));
}
