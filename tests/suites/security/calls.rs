//! Every function of the extension called by somebody without rights, with whatever SQL can write: it answers or raises an error
//! that tells what is wrong, nothing that was given changes, and the server goes on.
//!
//! Functions come from the catalogue, so that none is forgotten: a new one with a new type of argument asks for values of it.

use super::values::values;
use super::{connect, login, refused};
use nps_tests::cluster::Database;
use nps_tests::query::{column, prepared};
use postgres::Client;
use std::collections::BTreeSet;

/// A function of the extension: its name, the types of its arguments and of its result, and its kind as in pg_proc.prokind.
struct Function {
    name: String,
    arguments: Vec<String>,
    result: String,
    kind: String,
}

fn functions(client: &mut Client) -> Vec<Function> {
    let query = "select proname::text, prorettype::regtype::text, prokind::text,
            array(select format_type(proargtypes[n], null) from generate_series(0, pronargs - 1) as n)
        from pg_proc join pg_depend on classid = 'pg_proc'::regclass and objid = pg_proc.oid and deptype = 'e'
        where refobjid = (select oid from pg_extension where extname = 'nps') and has_function_privilege(pg_proc.oid, 'execute')
        order by pg_proc.oid::regprocedure::text";
    let rows = client.query(query, &[]).expect("functions");
    rows.iter()
        .map(|row| Function {
            name: row.get(0),
            result: row.get(1),
            kind: row.get(2),
            arguments: row.get(3),
        })
        .collect()
}

/// A table for each type with its values, short, long, compressed and apart, as they come; a login that may read it.
fn stored(database: &Database<'_>, functions: &[Function]) -> Client {
    let login = login(database, "mallory", &[]);
    database.run(&format!(
        "create schema own authorization {login}; alter role {login} set search_path = own, public;
        create function own.expanded() returns bigint[] language plpgsql as $$
        declare counts bigint[] := '{{1,0,0,0,0,0,0,2,0,3}}'; begin counts[11] := 4; return counts; end $$"
    ));
    let mut client = connect(database, &login);
    let kinds: BTreeSet<&String> = functions
        .iter()
        .flat_map(|function| &function.arguments)
        .collect();
    for kind in kinds.into_iter().filter(|kind| is_stored(kind)) {
        client
            .batch_execute(&format!(
                "create table own.\"given {kind}\" (n integer, given {kind})"
            ))
            .expect("a table");
        for (n, value) in values(kind).iter().enumerate() {
            let insert = format!("insert into own.\"given {kind}\" values ({n}, {value})");
            client
                .batch_execute(&insert)
                .unwrap_or_else(|error| panic!("{insert}: {error:?}"));
        }
    }
    client
}

fn is_stored(kind: &str) -> bool {
    !matches!(kind, "cstring" | "internal")
}

/// Whatever the tables hold, in one line.
fn contents(client: &mut Client) -> String {
    let tables = column(
        client,
        "select relname from pg_class where relnamespace = 'own'::regnamespace and relkind = 'r' order by 1",
    );
    let sums = tables.into_iter().flatten().map(|table| {
        column(
            client,
            format!("select md5(string_agg(given::text, '|' order by n)) from own.\"{table}\""),
        )[0]
        .clone()
    });
    sums.map(Option::unwrap_or_default).collect()
}

/// A call of a function with the values that `choose` says for each of its arguments, out of the tables.
fn call(function: &Function, choose: impl Fn(usize) -> usize) -> String {
    let (mut arguments, mut tables) = (Vec::new(), Vec::new());
    for (place, kind) in function.arguments.iter().enumerate() {
        let values = values(kind);
        let n = choose(place) % values.len();
        if is_stored(kind) {
            arguments.push(format!("a{place}.given"));
            tables.push(format!(
                "(select given from own.\"given {kind}\" where n = {n}) as a{place}"
            ));
        } else {
            arguments.push(values[n].clone());
        }
    }
    let from = if tables.is_empty() {
        String::new()
    } else {
        format!(" from {}", tables.join(", "))
    };
    let over = if function.kind == "w" { " over ()" } else { "" };
    format!("select {}({}){over}{from}", function.name, arguments.join(", "))
}

/// What comes back, or the SQLSTATE of an ordinary error whose text is no flood.
fn outcome(client: &mut Client, statement: &str) -> Result<Vec<Option<String>>, String> {
    match client.simple_query(statement) {
        Ok(messages) => Ok(messages
            .iter()
            .filter_map(|message| match message {
                postgres::SimpleQueryMessage::Row(row) => Some(row.get(0).map(str::to_owned)),
                _ => None,
            })
            .collect()),
        Err(error) => {
            let refusal = error
                .as_db_error()
                .unwrap_or_else(|| panic!("{statement}: the server has gone: {error:?}"));
            let code = refusal.code().code();
            assert!(
                matches!(&code[..2], "22" | "42" | "54"),
                "{statement}: {refusal:?}"
            );
            assert!(
                refusal.message().len() < 600,
                "{statement}: {}",
                refusal.message()
            );
            Err(code.to_owned())
        }
    }
}

#[test]
fn every_function_answers_or_says_what_is_wrong_and_changes_nothing() {
    let database = prepared("hostile_calls");
    let functions = functions(&mut database.client());
    let (internal, functions): (Vec<_>, Vec<_>) = functions
        .into_iter()
        .partition(|function| function.arguments.iter().any(|kind| kind == "internal"));
    assert!(functions.len() > 150, "{}", functions.len());
    let mut client = stored(&database, &functions);
    let before = contents(&mut client);
    for function in &functions {
        let counts = function.arguments.iter().map(|kind| values(kind).len());
        let most = counts.clone().max().unwrap_or(1);
        let one_by_one = counts
            .enumerate()
            .flat_map(|(hostile, count)| (1..count).map(move |n| (Some(hostile), n)));
        for (hostile, n) in one_by_one.chain((0..most).map(|n| (None, n))) {
            let statement = call(function, |place| {
                if hostile.is_none_or(|hostile| hostile == place) {
                    n
                } else {
                    0
                }
            });
            let said = outcome(&mut client, &statement);
            assert_eq!(
                outcome(&mut client, &statement),
                said,
                "{statement} says the same again"
            );
        }
    }
    assert_eq!(contents(&mut client), before);
    // Receive functions want what SQL has no value of.
    assert_eq!(internal.len(), 4);
    for function in internal {
        for value in ["null", "'x'", "''::bytea"] {
            let error = outcome(&mut client, &format!("select {}({value})", function.name));
            assert_eq!(error, Err("42883".to_owned()));
        }
    }
}

/// Anybody can make an aggregate of a function, and that may be called with a state that belongs to somebody else.
#[test]
fn aggregates_of_anybodys_making_change_nothing_either() {
    let database = prepared("hostile_aggregates");
    let functions = functions(&mut database.client());
    let functions: Vec<_> = functions
        .into_iter()
        .filter(|function| !function.arguments.iter().any(|kind| !is_stored(kind)))
        .collect();
    let mut client = stored(&database, &functions);
    let before = contents(&mut client);
    let mut made = 0;
    for function in functions
        .iter()
        .filter(|function| function.kind == "f" && function.arguments.len() > 1)
    {
        let (state, others) = function.arguments.split_first().expect("arguments");
        if *state != function.result || !state.starts_with("nps_") {
            continue;
        }
        made += 1;
        let others_list = others.join(", ");
        let moving = format!("msfunc = {0}, minvfunc = {0}, mstype = {state}", function.name);
        for (how, combine) in [
            ("", ""),
            ("initcond", ", initcond = FIRST"),
            ("moving", &format!(", {moving}")[..]),
        ] {
            let first = values(state)[0].clone();
            let made = format!(
                "create aggregate own.evil({others_list}) (sfunc = {}, stype = {state}{})",
                function.name,
                combine.replace("FIRST", &first)
            );
            // Without an initial state, PostgreSQL takes the first value for it where it can.
            if outcome(&mut client, &made).is_err() {
                continue;
            }
            let given: Vec<String> = (0..others.len()).map(|place| format!("a{place}.given")).collect();
            let tables: Vec<String> = others
                .iter()
                .enumerate()
                .map(|(place, kind)| format!("own.\"given {kind}\" as a{place}"))
                .collect();
            for n in [0, 1, 2] {
                for over in [
                    "",
                    " over ()",
                    " over (order by a0.n rows 1 preceding)",
                    " over (order by a0.n rows between 1 following and 2 following)",
                ] {
                    let statement = format!(
                        "select own.evil({}){over} from {} where a0.n <= {n}",
                        given.join(", "),
                        tables.join(", ")
                    );
                    let said = outcome(&mut client, &statement);
                    assert_eq!(
                        outcome(&mut client, &statement),
                        said,
                        "{statement} of {made} ({how})"
                    );
                }
            }
            client
                .batch_execute(&format!("drop aggregate own.evil({others_list})"))
                .expect("no aggregate");
        }
    }
    assert!(made > 20, "{made}");
    assert_eq!(contents(&mut client), before);
}

#[test]
fn a_window_function_is_nothing_without_a_window() {
    let database = prepared("hostile_window");
    let login = login(&database, "mallory", &[]);
    database.run(&format!("create schema own authorization {login}"));
    let mut client = connect(&database, &login);
    let tally = "'{1,0,0,0,0,0,0,2,0,3,4}'::nps_tally";
    refused(
        &mut client,
        &format!("select nps_signal({tally})"),
        "42809",
        "OVER",
    );
    // PostgreSQL makes an operator of it all the same.
    client
        .batch_execute("create operator own.~~~ (rightarg = nps_tally, function = nps_signal)")
        .expect("an operator");
    refused(
        &mut client,
        &format!("select operator(own.~~~) {tally}"),
        "42809",
        "without a window",
    );
    for statement in [
        "create aggregate own.evil(nps_tally) (sfunc = nps_tally_merge, stype = nps_tally, finalfunc = nps_signal)",
        "create cast (nps_tally as nps_signal) with function nps_signal(nps_tally)",
        "create index on own.t ((nps_signal(tally)))",
    ] {
        assert!(client.batch_execute(statement).is_err(), "{statement}");
    }
}
