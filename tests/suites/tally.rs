//! The tally is a group: any order, split, parallel plan or window gives what counting by hand gives.

use nps_tests::cluster::{self, Database};
use postgres::Client;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::fmt::Display;

type Scores = Vec<Option<i16>>;

const NUMBER_TYPES: [&str; 6] = [
    "smallint",
    "integer",
    "bigint",
    "numeric",
    "real",
    "double precision",
];

fn scores(length: usize) -> impl Strategy<Value = Scores> {
    prop::collection::vec(prop::option::weighted(0.9, 0i16..=10), 0..length)
}

/// A tally's text, counted by hand.
fn by_hand(scores: &[Option<i16>]) -> String {
    let counts = (0..=10).map(|score| {
        scores
            .iter()
            .filter(|&&given| given == Some(score))
            .count()
            .to_string()
    });
    format!("{{{}}}", counts.collect::<Vec<_>>().join(","))
}

fn nps_by_hand(scores: &[Option<i16>]) -> Option<f64> {
    let given: Vec<i16> = scores.iter().copied().flatten().collect();
    let promoters = given.iter().filter(|&&score| score >= 9).count() as f64;
    let detractors = given.iter().filter(|&&score| score <= 6).count() as f64;
    (!given.is_empty()).then(|| 100.0 * (promoters - detractors) / given.len() as f64)
}

fn check<S: Strategy>(strategy: S, cases: u32, test: impl Fn(S::Value) -> Result<(), TestCaseError>)
where
    S::Value: std::fmt::Debug,
{
    let mut runner = TestRunner::new(Config {
        cases,
        failure_persistence: None,
        ..Config::default()
    });
    runner
        .run(&strategy, test)
        .unwrap_or_else(|failure| panic!("{failure}"));
}

fn prepared(purpose: &str) -> Database<'static> {
    let database = cluster::database(purpose);
    database.create_extension();
    database
}

/// The first column of every row of a query whose only parameters are written into it.
fn column(client: &mut Client, query: impl Display) -> Vec<Option<String>> {
    let messages = client
        .simple_query(&query.to_string())
        .unwrap_or_else(|error| panic!("{query}: {error}"));
    messages
        .iter()
        .filter_map(|message| match message {
            postgres::SimpleQueryMessage::Row(row) => Some(row.get(0).map(str::to_owned)),
            _ => None,
        })
        .collect()
}

fn array(scores: &[Option<i16>]) -> String {
    let items: Vec<String> = scores
        .iter()
        .map(|score| score.map_or("null".into(), |score| score.to_string()))
        .collect();
    format!("'{{{}}}'", items.join(","))
}

#[test]
fn every_number_type_counts_as_by_hand() {
    let database = prepared("number_types");
    let client = std::cell::RefCell::new(database.client());
    check(scores(60), 64, |scores| {
        for number in NUMBER_TYPES {
            let from = format!("from unnest({}::{number}[]) as score", array(&scores));
            let client = &mut client.borrow_mut();
            prop_assert_eq!(
                column(client, format!("select nps_tally(score) {from}")),
                [Some(by_hand(&scores))]
            );
            let nps = column(client, format!("select nps(score) {from}")).remove(0);
            prop_assert_eq!(
                nps.map(|text| text.parse::<f64>().expect("a number")),
                nps_by_hand(&scores)
            );
        }
        Ok(())
    });
}

#[test]
fn any_split_in_any_order_merges_to_the_whole_and_back() {
    let database = prepared("splits");
    let client = std::cell::RefCell::new(database.client());
    check(
        (scores(80), 1usize..9, any::<u32>()),
        64,
        |(scores, parts, shuffle)| {
            let client = &mut client.borrow_mut();
            let merged = format!(
            "with answers as (select * from unnest({}::int[]) with ordinality as answer (score, n)),
                  parts as (select nps_tally(score) as tally from answers group by n * {shuffle}::bigint % {parts})
             select sum(tally order by tally::text) from parts",
            array(&scores)
        );
            prop_assert_eq!(column(client, merged), [Some(by_hand(&scores))]);
            let (left, right) = scores.split_at(scores.len() / parts);
            let (whole, left, right) = (by_hand(&scores), by_hand(left), by_hand(right));
            let difference =
                format!("select '{whole}'::nps_tally - '{left}'::nps_tally = '{right}'::nps_tally");
            prop_assert_eq!(column(client, difference), [Some("t".to_owned())]);
            Ok(())
        },
    );
}

/// Frames of every kind: those that move along with an inverse, and those that PostgreSQL counts anew.
fn frames() -> impl Strategy<Value = String> {
    let bound = |side: &'static str| {
        prop_oneof![
            Just(format!("unbounded {side}")),
            Just("current row".to_owned()),
            (0..4).prop_map(move |n| format!("{n} {side}")),
        ]
    };
    let start = prop_oneof![bound("preceding"), (0..3).prop_map(|n| format!("{n} following"))];
    let end = prop_oneof![bound("following"), (0..3).prop_map(|n| format!("{n} preceding"))];
    let exclude = prop_oneof![
        Just(""),
        Just("exclude current row"),
        Just("exclude group"),
        Just("exclude ties")
    ];
    (
        prop_oneof![Just("rows"), Just("range"), Just("groups")],
        start,
        end,
        exclude,
    )
        .prop_filter(
            "SQL refuses frames that end before they start by kind",
            |(_, start, end, _)| {
                !(start.ends_with("following") && (end.ends_with("preceding") || end == "current row"))
                    && !(start == "current row" && end.ends_with("preceding"))
            },
        )
        .prop_map(|(unit, start, end, exclude)| format!("{unit} between {start} and {end} {exclude}"))
}

#[test]
fn every_window_frame_counts_as_by_hand() {
    let database = prepared("windows");
    let client = std::cell::RefCell::new(database.client());
    let given = (
        scores(40),
        frames(),
        1usize..4,
        prop::sample::select(&NUMBER_TYPES[..]),
    );
    check(given, 300, |(scores, frame, partitions, number)| {
        // Days repeat, so that ranges and groups have ties; a filter leaves some rows of the frame out.
        let from = format!(
            "from unnest({}::{number}[]) with ordinality as answer (score, n)",
            array(&scores)
        );
        let window = format!("partition by n % {partitions} order by n / 3 {frame}");
        let client = &mut client.borrow_mut();
        let mut over_frames = |aggregate: &str| {
            let figure = format!("{aggregate} filter (where n % 5 <> 0) over ({window})");
            column(client, format!("select {figure} {from} order by n"))
        };
        let counted = over_frames("nps_tally(score)");
        let frames = over_frames("array_agg(score)").into_iter().map(parsed);
        let recounted: Vec<_> = frames.map(|frame| Some(by_hand(&frame))).collect();
        prop_assert_eq!(&counted, &recounted, "{} of {}", frame, number);
        let merged = over_frames("sum('{0,0,0,0,0,0,0,0,0,0,0}'::nps_tally + score)");
        prop_assert_eq!(&counted, &merged, "{} of {}", frame, number);
        Ok(())
    });
}

fn parsed(array: Option<String>) -> Scores {
    let text = array.unwrap_or_default();
    let items = text
        .trim_matches(['{', '}'])
        .split(',')
        .filter(|item| !item.is_empty());
    items.map(|item| item.parse().ok()).collect()
}

#[test]
fn parallel_workers_count_as_one() {
    let database = prepared("parallel");
    let mut client = database.client();
    client
        .batch_execute(
            "create table answers as
                 select n % 13 as unit, case when n % 17 = 0 then null else (n * 7919 % 11)::smallint end as score
                 from generate_series(1, 50000) as n;
             analyze answers",
        )
        .expect("answers");
    let query = "select array_agg((unit, tally, nps) order by unit)::text from (
                     select unit, nps_tally(score) as tally, nps(score) as nps from answers group by unit) as units";
    client
        .batch_execute("set max_parallel_workers_per_gather = 0")
        .expect("a setting");
    let serial = column(&mut client, query);
    client
        .batch_execute(
            "set max_parallel_workers_per_gather = 3; set parallel_setup_cost = 0; set parallel_tuple_cost = 0;
             set min_parallel_table_scan_size = 0",
        )
        .expect("settings");
    let plan = column(&mut client, format!("explain {query}"));
    assert!(
        plan.iter().flatten().any(|line| line.contains("Partial")),
        "{plan:?}"
    );
    assert_eq!(column(&mut client, query), serial);
}

#[test]
fn binary_form_carries_every_tally_and_refuses_what_is_none() {
    use std::io::{Read, Write};
    let database = prepared("binary");
    let mut client = database.client();
    client
        .batch_execute(
            "create table sent as select nps_tally(n % 11) as tally from generate_series(1, 5000) as n group by n % 97;
             create table received (tally nps_tally)",
        )
        .expect("tables");
    let mut bytes = Vec::new();
    client
        .copy_out("copy sent to stdout (format binary)")
        .expect("copy out")
        .read_to_end(&mut bytes)
        .expect("bytes");
    let mut writer = client
        .copy_in("copy received from stdin (format binary)")
        .expect("copy in");
    writer.write_all(&bytes).expect("write");
    assert_eq!(writer.finish().expect("the same tallies"), 97);
    let different = "(table sent except all table received) union all (table received except all table sent)";
    assert!(column(&mut client, different).is_empty());

    // Header, one column, a value, the end: too short, too long, negative.
    for value in [&[0u8; 80][..], &[0; 96], &[0; 85], &[], &[0xff; 88]] {
        let mut message = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0\0\x01".to_vec();
        message.extend(u32::try_from(value.len()).expect("short").to_be_bytes());
        message.extend(value);
        message.extend(b"\xff\xff");
        let mut writer = client
            .copy_in("copy received from stdin (format binary)")
            .expect("copy in");
        writer.write_all(&message).expect("write");
        let error = writer.finish().expect_err("malformed");
        let error = error.as_db_error().expect("from the server");
        assert_eq!(error.code().code(), "22P03", "{} bytes: {error}", value.len());
        assert!(error.message().starts_with("malformed nps_tally: "), "{error}");
    }
}
