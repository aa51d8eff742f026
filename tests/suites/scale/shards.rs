//! Two shards behind postgres_fdw: aggregates by the unit are counted over there, and tallies put together here.

use std::sync::LazyLock;

use nps_tests::cluster::{self, Cluster, Database};
use nps_tests::query::prepared;

use super::{ANSWERS, EVERY_AGGREGATE, answers_equal_those_of_one_table, follow};
use crate::docs::blocks_of;

static SERVERS: LazyLock<[Cluster; 2]> = LazyLock::new(|| [(); 2].map(|()| Cluster::start(&[])));

fn shards(purpose: &str) -> [Database<'static>; 2] {
    LazyLock::force(&SERVERS)
        .each_ref()
        .map(|server| server.database(purpose))
}

/// Where a shard is, in the options of a foreign server.
fn address(shard: &Database<'_>) -> String {
    format!(
        "host '{}', dbname '{}'",
        shard.socket_directory().display(),
        shard.name()
    )
}

#[test]
fn the_page_is_followed() {
    let shards = shards("shard_of_the_page");
    for block in blocks_of("docs/scale.md") {
        if block.language == "sql shard" {
            shards.iter().for_each(|shard| shard.run(&block.content));
        }
    }
    let [one, other] = shards.each_ref().map(address);
    follow(
        cluster::database("coordinator_of_the_page"),
        "coordinator",
        &[
            ("host 'shard1.example.org', dbname 'nps'", &one),
            ("host 'shard2.example.org', dbname 'nps'", &other),
        ],
    );
}

/// A database whose answers lie on the shards, with the same ones in a table of its own, `kept`. `options` of the servers.
fn coordinator(shards: &[Database<'_>; 2], options: &str) -> Database<'static> {
    let columns =
        "unit int not null, day date not null, score smallint, weight double precision, tally nps_tally";
    let database = prepared("coordinator");
    database.run(&format!(
        "create extension postgres_fdw;
         create table answers ({columns}) partition by hash (unit);
         create table kept as {ANSWERS}"
    ));
    for (number, shard) in shards.iter().enumerate() {
        shard.create_extension();
        shard.run(&format!("create table answers ({columns})"));
        database.run(&format!(
            "create server shard{number} foreign data wrapper postgres_fdw options ({}, batch_size '1000' {options});
             create user mapping for current_user server shard{number};
             create foreign table answers{number} partition of answers for values with (modulus 2, remainder {number})
                 server shard{number} options (table_name 'answers')",
            address(shard)
        ));
    }
    database.run(&format!(
        "insert into answers select * from kept;
         analyze answers;
         alter database {} set enable_partitionwise_aggregate = on",
        database.name()
    ));
    database
}

/// What each shard is asked for, as `explain (verbose)` tells.
fn remote(database: &Database<'_>, query: &str) -> Vec<String> {
    let plan = database.column(&format!("explain (verbose, costs off) {query}"));
    plan.iter()
        .filter_map(|line| Some(line.trim().strip_prefix("Remote SQL: ")?.to_owned()))
        .collect()
}

#[test]
fn figures_equal_those_of_one_table() {
    let shards = shards("shard");
    let database = coordinator(&shards, ", extensions 'nps'");
    for shard in &shards {
        let here: u32 = shard
            .ask("select count(*) from answers")
            .parse()
            .expect("a number");
        assert!(
            (10_000..40_000).contains(&here),
            "{here} of 50000 are on this shard"
        );
    }
    answers_equal_those_of_one_table(&database);
}

#[test]
fn by_the_unit_every_aggregate_is_remote() {
    let shards = shards("shard_by_unit");
    let database = coordinator(&shards, ", extensions 'nps'");
    let query = format!("select unit, {EVERY_AGGREGATE} from answers group by unit");
    let remote = remote(&database, &query);
    assert_eq!(remote.len(), 2, "{remote:?}");
    for sql in remote {
        let sent = "SELECT unit, public.nps_tally(score), public.nps(score), public.sum(tally), public.nps_weighted(score, weight), \
             public.nps(score, weight), public.nps_weighted(tally, weight), public.nps(tally, weight), public.nps_prior(tally) \
             FROM public.answers GROUP BY 1";
        assert_eq!(sql, sent);
    }
}

#[test]
fn otherwise_rows_are_fetched_and_tallies_are_the_way_around() {
    let shards = shards("shard_by_day");
    let database = coordinator(&shards, ", extensions 'nps'");
    let rows = "SELECT day, score FROM public.answers";
    assert_eq!(
        remote(&database, "select day, nps(score) from answers group by day"),
        [rows; 2]
    );
    let tallies = "SELECT unit, day, public.nps_tally(score) FROM public.answers GROUP BY 1, 2";
    let query = "select day, nps(sum(told))
        from (select unit, day, nps_tally(score) as told from answers group by unit, day) as days group by day";
    assert_eq!(remote(&database, query), [tallies; 2]);
    // One unit is of one shard.
    let of_one = "select unit, nps(score) from answers where unit = 7 group by unit";
    assert_eq!(
        remote(&database, of_one),
        ["SELECT unit, public.nps(score) FROM public.answers WHERE ((unit = 7)) GROUP BY 1"]
    );
    assert_eq!(
        remote(&database, "select nps(score) from answers where unit = 7"),
        ["SELECT score FROM public.answers WHERE ((unit = 7))"]
    );
    let window = "select sum(tally) over (order by day) from answers where unit = 7";
    for sql in remote(&database, window) {
        assert!(!sql.contains("sum("), "{sql}");
    }
}

#[test]
fn a_shard_that_may_have_no_extension_is_sent_none_of_it() {
    let shards = shards("shard_without");
    let database = coordinator(&shards, "");
    let remote = remote(&database, "select unit, nps(score) from answers group by unit");
    assert!(
        !remote.is_empty() && remote.iter().all(|sql| !sql.contains("nps(")),
        "{remote:?}"
    );
    answers_equal_those_of_one_table(&database);
}

#[test]
fn what_a_shard_refuses_is_told() {
    let shards = shards("shard_refuses");
    let database = coordinator(&shards, ", extensions 'nps'");
    shards[0].run("update answers set score = 11 where ctid = '(0,1)'");
    let refusal = database.refusal("select unit, nps(score) from answers group by unit");
    assert_eq!(refusal.code().code(), "22003", "{refusal}");
}
