//! A change is called significant where there is one, and hardly ever where there is none.

use nps_tests::enumeration::{self, Mix, Sample};
use nps_tests::query::prepared;
use nps_tests::steady;
use postgres::Client;
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;

#[test]
fn of_weeks_without_any_change_at_most_5_in_100_are_called_significant() {
    /// Of each unit.
    const WEEKS: usize = 4000;

    let mut dice = ChaCha8Rng::seed_from_u64(2003);
    let units = steady::kinds();
    let weeks: Vec<_> = units
        .iter()
        .map(|&(mix, usual)| steady::weeks(&mut dice, mix, usual, WEEKS))
        .collect();
    let database = prepared("steady_weeks");
    let mut client = database.client();
    steady::load(&mut client, &weeks);
    let found = significant_changes(&mut client);
    assert_eq!(found.len(), units.len());

    for ((mix, usual), [changes, significant]) in units.iter().zip(&found) {
        // The true rates come up to 0.0498, with half the answers at either end, and dice stray from them.
        let three_standard_errors = 3.0 * (0.05 * 0.95 / changes).sqrt();
        let rate = significant / changes;
        assert!(
            rate <= 0.05 + three_standard_errors,
            "{mix:?} with {usual} answers a week: {rate}"
        );
    }
    for (mix, found) in steady::MIXES.iter().zip(found.chunks(steady::USUAL.len())) {
        let [changes, significant] = [0, 1].map(|which| found.iter().map(|unit| unit[which]).sum::<f64>());
        let rate = significant / changes;
        assert!(rate <= 0.05, "{mix:?}: {rate}");
    }
}

/// How many weeks of each unit can be compared with the week before, and how many of them differ significantly.
fn significant_changes(client: &mut Client) -> Vec<[f64; 2]> {
    let rows = client.query(
        "with changes as (
             select unit, tally, lag(tally) over (partition by unit order by week) as before from weeks
         )
         select count(delta)::double precision, count(*) filter (where significant)::double precision
         from changes, nps_change(tally, before) group by unit order by unit",
        &[],
    );
    rows.expect("changes")
        .iter()
        .map(|row| [row.get(0), row.get(1)])
        .collect()
}

/// All pairs of a sample of one size and a sample of another, and which of them the server calls significant.
struct Pairs {
    current: Vec<Sample>,
    previous: Vec<Sample>,
    significant: Vec<Vec<bool>>,
}

impl Pairs {
    fn from_server(client: &mut Client, [current, previous]: [u32; 2]) -> Self {
        let query = format!(
            "select array_agg(significant order by previous.nth)
             from {} as current, {} as previous, nps_change(current.tally, previous.tally)
             group by current.nth order by current.nth",
            enumeration::samples_in_sql(current),
            enumeration::samples_in_sql(previous)
        );
        let rows = client.query(&query, &[]).expect("changes");
        Self {
            current: enumeration::samples(current),
            previous: enumeration::samples(previous),
            significant: rows.iter().map(|row| row.get(0)).collect(),
        }
    }

    /// How likely a change from one mix to another is called significant.
    fn found(&self, from: Mix, to: Mix) -> f64 {
        let before = enumeration::probabilities(&self.previous, from);
        let now = enumeration::probabilities(&self.current, to);
        let found_before = |significant: &Vec<bool>| -> f64 {
            let found = before
                .iter()
                .zip(significant)
                .filter(|(_, significant)| **significant);
            found.map(|(probability, _)| probability).sum()
        };
        now.iter()
            .zip(&self.significant)
            .map(|(probability, significant)| probability * found_before(significant))
            .sum()
    }
}

#[test]
fn false_alarms_stay_rare_however_unequal_the_samples() {
    let database = prepared("unequal");
    let mut client = database.client();
    // From five answers on hardly more than 5 in 100; a single one against many is as good as none.
    for (sizes, highest) in [
        ([1, 150], 0.1443),
        ([5, 28], 0.0505),
        ([5, 150], 0.0576),
        ([7, 7], 0.0574),
        ([8, 28], 0.0567),
        ([10, 100], 0.0514),
    ] {
        let rate = highest_false_alarm_rate(&Pairs::from_server(&mut client, sizes));
        assert!((rate - highest).abs() < 0.00005, "{sizes:?}: {rate}");
    }
}

#[test]
fn two_weeks_of_28_answers_tell_a_real_drop_from_chance() {
    let database = prepared("power");
    let pairs = Pairs::from_server(&mut database.client(), [28, 28]);
    let false_alarms = highest_false_alarm_rate(&pairs);
    assert!((false_alarms - 0.0520).abs() < 0.00005, "{false_alarms}");
    let (praised, worse) = ([5, 10, 85], [30, 20, 50]);
    let [drop, rise] = [pairs.found(praised, worse), pairs.found(worse, praised)];
    assert!((drop - 0.8495).abs() < 0.00005, "{drop}");
    assert!((rise - drop).abs() < 1e-9, "a rise is found as often: {rise}");
}

fn highest_false_alarm_rate(pairs: &Pairs) -> f64 {
    let mixes = enumeration::mixes(5, 0..=100, 0..=100);
    mixes.iter().map(|&mix| pairs.found(mix, mix)).fold(0.0, f64::max)
}
