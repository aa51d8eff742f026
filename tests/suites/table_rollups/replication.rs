//! Logical replication between two servers: each keeps its own rollup, and both are exact. And slots that decode.

use std::sync::LazyLock;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::{ANSWERS, CREATE, PARTITIONED, PLAIN, USUAL};
use nps_tests::cluster::{Cluster, Database};
use nps_tests::reporter;

/// What is done to the publisher's table, and must arrive.
const CHANGES: &[&str] = &[
    ANSWERS,
    "update palaute.vastaukset set arvosana = (arvosana + 3) % 11 where tunnus % 5 = 0",
    "update palaute.vastaukset set annettu = annettu + interval '20 days', toimipiste = null where tunnus % 3 = 0",
    "update palaute.vastaukset set arvosana = null, kanava = 'tablet' where tunnus % 7 = 0",
    "delete from palaute.vastaukset where tunnus % 4 = 1",
    "begin; delete from palaute.vastaukset where tunnus % 9 = 0; savepoint a; delete from palaute.vastaukset; rollback to a; commit",
    "select survey.fold_rollup('palaute.vastaukset_rollup')",
];

const TRUNCATIONS: &[&str] = &[
    "truncate palaute.loppukuu, palaute.tammikuu",
    "truncate palaute.vastaukset",
    ANSWERS,
];

/// Waits until a query answers true; what is waited for always comes, if late.
#[track_caller]
fn until(database: &Database<'_>, query: &str) {
    let deadline = Instant::now() + Duration::from_secs(120);
    let mut client = database.client();
    while !client.query_one(query, &[]).expect(query).get::<_, bool>(0) {
        assert!(Instant::now() < deadline, "{query}");
        sleep(Duration::from_millis(20));
    }
}

/// Two servers with the survey, and databases on them.
struct Pair {
    publisher: Cluster,
    subscriber: Cluster,
}

impl Pair {
    fn start() -> Self {
        let settings = [
            "wal_level=logical",
            "synchronous_commit=on",
            "wal_retrieve_retry_interval=50ms",
            "max_sync_workers_per_subscription=4",
            "max_logical_replication_workers=30",
            "max_worker_processes=40",
            "max_wal_senders=40",
            "max_replication_slots=60",
        ];
        Self {
            publisher: Cluster::start(&settings),
            subscriber: Cluster::start(&settings),
        }
    }

    /// The tables of both sides, a publication in these words, and what comes of it.
    fn try_out(&self, tables: [&str; 2], publication: &str, truncations: &[&str]) {
        let publisher = self.publisher.database("publisher");
        let subscriber = self.subscriber.database("subscriber");
        for (database, table) in [(&publisher, tables[0]), (&subscriber, tables[1])] {
            reporter::migrate(database);
            database.run(table);
            database.run(CREATE);
        }
        // The survey's own tables come with rows on both sides, which would clash where all tables are published.
        subscriber.run(
            "set session_replication_role = replica;
             do $$ begin
                 execute (select 'truncate ' || string_agg(oid::regclass::text, ', ') from pg_class where relnamespace = 'survey'::regnamespace and relkind = 'r');
             end $$",
        );
        publisher.run(ANSWERS);
        publisher.run(&format!("create publication palaute {publication}"));
        let name = publisher.name();
        subscriber.run(&format!(
            "create subscription {name} connection '{}' publication palaute",
            publisher.url()
        ));
        until(
            &subscriber,
            "select bool_and(srsubstate in ('r', 's')) from pg_subscription_rel",
        );
        for change in [""].iter().chain(CHANGES).chain(truncations) {
            publisher.run(change);
            let sent = publisher.ask("select pg_current_wal_lsn()");
            until(
                &publisher,
                &format!(
                    "select coalesce(bool_or(replay_lsn >= '{sent}'), false) from pg_stat_replication where application_name = '{name}'"
                ),
            );
            let what = format!("{publication}: {change}");
            for database in [&publisher, &subscriber] {
                assert_eq!(
                    USUAL.differences(&mut database.client()),
                    Vec::<String>::new(),
                    "{what}"
                );
            }
            let told =
                "select string_agg(row::text, ';' order by row::text) from palaute.vastaukset_rollup as row";
            assert_eq!(publisher.ask(told), subscriber.ask(told), "{what}");
        }
        subscriber.run(&format!("drop subscription {name}"));
    }
}

static PAIR: LazyLock<Pair> = LazyLock::new(Pair::start);

#[test]
fn partitions_are_published_one_by_one() {
    PAIR.try_out([PARTITIONED; 2], "for table palaute.vastaukset", TRUNCATIONS);
}

/// By way of the root, truncating a partition is not published.
const OF_THE_ROOT: &[&str] = &["truncate palaute.vastaukset", ANSWERS];

#[test]
fn partitions_are_published_by_way_of_the_root() {
    let publication = "for table palaute.vastaukset with (publish_via_partition_root = true)";
    PAIR.try_out([PARTITIONED; 2], publication, OF_THE_ROOT);
}

#[test]
fn a_schema_is_published_with_its_rollup() {
    let publication = "for tables in schema palaute with (publish_via_partition_root = true)";
    PAIR.try_out([PARTITIONED; 2], publication, OF_THE_ROOT);
}

#[test]
fn all_tables_are_published() {
    PAIR.try_out([PARTITIONED; 2], "for all tables", TRUNCATIONS);
}

#[test]
fn a_plain_table_is_published() {
    PAIR.try_out([PLAIN; 2], "for table palaute.vastaukset", OF_THE_ROOT);
}

#[test]
fn partitions_become_one_table() {
    let publication = "for table palaute.vastaukset with (publish_via_partition_root = true)";
    PAIR.try_out([PARTITIONED, PLAIN], publication, OF_THE_ROOT);
}

#[test]
fn one_table_becomes_partitions() {
    PAIR.try_out([PLAIN, PARTITIONED], "for table palaute.vastaukset", OF_THE_ROOT);
}

#[test]
fn a_slot_decodes_what_is_written_to_a_table_and_to_its_rollup() {
    let cluster = Cluster::start(&["wal_level=logical"]);
    let database = cluster.database("decoded");
    reporter::migrate(&database);
    database.run(PARTITIONED);
    database.run(CREATE);
    database.run("create publication kaikki for all tables");
    database.run("select pg_create_logical_replication_slot('luettava', 'pgoutput'), pg_create_logical_replication_slot('teksti', 'test_decoding')");
    for change in CHANGES.iter().chain(TRUNCATIONS) {
        database.run(change);
    }
    let messages = "select count(*) > 100 from pg_logical_slot_get_binary_changes('luettava', null, null, 'proto_version', '1', 'publication_names', 'kaikki')";
    assert_eq!(database.ask(messages), "t");
    // Adding up what was decoded of the parts would make the same: every change tells the row that it is of.
    let parts = "select string_agg(distinct split_part(data, ' ', 3), ' ' order by split_part(data, ' ', 3))
        from pg_logical_slot_peek_changes('teksti', null, null) where data like 'table palaute.vastaukset_rollup_parts: %'";
    assert_eq!(database.ask(parts), "DELETE: INSERT: UPDATE:");
    let without_old_row = "select count(*) from pg_logical_slot_peek_changes('teksti', null, null)
        where data like 'table palaute.vastaukset_rollup_parts: UPDATE: %' and data not like '%UPDATE: old-key: day[date]%'
            or data like 'table palaute.vastaukset_rollup_parts: DELETE: %(no-tuple-data)%'";
    assert_eq!(database.ask(without_old_row), "0");
}
