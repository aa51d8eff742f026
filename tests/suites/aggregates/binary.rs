//! The binary form carries every value of our types, and what is none is refused.

use nps_tests::query::{column, prepared};
use postgres::Client;
use std::io::{Read, Write};

/// Five thousand answers, as a column `value` of 97 states.
fn states(aggregate: &str) -> String {
    format!(
        "select {aggregate} as value from generate_series(1, 5000) as n, cast(n % 11 as int) as score,
             cast(array[n % 3, 0, 0, 0, 0, 0, 0, n % 5, 0, n % 7, 0]::bigint[] as nps_tally) as tally
         group by n % 97"
    )
}

#[test]
fn tallies_arrive_as_they_were_sent() {
    let too_large = u64::MAX;
    carries("nps_tally", "nps_tally(score)", 11, &[vec![too_large; 11]]);
}

#[test]
fn weighted_answers_arrive_as_they_were_sent() {
    // Eleven counts, eleven sums of weights, eleven sums of squared weights: those of a single answer of score 0.
    let one = |count: u64, weight: f64, square: f64| {
        let mut numbers = vec![0; 33];
        [numbers[0], numbers[11], numbers[22]] = [count, weight.to_bits(), square.to_bits()];
        numbers
    };
    carries(
        "nps_weighted",
        "nps_weighted(score, n / 7.0)",
        33,
        &[
            one(u64::MAX, 1.0, 1.0),
            one(1, f64::NAN, 1.0),
            one(1, 1.0, f64::INFINITY),
            one(1, -1.0, 1.0),
            one(0, 1.0, 1.0),
            one(1, 1.0, 2.0),
            one(2, 2.0, 1.0),
        ],
    );
}

#[test]
fn priors_arrive_as_they_were_sent() {
    // Units, detractors, passives, promoters, Σn², Σ(promoters − detractors)²/n.
    let prior = |[units, promoters]: [u64; 2], [squares, nets]: [f64; 2]| {
        vec![units, 0, 0, promoters, squares.to_bits(), nets.to_bits()]
    };
    carries(
        "nps_prior",
        "nps_prior(tally)",
        6,
        &[
            prior([u64::MAX, 1], [1.0, 1.0]),
            prior([1, 1], [f64::NAN, 1.0]),
            prior([1, 1], [1.0, -1.0]),
            prior([1, 1], [1.0, f64::INFINITY]),
            prior([0, 1], [1.0, 1.0]),
            prior([2, 1], [1.0, 1.0]),
            prior([1, 1], [4.0, 1.0]),
        ],
    );
}

/// States of an aggregate survive being copied out and in; malformed values, of other lengths or as given, are refused.
fn carries(kind: &str, aggregate: &str, numbers: usize, malformed: &[Vec<u64>]) {
    let database = prepared("binary");
    let mut client = database.client();
    client
        .batch_execute(&format!(
            "create table sent as {}; create table received (value {kind})",
            states(aggregate)
        ))
        .expect("tables");
    let mut bytes = Vec::new();
    client
        .copy_out("copy sent to stdout (format binary)")
        .expect("copy out")
        .read_to_end(&mut bytes)
        .expect("bytes");
    assert_eq!(receive(&mut client, &bytes).expect("the same values"), 97);
    let texts = |table: &str| format!("select value::text from {table} order by 1");
    assert_eq!(
        column(&mut client, texts("received")),
        column(&mut client, texts("sent"))
    );

    let lengths = [0, 1, 8 * numbers - 8, 8 * numbers - 3, 8 * numbers + 8].map(|length| vec![0; length]);
    let malformed = malformed.iter().map(|numbers| {
        numbers
            .iter()
            .flat_map(|number| number.to_be_bytes())
            .collect::<Vec<u8>>()
    });
    for value in lengths.into_iter().chain(malformed) {
        let error = receive(&mut client, &message(&value)).expect_err("malformed");
        let error = error.as_db_error().expect("from the server");
        assert_eq!(error.code().code(), "22P03", "{value:?}: {error}");
        assert!(
            error.message().starts_with(&format!("malformed {kind}: ")),
            "{error}"
        );
    }
}

/// What `copy … (format binary)` sends: a header, one column, its value, the end.
fn message(value: &[u8]) -> Vec<u8> {
    let mut message = b"PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0\0\x01".to_vec();
    message.extend(u32::try_from(value.len()).expect("short").to_be_bytes());
    message.extend(value);
    message.extend(b"\xff\xff");
    message
}

fn receive(client: &mut Client, message: &[u8]) -> Result<u64, postgres::Error> {
    let mut writer = client.copy_in("copy received from stdin (format binary)")?;
    writer.write_all(message).expect("write");
    writer.finish()
}
