//! Beyond one machine: what Citus and postgres_fdw ask of an aggregate, and what they make of it.

mod catalog;
mod citus;
mod shards;

use nps_tests::cluster::Database;

use crate::docs::{Reader, blocks_of};

/// Every aggregate of the answers that are counted, with no digit that depends on the order of counting.
const EVERY_AGGREGATE: &str =
    "nps_tally(score), nps(score), sum(tally), nps_weighted(score, weight), nps(score, weight),
    nps_weighted(tally, weight), nps(tally, weight), nps_prior(tally)";

/// Fifty thousand answers of fifty units: some without a score, weights that are eighths, and tallies of two answers.
const ANSWERS: &str = "
    select n % 50 as unit, date '2026-01-05' + n % 56 as day, case when n % 17 > 0 then (n * 7919 % 11)::smallint end as score,
        case when n % 19 > 0 then (n % 23) / 8.0::double precision end as weight,
        case when n % 29 > 0 then '{1,0,0,0,0,0,0,0,0,0,0}'::nps_tally + n * 7919 % 11 end as tally
    from generate_series(1, 50000) as n";

/// Questions about them, of the table `answers`, whose answers are no matter of where the rows lie.
fn questions() -> [String; 8] {
    [
        format!("select ({EVERY_AGGREGATE})::text from answers"),
        format!("select (unit, {EVERY_AGGREGATE})::text from answers group by unit order by unit"),
        format!("select (day, {EVERY_AGGREGATE})::text from answers group by day order by day"),
        format!("select ({EVERY_AGGREGATE})::text from answers where unit = 7"),
        format!("select ({EVERY_AGGREGATE})::text from answers where score > 10"),
        "select (day, nps(score) filter (where weight > 1), count(*))::text from answers where score ~= 'detractor'
         group by day having nps_tally(score) is not null order by day"
            .to_owned(),
        "select (unit, day, nps_signal(told) over (partition by unit order by day), sum(told) over (partition by unit order by day))::text
         from (select unit, day, nps_tally(score) as told from answers group by unit, day) as days
         order by unit, day"
            .to_owned(),
        "select (sum(told), nps_margin(sum(told)), nps(nps_prior(told)))::text
         from (select unit, nps_tally(score) as told from answers group by unit) as units"
            .to_owned(),
    ]
}

/// Every question is answered as about one local table, `kept`, with the same rows.
fn answers_equal_those_of_one_table(database: &Database<'_>) {
    for question in questions() {
        let expected = database.column(&question.replace("from answers", "from kept"));
        assert!(!expected.is_empty(), "{question}");
        assert_eq!(database.column(&question), expected, "{question}");
    }
}

/// Follows the blocks of docs/scale.md that are of one engine: what is `sql` and its name is typed, what is `text` and its name
/// shows what was printed, as `shows` reads it. Addresses of the page are written otherwise here.
fn follow(database: Database<'static>, engine: &str, addresses: &[(&str, &str)]) {
    let reader = Reader::of(database);
    let [typed, expected] = ["sql", "text"].map(|language| format!("{language} {engine}"));
    let mut printed = None;
    let mut checked = 0;
    for block in blocks_of("docs/scale.md") {
        if block.language == typed {
            let statements = addresses
                .iter()
                .fold(block.content, |text, (there, here)| text.replace(there, here));
            printed = Some(reader.psql(&statements));
        } else if block.language == expected {
            let printed = printed.take().expect("something typed before");
            if let Err(missing) = shows(&printed, &block.content) {
                panic!("nothing like this line of the page:\n{missing}\nin what was printed:\n{printed}");
            }
            checked += 1;
        }
    }
    assert!(checked > 0, "the page prints nothing of {engine}");
}

/// Every expected line is among the printed ones, in this order, however indented. `…` stands for anything.
fn shows(printed: &str, expected: &str) -> Result<(), String> {
    let mut lines = printed.lines();
    for wanted in expected.lines().filter(|line| !line.trim().is_empty()) {
        if !lines.any(|line| is_like(line.trim(), wanted.trim())) {
            return Err(wanted.to_owned());
        }
    }
    Ok(())
}

fn is_like(line: &str, pattern: &str) -> bool {
    let pieces: Vec<&str> = pattern.split('…').collect();
    let [first, between @ .., last] = pieces.as_slice() else {
        return line == pattern;
    };
    let Some(mut rest) = line.strip_prefix(first) else {
        return false;
    };
    for piece in between {
        match rest.split_once(piece) {
            Some((_, after)) => rest = after,
            None => return false,
        }
    }
    rest.ends_with(last)
}

#[test]
fn a_line_is_found_by_what_is_left_of_it() {
    assert!(is_like("Query: SELECT 1 FROM t_102008 t", "Query: …FROM t_… t"));
    assert!(is_like("Append", "Append"));
    assert!(!is_like("Append", "Append …"));
    assert!(!is_like("Partial Append", "Append"));
    let plan = " Append\n   ->  Scan\n   ->  Sort\n";
    assert_eq!(shows(plan, "Append\n\n  ->  Sort\n"), Ok(()));
    assert_eq!(shows(plan, "->  Sort\nAppend"), Err("Append".to_owned()));
}
