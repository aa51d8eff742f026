//! Weighted answers: how often their limits hold the truth, computed exactly for patients of two groups.

use nps_tests::enumeration::{self, Mix};
use nps_tests::query::prepared;
use postgres::Client;

/// A group of patients: how they are mixed, how many of them answer, and how many patients each answer stands for.
type Group = (Mix, u32, f64);

/// How likely the limits hold the NPS of all patients, where both groups answer as they do by chance.
fn coverage(client: &mut Client, groups: [Group; 2]) -> f64 {
    let [(_, first_size, first_weight), (_, second_size, second_weight)] = groups;
    let query = format!(
        "select array_agg(nps_lower(weighted) order by second.nth), array_agg(nps_upper(weighted) order by second.nth)
         from {} as first, {} as second, lateral (select
             nps_weighted_add(nps_weighted_add(nothing, first.tally, {first_weight}), second.tally, {second_weight}) as weighted
             from (select sum(null::nps_weighted) as nothing) as start) as answers
         group by first.nth order by first.nth",
        enumeration::samples_in_sql(first_size),
        enumeration::samples_in_sql(second_size)
    );
    let limits = client.query(&query, &[]).expect("limits");
    let weights = groups.map(|(_, size, weight)| f64::from(size) * weight);
    let truth = groups
        .iter()
        .zip(weights)
        .map(|(&(mix, ..), weight)| enumeration::nps(mix) * weight)
        .sum::<f64>()
        / weights.iter().sum::<f64>();
    let [first, second] =
        groups.map(|(mix, size, _)| enumeration::probabilities(&enumeration::samples(size), mix));
    let mut covered = 0.0;
    for (row, of_first) in limits.iter().zip(first) {
        let (lower, upper): (Vec<f64>, Vec<f64>) = (row.get(0), row.get(1));
        for ((lower, upper), of_second) in lower.into_iter().zip(upper).zip(&second) {
            if lower <= truth && truth <= upper {
                covered += of_first * of_second;
            }
        }
    }
    covered
}

#[test]
fn limits_hold_the_truth_also_where_the_heavy_answers_are_the_unhappy_ones() {
    let database = prepared("weighted_coverage");
    let mut client = database.client();
    let (torn, content, praised) = ([40, 20, 40], [10, 20, 70], [5, 10, 85]);
    let cases = [
        // Shy patients are unhappier, and each of their answers stands for five times as many.
        [(torn, 10, 5.0), (praised, 40, 1.0)],
        [(torn, 20, 5.0), (praised, 30, 1.0)],
        [(content, 15, 3.0), (praised, 30, 1.0)],
        // Weight has nothing to do with opinion.
        [(praised, 15, 4.0), (praised, 30, 1.0)],
        // Equal weights: the limits are those of 28 plain answers.
        [(praised, 14, 1.0), (praised, 14, 1.0)],
    ];
    let found = cases.map(|groups| (coverage(&mut client, groups) * 1e4).round() / 1e4);
    assert_eq!(found, [0.96, 0.9532, 0.9473, 0.951, 0.9644]);
}
