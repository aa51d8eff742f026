//! The cookbook `sql/examples/`, run on the demo's year of answers.
//!
//! Beside each example stands a recount, `examples/<name>.sql`: its figures by plain SQL, without the extension, between
//! dates written out by hand. Whoever adds an example without one fails here.

mod example;
mod planted;

use std::collections::BTreeSet;
use std::fs;

use example::{Example, Table};
use nps_tests::demo_database::demo_database;
use nps_tests::documents::project;

#[test]
fn every_example_prints_what_it_did() {
    for example in Example::all() {
        insta::assert_snapshot!(example.name(), example.printed());
    }
}

#[test]
fn every_example_agrees_with_a_recount_by_hand() {
    let mut client = demo_database().client();
    client
        .batch_execute("set search_path = pg_catalog")
        .expect("the extension out of sight");
    for example in Example::all() {
        let file = project().join(format!("tests/suites/examples/{}.sql", example.name()));
        let recount = fs::read_to_string(&file).unwrap_or_else(|_| panic!("{} is missing", file.display()));
        let recount = Table::of(&mut client, &recount);
        assert!(!recount.is_empty(), "{} counts nothing", file.display());
        let answer = example.answer().only(recount.columns());
        assert_eq!(answer.to_string(), recount.to_string(), "{}", example.name());
    }
}

/// What an example shows hangs neither on the plan nor on where its reader sits, nor does it change anything.
#[test]
fn every_example_answers_the_same_to_everybody() {
    let readers = [
        "set enable_hashjoin = off; set enable_hashagg = off; set timezone = 'Pacific/Auckland'",
        "set enable_indexscan = off; set enable_mergejoin = off; set parallel_setup_cost = 0; set parallel_tuple_cost = 0;
         set min_parallel_table_scan_size = 0; set default_transaction_read_only = on",
    ];
    let mut readers = readers.map(|settings| {
        let mut client = demo_database().client();
        client.batch_execute(settings).expect(settings);
        client
    });
    for example in Example::all() {
        let usual = example.answer().to_string();
        for reader in &mut readers {
            let answer = Table::of(reader, example.text()).to_string();
            assert_eq!(answer, usual, "{}", example.name());
        }
    }
}

/// Drivers and dashboards look for parameters in the text of a query, some in its comments too. A colon is one of their
/// marks unless it is a cast's, or at the end of a word.
#[test]
fn every_example_is_one_statement_that_no_tool_takes_for_a_template() {
    let mut client = demo_database().client();
    for example in Example::all() {
        let (name, text) = (example.name(), example.text());
        let prepared = client
            .prepare(text)
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(prepared.params().is_empty(), "{name} wants parameters");
        let text = text.replace("::", "").replace(": ", " ");
        for mark in [":", "?", "@", "%", "$", "&", "{", "[["] {
            assert!(!text.contains(mark), "{name} contains {mark}");
        }
    }
}

#[test]
fn every_example_says_in_two_lines_what_it_answers_and_what_to_mind() {
    for example in Example::all() {
        let comment = example.text().lines().take_while(|line| line.starts_with("-- "));
        assert_eq!(comment.count(), 2, "{}", example.name());
    }
}

#[test]
fn the_table_of_contents_lists_every_example_once() {
    let contents = fs::read_to_string(project().join("sql/examples/README.md")).expect("contents");
    let linked: Vec<&str> = contents
        .split("](")
        .skip(1)
        .filter_map(|link| link.split_once(".sql)"))
        .map(|(name, _)| name)
        .collect();
    let examples = Example::all();
    assert_eq!(linked.len(), examples.len());
    assert_eq!(
        linked.into_iter().collect::<BTreeSet<_>>(),
        examples.iter().map(Example::name).collect()
    );
}
