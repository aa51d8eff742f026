//! A group takes as much memory for a hundred thousand answers as for ten.

use nps_tests::cluster::Database;
use nps_tests::query::{column, prepared};

const GROUPS: u32 = 50;

/// What the groups of an aggregate of so many answers take, in kB, as `explain` tells.
fn memory(database: &Database<'_>, call: &str, answers: u32) -> u32 {
    let mut client = database.client();
    client
        .batch_execute("set enable_sort = off; set work_mem = '1GB'; set max_parallel_workers_per_gather = 0")
        .expect("settings");
    let plan = format!(
        "explain (analyze, timing off, format json)
         select unit, {call}
         from (
             select n % {GROUPS} as unit, (n * 7919 % 11)::smallint as score, 0.5 + n % 7 as weight, one.*
             from generate_series(1, {answers}) as n
             cross join (select nps_tally(9), nps_weighted(9, 0.5), nps_prior('{{1,0,0,0,0,0,0,0,0,0,1}}'::nps_tally)) as one
         ) as answers
         group by unit"
    );
    let plan = column(&mut client, plan)
        .into_iter()
        .next()
        .flatten()
        .expect("a plan");
    let plan: serde_json::Value = serde_json::from_str(&plan).expect("JSON");
    let node = &plan[0]["Plan"];
    assert_eq!(node["Strategy"], "Hashed", "{plan}");
    let memory = node["Peak Memory Usage"].as_u64().expect("what it takes");
    u32::try_from(memory).expect("not so much")
}

/// Calls of every aggregate of the extension, over the columns of the answers.
const CALLS: &str = "
    select format('%s(%s)', proname, string_agg(
               case when place = 2 then 'weight' when argument::regtype::text ~ '^nps_' then argument::regtype::text
                   else 'score::' || argument::regtype end, ', ' order by place
           ))
    from pg_aggregate
    join pg_proc on pg_proc.oid = aggfnoid
    join pg_depend on classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
    join pg_extension on pg_extension.oid = refobjid and extname = 'nps'
    cross join unnest(proargtypes) with ordinality as its (argument, place)
    group by pg_proc.oid, proname
    order by 1";

#[test]
fn groups_do_not_grow_with_their_answers() {
    let database = prepared("memory");
    let calls = database.column(CALLS);
    assert!(calls.len() > 7, "{calls:?}");
    for call in calls {
        let [few, many] = [10, 4_000].map(|answers| memory(&database, &call, answers * GROUPS));
        assert_eq!(few, many, "{call}");
    }
}

#[test]
fn groups_that_grow_are_seen() {
    let database = prepared("memory_that_grows");
    let [few, many] = [10, 4_000].map(|answers| memory(&database, "array_agg(score)", answers * GROUPS));
    assert!(many > 2 * few, "{few} kB, then {many} kB");
}
