//! States of aggregates merge: any split, and any parallel plan, gives what counting in one go gives.

use crate::support::property::check;
use nps_tests::query::{column, prepared};
use proptest::prelude::*;
use std::cell::RefCell;

/// Fifty thousand answers whose weights are eighths, and tallies of two answers: no sum over them is rounded.
const ANSWERS: &str = "
    create table answers as
        select n, n % 13 as unit, case when n % 17 > 0 then (n * 7919 % 11)::smallint end as score,
            case when n % 19 > 0 then (n % 23) / 8.0::double precision end as weight,
            case when n % 29 > 0 then '{1,0,0,0,0,0,0,0,0,0,0}'::nps_tally + n * 7919 % 11 end as tally
        from generate_series(1, 50000) as n;
    analyze answers";

/// Every aggregate, by unit.
const BY_UNIT: &str = "
    select (unit, nps_tally(score), nps(score), sum(tally), nps_weighted(score, weight), nps(score, weight),
        nps_weighted(tally, weight), nps(tally, weight), nps_prior(tally))::text
    from answers group by unit order by unit";

#[test]
fn parallel_workers_count_as_one() {
    let database = prepared("parallel");
    let mut client = database.client();
    client.batch_execute(ANSWERS).expect("answers");
    client
        .batch_execute("set max_parallel_workers_per_gather = 0")
        .expect("a setting");
    let serial = column(&mut client, BY_UNIT);
    client
        .batch_execute(
            "set max_parallel_workers_per_gather = 3; set parallel_setup_cost = 0; set parallel_tuple_cost = 0;
             set min_parallel_table_scan_size = 0",
        )
        .expect("settings");
    let plan = column(&mut client, format!("explain {BY_UNIT}"));
    assert!(
        plan.iter().flatten().any(|line| line.contains("Partial")),
        "{plan:?}"
    );
    assert_eq!(column(&mut client, BY_UNIT), serial);
    assert_eq!(serial.len(), 13);
}

#[test]
fn any_split_merges_to_the_whole() {
    let database = prepared("split_states");
    let client = RefCell::new(database.client());
    client.borrow_mut().batch_execute(ANSWERS).expect("answers");
    check(
        (1usize..2000, 1usize..50, any::<u32>()),
        24,
        |(answers, parts, shuffle)| {
            let client = &mut client.borrow_mut();
            let whole = format!(
                "select (nps_weighted(score, weight), nps_weighted(tally, weight))::text from answers where n <= {answers}"
            );
            let merged = format!(
                "with parts as (
                 select nps_weighted(score, weight) as scores, nps_weighted(tally, weight) as tallies
                 from answers where n <= {answers} group by n * {shuffle}::bigint % {parts}
             )
             select (sum(scores), sum(tallies))::text from parts"
            );
            prop_assert_eq!(column(client, &merged), column(client, &whole));
            // One more part with the operator.
            let added = format!(
                "select (nps_weighted(score, weight) filter (where n <= {parts})
                 + nps_weighted(score, weight) filter (where n > {parts}))::text
                 = nps_weighted(score, weight)::text
             from answers where n <= {answers}"
            );
            prop_assert_eq!(column(client, &added), [Some("t".to_owned())]);
            // A prior is merged by its combine function.
            let priors = format!(
                "select nps_prior_merge(nps_prior(tally) filter (where n % {parts} = 0),
                 nps_prior(tally) filter (where n % {parts} > 0))::text = nps_prior(tally)::text
             from answers where n <= {answers}"
            );
            prop_assert_eq!(column(client, &priors), [Some("t".to_owned())]);
            Ok(())
        },
    );
}
