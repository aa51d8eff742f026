//! Nothing in, nothing out: NULL gives NULL, and what has no answers has no figures.
//!
//! Functions come from the catalogue, so that none is forgotten: a new one with a new type of argument asks for a sample.

use nps_tests::query::{column, prepared};
use postgres::Client;

/// A function that SQL may call.
struct Function {
    name: String,
    /// Type and name of each.
    arguments: Vec<(String, String)>,
    result: String,
    returns_rows: bool,
}

impl Function {
    /// All of the extension's, of a kind as in pg_proc.prokind, but for those that only PostgreSQL itself calls: forms of
    /// types.
    fn all(client: &mut Client, kind: &str) -> Vec<Self> {
        let query = format!(
            "select proname::text, prorettype::regtype::text,
                 array(select format_type(proargtypes[n], null) from generate_series(0, pronargs - 1) as n),
                 array(select coalesce(proargnames[n], '') from generate_series(1, pronargs) as n),
                 proretset
             from pg_proc join pg_depend on classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
             where refobjid = (select oid from pg_extension where extname = 'nps') and prokind = '{kind}'
                 and not proargtypes::oid[] && array['internal'::regtype, 'cstring'::regtype]::oid[]
             order by pg_proc.oid::regprocedure::text"
        );
        let rows = client.query(&query, &[]).expect("functions");
        rows.iter()
            .map(|row| Self {
                name: row.get(0),
                result: row.get(1),
                returns_rows: row.get(4),
                arguments: row
                    .get::<_, Vec<String>>(2)
                    .into_iter()
                    .zip(row.get::<_, Vec<String>>(3))
                    .collect(),
            })
            .collect()
    }

    /// A call, with values for the arguments.
    fn call(&self, value: impl Fn(usize, &str, &str) -> String) -> String {
        let arguments = self.arguments.iter().enumerate();
        let values: Vec<String> = arguments
            .map(|(position, (kind, name))| format!("{}::{kind}", value(position, kind, name)))
            .collect();
        format!("{}({})", self.name, values.join(", "))
    }

    /// A call that has a value.
    fn with_samples(&self) -> String {
        self.call(|_, kind, name| sample(kind, name))
    }

    /// Such calls, but for one argument that is NULL, each in turn; without a language, comments are looked at all the same.
    fn with_one_null(&self) -> impl Iterator<Item = String> {
        let needed = |&null: &usize| self.arguments[null].1 != "language";
        (0..self.arguments.len()).filter(needed).map(|null| {
            self.call(|position, kind, name| match position {
                _ if position == null => "null".to_owned(),
                _ => sample(kind, name),
            })
        })
    }

    fn with_all_null(&self) -> String {
        self.call(|_, _, _| "null".to_owned())
    }
}

/// A value that every function accepts whose argument is of that type and name.
fn sample(kind: &str, name: &str) -> String {
    let value = match (kind, name) {
        ("nps_tally", "topic") => "'{1,0,0,0,0,0,0,0,0,1,0}'",
        ("nps_tally", _) => "'{1,0,0,0,0,0,0,2,0,3,4}'",
        ("nps_weighted", _) => "'{{1,0,0,0,0,0,0,0,0,1,0},{2,0,0,0,0,0,0,0,0,1,0},{4,0,0,0,0,0,0,0,0,1,0}}'",
        ("nps_prior", _) => "'{2,3,2,5,52,1}'",
        ("nps_class", _) => "'promoter'",
        ("bigint[]", _) => "'{1,0,0,0,0,0,0,2,0,3,4}'",
        ("double precision", "level") => "0.95",
        ("text", "method") => "'score'",
        ("text", "tz") => "'Europe/Helsinki'",
        ("text", "comment") => "'jono'",
        ("text", "language") => "'fi'",
        ("nps_lexicon", _) => "e'topic waiting\\njono'",
        ("integer", "rank") => "2",
        ("smallint" | "integer" | "bigint" | "numeric" | "real" | "double precision", _) => "9",
        ("date", _) => "'2026-03-29'",
        ("timestamp with time zone", _) => "'2026-03-29T12:00:00Z'",
        _ => panic!("no sample of type {kind} for an argument named \"{name}\": add one"),
    };
    value.to_owned()
}

#[test]
fn every_function_gives_null_for_null() {
    let database = prepared("null");
    let mut client = database.client();
    let functions = Function::all(&mut client, "f");
    assert!(functions.len() > 50, "{}", functions.len());
    for function in &functions {
        let given = function.with_samples();
        let value = column(&mut client, format!("select {given} is not null"));
        assert_eq!(value, [Some("t".to_owned())], "{given} has a value");
        for call in function.with_one_null().chain([function.with_all_null()]) {
            // A row is NULL where all its columns are; of rows, there are none.
            let null = column(&mut client, format!("select {call} is null"));
            let expected = (!function.returns_rows).then(|| Some("t".to_owned()));
            assert_eq!(null, Vec::from_iter(expected), "{call} is NULL");
        }
    }
}

#[test]
fn every_window_function_gives_null_for_null() {
    let database = prepared("null_windows");
    let mut client = database.client();
    let functions = Function::all(&mut client, "w");
    assert!(!functions.is_empty());
    for function in functions {
        let call = function.with_all_null();
        let values = column(
            &mut client,
            format!("select {call} over (order by n) from generate_series(1, 9) as n"),
        );
        assert_eq!(values, vec![None; 9], "{call}");
    }
}

#[test]
fn every_aggregate_skips_null() {
    let database = prepared("null_aggregates");
    let mut client = database.client();
    let aggregates = Function::all(&mut client, "a");
    assert!(aggregates.len() > 25, "{}", aggregates.len());
    for aggregate in &aggregates {
        let given = aggregate.with_samples();
        let of_no_rows = column(&mut client, format!("select {given} where false"));
        let expected = match aggregate.result.as_str() {
            "double precision" => None,
            state => Some(empty(state).unwrap_or_else(|| panic!("what is {state} of no answers?"))),
        };
        assert_eq!(
            of_no_rows,
            [expected.map(|text| text.trim_matches('\'').to_owned())],
            "{given} of no rows"
        );
        for call in aggregate.with_one_null() {
            let of_nulls = column(&mut client, format!("select {call} from generate_series(1, 3)"));
            assert_eq!(of_nulls, of_no_rows, "{call} counts nothing");
        }
    }
}

/// Type and value of each state without answers.
const EMPTY: [(&str, &str); 3] = [
    ("nps_tally", "'{0,0,0,0,0,0,0,0,0,0,0}'"),
    (
        "nps_weighted",
        "'{{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0},{0,0,0,0,0,0,0,0,0,0,0}}'",
    ),
    ("nps_prior", "'{0,0,0,0,0,0}'"),
];

fn empty(kind: &str) -> Option<&str> {
    EMPTY
        .iter()
        .find(|(empty, _)| *empty == kind)
        .map(|(_, value)| *value)
}

#[test]
fn figures_of_no_answers_are_null_and_counts_are_zero() {
    let database = prepared("empty");
    let mut client = database.client();
    let functions = Function::all(&mut client, "f");
    let readers = functions
        .iter()
        .filter(|function| function.arguments.iter().any(|(kind, _)| empty(kind).is_some()));
    for reader in readers {
        let call = reader.call(|_, kind, name| empty(kind).map_or_else(|| sample(kind, name), str::to_owned));
        let expected = match (reader.result.as_str(), reader.name.as_str()) {
            ("double precision", _) | ("record", "nps_change" | "nps_control_limits") => {
                format!("{call} is null")
            }
            ("bigint", "nps_responses" | "nps_detractors" | "nps_passives" | "nps_promoters") => {
                format!("{call} = 0")
            }
            ("record", "nps_summary") => format!("{call}::text = '(0,0,0,0,,,,,,,,,)'"),
            ("bigint", "nps_sample_size") => format!("{call} = nps_sample_size(9, 0.95)"),
            // These make states, show, compare and hash them: none is a figure.
            (
                "nps_tally" | "nps_weighted" | "nps_prior" | "cstring" | "bytea" | "bigint[]" | "boolean"
                | "integer",
                _,
            )
            | (
                "bigint",
                "nps_tally_hash_extended" | "nps_weighted_hash_extended" | "nps_prior_hash_extended",
            ) => continue,
            _ => panic!("what does {call} say of no answers?"),
        };
        assert_eq!(
            column(&mut client, format!("select {expected}")),
            [Some("t".to_owned())],
            "{expected}"
        );
    }
}

#[test]
fn figures_are_null_where_one_of_two_has_no_answers() {
    let database = prepared("one_empty");
    let mut client = database.client();
    let [some, prior] = ["nps_tally", "nps_prior"].map(|kind| format!("{}::{kind}", sample(kind, "")));
    let [none, nobody] =
        ["nps_tally", "nps_prior"].map(|kind| format!("{}::{kind}", empty(kind).expect("a state")));
    for call in [
        format!("nps_change({some}, {none})"),
        format!("nps_change({none}, {some})"),
        format!("nps_control_limits({some}, {none})"),
        format!("nps_control_limits({none}, {some})"),
        format!("nps_shrink({some}, {nobody})"),
        format!("nps_shrink({none}, {prior})"),
        format!("nps_topic_impact({some}, {some})"),
    ] {
        assert_eq!(
            column(&mut client, format!("select {call} is null")),
            [Some("t".to_owned())],
            "{call}"
        );
    }
}

#[test]
fn answers_without_weight_are_counted_and_have_no_figures() {
    let database = prepared("weightless");
    let mut client = database.client();
    let figures =
        "concat_ws(' ', nps(w), nps_mean(w), nps_share(w, 'promoter'), nps_se(w), nps_effective_responses(w),
        nps_lower(w), nps_upper(w), nps_margin(w))";
    let counts = "concat_ws(' ', nps_responses(w), nps_detractors(w), nps_passives(w), nps_promoters(w))";
    let read = format!(
        "select {figures} || '|' || {counts}
         from (select nps_weighted(score, 0) as w from generate_series(5, 10) as score) as answers"
    );
    assert_eq!(column(&mut client, read), [Some("|6 2 2 2".to_owned())]);
}
