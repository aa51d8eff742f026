//! Control charts: the four rules a second time, in whole numbers; and how often a unit that never changes is signalled.

use crate::support::frames::frames;
use crate::support::property::check;
use nps_tests::query::prepared;
use nps_tests::steady;
use postgres::Client;
use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use std::cell::RefCell;
use std::cmp::Ordering;
use std::collections::BTreeSet;

/// Detractors, passives and promoters of a period.
type Period = [i64; 3];

fn responses(period: Period) -> i128 {
    period.map(i128::from).iter().sum()
}

fn net([detractors, _, promoters]: Period) -> i128 {
    i128::from(promoters - detractors)
}

/// Does the last of the periods break a rule to that side of the baseline?
type Rule = fn(Period, &[Period], Ordering) -> bool;

/// Every rule, in the order in which they are tried, and what its breaking is called to either side.
const RULES: [(Rule, [&str; 2]); 4] = [
    (outside, ["outside_above", "outside_below"]),
    (run_of_eight, ["run_of_eight_above", "run_of_eight_below"]),
    (trend_of_six, ["trend_of_six_up", "trend_of_six_down"]),
    (two_of_three, ["two_of_three_above", "two_of_three_below"]),
];

fn signal(baseline: Period, periods: &[Period]) -> Option<&'static str> {
    RULES.iter().find_map(|(rule, [above, below])| {
        let breaks = |side| rule(baseline, periods, side);
        breaks(Ordering::Greater)
            .then_some(*above)
            .or(breaks(Ordering::Less).then_some(*below))
    })
}

fn last(count: usize, periods: &[Period]) -> Option<&[Period]> {
    periods
        .len()
        .checked_sub(count)
        .map(|earlier| &periods[earlier..])
}

fn outside(baseline: Period, periods: &[Period], side: Ordering) -> bool {
    last(1, periods).is_some_and(|one| side_beyond(3, baseline, one[0]) == side)
}

fn run_of_eight(baseline: Period, periods: &[Period], side: Ordering) -> bool {
    last(8, periods).is_some_and(|eight| {
        let takes_part = |&period| side_beyond(0, baseline, period) == side && !is_usual(baseline, period);
        eight.iter().all(takes_part)
    })
}

/// Are all answers of one kind, where the baseline lets that be expected in more than every second period?
fn is_usual(baseline: Period, period: Period) -> bool {
    let share = |class: usize| (baseline[class] as f64 + 0.75) / (responses(baseline) as f64 + 3.0);
    let all_are = |class: usize| i128::from(period[class]) == responses(period);
    [0, 2]
        .into_iter()
        .any(|class| all_are(class) && share(class).powi(responses(period) as i32) > 0.5)
}

fn trend_of_six(_: Period, periods: &[Period], side: Ordering) -> bool {
    last(6, periods).is_some_and(|six| six.windows(2).all(|pair| compare_nps(pair[1], pair[0]) == side))
}

fn two_of_three(baseline: Period, periods: &[Period], side: Ordering) -> bool {
    last(3, periods).is_some_and(|three| {
        let beyond = [0, 1, 2].map(|nth| side_beyond(2, baseline, three[nth]) == side);
        beyond[2] && (beyond[0] || beyond[1])
    })
}

fn compare_nps(one: Period, other: Period) -> Ordering {
    (net(one) * responses(other)).cmp(&(net(other) * responses(one)))
}

/// On which side of the baseline's NPS a period lies, if by more than so many standard errors.
///
/// With three imaginary answers (¾, 1½, ¾) the baseline has the variance (p(d + q) + 4dq)/n². Its counts are taken four
/// times here, and both sides of the comparison squared and multiplied until no fraction is left.
fn side_beyond(sigmas: i128, baseline: Period, period: Period) -> Ordering {
    let [detractors, passives, promoters] = baseline.map(|count| 4 * i128::from(count));
    let [detractors, passives, promoters] = [detractors + 3, passives + 6, promoters + 3];
    let variance = passives * (detractors + promoters) + 4 * detractors * promoters;
    let imagined = detractors + passives + promoters;
    let distance = net(period) * responses(baseline) - net(baseline) * responses(period);
    let reach_squared = sigmas.pow(2) * variance * responses(period) * responses(baseline).pow(2);
    if (distance * imagined).pow(2) > reach_squared {
        distance.cmp(&0)
    } else {
        Ordering::Equal
    }
}

/// Periods that stand still, drift or jump; some are empty, some NULL.
fn series() -> impl Strategy<Value = Vec<Option<Period>>> {
    let noise = prop::collection::vec((0i64..4, 0i64..4, 0i64..6, 0u8..20), 1..60);
    (noise, 0i64..20, 0i64..3, 0i64..3).prop_map(|(noise, promoters, rising, falling)| {
        let period = |(nth, (d, p, q, fate)): (i64, (i64, i64, i64, u8))| match fate {
            0 => None,
            1 => Some([0; 3]),
            2 => Some([d * 10, p, q]),
            _ => Some([d + falling * nth / 2, p, q + promoters + rising * nth / 2]),
        };
        (0..).zip(noise).map(period).collect()
    })
}

/// What the server signals for each period, its baseline, and the period itself, by partition and in their order.
fn judged(
    client: &mut Client,
    series: &[Option<Period>],
    window: &str,
) -> Vec<(i64, Period, Period, Option<String>)> {
    let tallies: Vec<Option<String>> = series
        .iter()
        .map(|period| period.map(|[d, p, q]| format!("{{{d},0,0,0,0,0,0,{p},0,{q},0}}")))
        .collect();
    let counts = |tally: &str| {
        ["detractors", "passives", "promoters"]
            .map(|class| format!("coalesce(nps_{class}({tally}), 0)"))
            .join(", ")
    };
    let query = format!(
        "select partition, array[{}], array[{}], signal from (
             select partition, tally, row_number() over w as nth, sum(tally) over w as baseline,
                 nps_signal(tally) over w::text as signal
             from unnest($1::text[]::nps_tally[]) with ordinality as period (tally, n), mod(n, 2) as partition
             window w as (partition by partition order by {window})
         ) as judged order by partition, nth",
        counts("tally"),
        counts("baseline")
    );
    let rows = client.query(&query, &[&tallies]).expect("signals");
    let counts = |counts: Vec<i64>| Period::try_from(counts).expect("three classes");
    rows.iter()
        .map(|row| (row.get(0), counts(row.get(1)), counts(row.get(2)), row.get(3)))
        .collect()
}

#[test]
fn signals_are_those_of_the_four_rules_over_any_series_and_frame() {
    let database = prepared("signals");
    let client = RefCell::new(database.client());
    let seen = RefCell::new(BTreeSet::new());
    // Ties in the order, too; without a frame the baseline is all up to the current period and its ties.
    let window = prop_oneof![
        frames().prop_map(|frame| format!("n / 3 {frame}")),
        Just("n".to_owned()),
        Just("n rows between unbounded preceding and unbounded following".to_owned()),
        Just("n rows between unbounded preceding and 1 preceding".to_owned()),
    ];
    check((series(), window), 400, |(series, window)| {
        let mut known: [Vec<Period>; 2] = Default::default();
        for (partition, period, baseline, given) in judged(&mut client.borrow_mut(), &series, &window) {
            let known = &mut known[usize::from(partition == 1)];
            let mut expected = None;
            if responses(period) > 0 {
                known.push(period);
                if responses(baseline) > 0 {
                    expected = signal(baseline, known);
                }
            }
            prop_assert_eq!(
                given.as_deref(),
                expected,
                "{:?} given {:?}, {}",
                known,
                baseline,
                window
            );
            seen.borrow_mut().extend(expected);
        }
        Ok(())
    });
    assert_eq!(
        seen.borrow().len(),
        8,
        "every rule to either side: {:?}",
        seen.borrow()
    );
}

#[test]
fn units_that_never_change_are_hardly_ever_signalled() {
    /// A year of each.
    const UNITS: usize = 100;

    let mut dice = ChaCha8Rng::seed_from_u64(1924);
    let kinds = steady::kinds();
    let weeks: Vec<_> = kinds
        .iter()
        .flat_map(|&kind| std::iter::repeat_n(kind, UNITS))
        .map(|(mix, usual)| steady::weeks(&mut dice, mix, usual, 52))
        .collect();
    let database = prepared("steady_units");
    let mut client = database.client();
    steady::load(&mut client, &weeks);
    let found = false_alarms(&mut client, UNITS);
    assert_eq!(found.len(), kinds.len());

    for ((mix, usual), [any, of_worse]) in kinds.iter().zip(found) {
        assert!(
            of_worse <= 0.02,
            "{mix:?} with {usual} answers a week: {of_worse}"
        );
        assert!(any <= 0.03, "{mix:?} with {usual} answers a week: {any}");
    }
}

/// Of each so many units: shares of the weeks that have any signal, and one of getting worse.
fn false_alarms(client: &mut Client, units: usize) -> Vec<[f64; 2]> {
    let query = format!(
        "with signals as (
             select (unit - 1) / {units} as kind, nps_responses(tally) as responses,
                 nps_signal(tally) over (partition by unit order by week)::text as signal from weeks
         )
         select avg((signal is not null)::int)::double precision,
             avg((signal is not null and signal ~ 'below|down')::int)::double precision
         from signals where responses > 0 group by kind order by kind"
    );
    let rows = client.query(&query, &[]).expect("shares");
    rows.iter().map(|row| [row.get(0), row.get(1)]).collect()
}
