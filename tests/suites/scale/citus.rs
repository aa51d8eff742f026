//! Citus, where the PostgreSQL that tests run on has it: a coordinator and two workers.

use std::io::Write;
use std::sync::{LazyLock, Mutex};

use nps_tests::cluster::{self, Cluster, Database};
use nps_tests::reporter;

use super::{ANSWERS, EVERY_AGGREGATE, answers_equal_those_of_one_table, follow};

/// Nothing leaves this machine: the servers listen on sockets, and Citus collects no statistics.
const SETTINGS: [&str; 4] = [
    "shared_preload_libraries=citus",
    "citus.enable_statistics_collection=off",
    "wal_level=logical",
    "max_prepared_transactions=100",
];

static SERVERS: LazyLock<Option<[Cluster; 3]>> = LazyLock::new(|| {
    let here = "select count(*) from pg_available_extensions where name = 'citus'";
    if cluster::database("citus_is_here").ask(here) == "0" {
        // Past what keeps the output of tests that succeed.
        let note = "note: scale::citus is skipped, for Citus is not installed in this PostgreSQL";
        let _ = writeln!(std::io::stderr(), "{note}");
        return None;
    }
    Some([(); 3].map(|()| Cluster::start(&SETTINGS)))
});

/// A database on each node. The coordinator comes first, and none goes before it.
struct Nodes {
    coordinator: Database<'static>,
    _workers: Vec<Database<'static>>,
}

/// None where Citus is not installed.
fn nodes(purpose: &str) -> Option<Nodes> {
    // They have the same name on every node only as long as nobody else makes one.
    static TURN: Mutex<()> = Mutex::new(());
    let _turn = TURN.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    let servers = SERVERS.as_ref()?;
    let mut databases = servers
        .each_ref()
        .map(|server| server.database(purpose))
        .into_iter();
    let coordinator = databases.next().expect("three nodes");
    let workers: Vec<_> = databases.collect();
    for node in workers.iter().chain([&coordinator]) {
        assert_eq!(node.name(), coordinator.name());
        node.run("create extension citus");
        node.run("create extension nps");
    }
    let address = |node: &Database<'_>| format!("'{}', 5432", node.socket_directory().display());
    coordinator.run(&format!(
        "select citus_set_coordinator_host({})",
        address(&coordinator)
    ));
    for worker in &workers {
        coordinator.run(&format!("select citus_add_node({})", address(worker)));
    }
    Some(Nodes {
        coordinator,
        _workers: workers,
    })
}

#[test]
fn the_page_is_followed() {
    let Some(nodes) = nodes("citus_page") else { return };
    follow(nodes.coordinator, "citus", &[]);
}

/// The answers by unit on the workers, and the same ones in a table of the coordinator, `kept`.
fn with_answers(purpose: &str) -> Option<Nodes> {
    let nodes = nodes(purpose)?;
    nodes.coordinator.run(&format!(
        "create table kept as {ANSWERS};
         create table answers as select * from kept;
         select create_distributed_table('answers', 'unit')"
    ));
    Some(nodes)
}

#[test]
fn figures_equal_those_of_one_table() {
    let Some(nodes) = with_answers("citus_figures") else {
        return;
    };
    let shards = nodes
        .coordinator
        .column("select distinct nodename from citus_shards where table_name = 'answers'::regclass");
    assert_eq!(shards.len(), 2, "{shards:?}");
    answers_equal_those_of_one_table(&nodes.coordinator);
}

#[test]
fn of_every_aggregate_only_the_state_travels() {
    let Some(nodes) = with_answers("citus_states") else {
        return;
    };
    let query = format!("explain (verbose, costs off) select {EVERY_AGGREGATE} from answers");
    let plan = nodes.coordinator.column(&query);
    let sent = plan.iter().find(|line| line.contains("Query: ")).expect("a task");
    let split = sent.matches("worker_partial_agg(").count();
    assert_eq!(split, EVERY_AGGREGATE.matches("),").count() + 1, "{sent}");
}

/// Where the work of a question is done, by its plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Work {
    /// All of it on the shards.
    Shards,
    /// The shards send states, and the coordinator puts them together.
    States,
    /// The shards send rows, and the coordinator counts them.
    Rows,
}

fn work(database: &Database<'_>, question: &str) -> Work {
    let plan = database.column(&format!("explain (verbose, costs off) {question}"));
    if plan[0].trim() == "Custom Scan (Citus Adaptive)" && !plan.iter().any(|line| line.contains("Subplan")) {
        return Work::Shards;
    }
    let sent = plan.iter().find(|line| line.contains("Query: ")).expect("a task");
    if sent.contains("worker_partial_agg(") {
        return Work::States;
    }
    assert!(
        !sent.contains("public.nps"),
        "a function of the extension: {sent}"
    );
    Work::Rows
}

/// What the page says of questions that its blocks do not show.
const WORK: [(Work, &[&str]); 3] = [
    (
        Work::Shards,
        &[
            "select unit, day, nps(score) from answers group by unit, day having nps(score) < 0",
            "select unit, nps(distinct score), nps_tally(score order by day) from answers group by unit",
            "select unit, nps_lower(sum(tally)), nps_change(nps_tally(score), sum(tally)) from answers group by unit",
            "select nps_signal(tally) over (partition by unit order by day) from answers",
            "select sum(tally) over (partition by unit order by day) from answers",
            "insert into days select unit, day, nps_tally(score) from answers group by unit, day",
            "select answers.day from answers join days using (unit, day)",
            "select day, nps(score) from answers where unit = 7 group by rollup (day)",
            "select day from answers where unit = 7 for update",
        ],
    ),
    (
        Work::States,
        &[
            "select day, nps(score) filter (where weight > 1) from answers where score ~= 'detractor' group by day",
            "select nps_summary(nps_tally(score)) from answers",
            "select day, nps_signal(nps_tally(score)) over (order by day) from answers group by day",
            "select nps_prior(told) from (select unit, sum(tally) as told from answers group by unit) as units",
        ],
    ),
    (
        Work::Rows,
        &[
            "select nps(distinct score) from answers",
            "select day, nps_tally(score order by weight) from answers group by day",
            "select day, nps(score) over (partition by day order by weight) from answers",
        ],
    ),
];

#[test]
fn work_is_done_where_the_page_says() {
    let Some(nodes) = with_answers("citus_work") else {
        return;
    };
    nodes.coordinator.run(
        "create table days (unit int, day date, tally nps_tally);
         select create_distributed_table('days', 'unit', colocate_with => 'answers')",
    );
    for (expected, questions) in WORK {
        for question in questions {
            assert_eq!(work(&nodes.coordinator, question), expected, "{question}");
        }
    }
}

/// What the page says is refused, each alone, and a piece of what Citus says.
const REFUSED: [(&str, &str); 10] = [
    ("select sum(tally order by day) from answers", "ORDER/GROUP BY"),
    (
        "select day, nps(score) from answers group by rollup (day)",
        "GROUPING SETS, CUBE, or ROLLUP",
    ),
    ("select day from answers for update", "FOR UPDATE/SHARE"),
    (
        "select count(*) from answers join days using (day)",
        "repartitioning",
    ),
    ("update answers set unit = 8 where unit = 7", "partition value"),
    (
        "with recursive below as (
            select unit from answers where score = 10
            union
            select answers.unit from answers join below on answers.unit = below.unit + 1
         )
         select * from below",
        "recursive CTEs",
    ),
    ("alter table days add unique (day)", "cannot create constraint"),
    (
        "create table asked (unit int, days daterange, exclude using gist (days with &&));
         select create_distributed_table('asked', 'unit')",
        "cannot create constraint",
    ),
    (
        "alter table days add foreign key (unit) references elsewhere",
        "referenced table",
    ),
    (
        "create trigger told after insert on days
             referencing new table as new for each statement execute function told()",
        "triggers",
    ),
];

#[test]
fn citus_refuses_what_the_page_says() {
    let Some(nodes) = with_answers("citus_refuses") else {
        return;
    };
    for statement in [
        "create table days (unit int, day date)",
        "select create_distributed_table('days', 'unit', colocate_with => 'answers')",
        "create table elsewhere (unit int primary key)",
        "create function told() returns trigger language plpgsql as 'begin return null; end'",
    ] {
        nodes.coordinator.run(statement);
    }
    for (statement, reason) in REFUSED {
        let refusal = nodes.coordinator.refusal(statement);
        assert!(refusal.message().contains(reason), "{statement}: {refusal}");
    }
}

#[test]
fn what_a_shard_refuses_is_told() {
    let Some(nodes) = with_answers("citus_range") else {
        return;
    };
    let refusal = nodes
        .coordinator
        .refusal("select day, nps(score + 1) from answers group by day");
    assert_eq!(refusal.code().code(), "22003", "{refusal}");
}

#[test]
fn the_survey_stays_whole() {
    let Some(nodes) = nodes("citus_survey") else {
        return;
    };
    let database = &nodes.coordinator;
    reporter::migrate(database);
    database.run(
        "insert into survey.units (code, kind, name) values ('kamppi', 'site', 'Kamppi');
         select survey.record_feedback('kamppi', 9, 'Kiitos')",
    );
    assert_eq!(database.ask("select nps(sum(tally)) from survey.daily"), "100");
    for (table, key, reason) in [
        ("units", "unit_id", "circular dependencies"),
        ("customers", "customer_id", "cannot create constraint"),
        ("invitations", "unit_id", "triggers"),
        ("answers", "unit_id", "circular dependencies"),
        ("answer_topics", "answer_id", "dependency"),
        ("daily_parts", "unit_id", "cannot create policy"),
    ] {
        let refusal = database.refusal(&format!(
            "select create_distributed_table('survey.{table}', '{key}')"
        ));
        assert!(refusal.message().contains(reason), "{table}: {refusal}");
    }
}
