//! Everything that is in the schema, tried by everybody. What is new there shows up in the snapshot, and is to be thought about.

use std::collections::{BTreeMap, BTreeSet};

use super::{ROLES, connect, login};
use nps_tests::cluster::Database;
use nps_tests::query;
use nps_tests::reporter;
use postgres::Client;

/// Something that can be tried: a statement that needs one right, whatever else becomes of it.
struct Trial {
    verb: &'static str,
    object: String,
    column: Option<String>,
    writes: bool,
    statement: String,
}

/// The trials that relations, their columns, sequences and routines offer.
fn trials(database: &Database<'_>) -> Vec<Trial> {
    let list = |query: &str| -> Vec<Vec<String>> {
        let rows = query::column(&mut database.client(), query);
        rows.into_iter()
            .map(|row| row.unwrap_or_default().split('|').map(str::to_owned).collect())
            .collect()
    };
    let relations = list(
        "select relname from pg_class where relnamespace = 'survey'::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f') order by 1",
    );
    let columns = list(
        "select relname || '|' || attname from pg_class join pg_attribute on attrelid = pg_class.oid
        where relnamespace = 'survey'::regnamespace and relkind in ('r', 'v', 'm', 'p', 'f') and attnum > 0 and not attisdropped
        order by relname, attnum",
    );
    let sequences = list(
        "select relname from pg_class where relnamespace = 'survey'::regnamespace and relkind = 'S' order by 1",
    );
    let routines = list(
        "select proname || '|' || names || '|' || nulls
        from pg_proc
        cross join lateral (
            select coalesce(string_agg('a' || position, ', '), ''), coalesce(string_agg(format('null::%s as a%s', format_type(type, null), position), ', '), '')
            from unnest(proargtypes::oid[]) with ordinality as argument (type, position)
        ) as arguments (names, nulls)
        where pronamespace = 'survey'::regnamespace order by 1",
    );
    let whole = |verb: &'static str, object: &str, statement| Trial {
        verb,
        object: object.to_owned(),
        column: None,
        writes: matches!(verb, "inserts" | "updates" | "deletes" | "truncates"),
        statement,
    };
    let mut trials = Vec::new();
    for relation in &relations {
        let name = &relation[0];
        trials.push(whole(
            "deletes",
            name,
            format!("delete from survey.{name} where false"),
        ));
        trials.push(whole(
            "truncates",
            name,
            format!("truncate survey.{name} cascade"),
        ));
    }
    for pair in &columns {
        let (name, column) = (&pair[0], &pair[1]);
        for (verb, statement) in [
            ("reads", format!("select {column} from survey.{name} limit 0")),
            (
                "inserts",
                format!("insert into survey.{name} ({column}) values (default)"),
            ),
            (
                "updates",
                format!("update survey.{name} set {column} = default where false"),
            ),
        ] {
            trials.push(Trial {
                column: Some(column.clone()),
                ..whole(verb, name, statement)
            });
        }
    }
    for sequence in &sequences {
        let name = &sequence[0];
        trials.push(whole("counts", name, format!("select nextval('survey.{name}')")));
    }
    for routine in &routines {
        // Arguments that the planner knows to be null would be the end of some calls before anybody asks for the right.
        let (name, arguments, nulls) = (&routine[0], &routine[1], &routine[2]);
        let call = format!("select survey.{name}({arguments}) from (select {nulls} offset 0) as given");
        trials.push(whole("calls", name, call));
    }
    trials
}

/// Whether the server lets this user try. What else is wrong with the statement is no matter.
fn may(client: &mut Client, trial: &Trial) -> bool {
    let outcome = client.batch_execute(&format!("begin; {}", trial.statement));
    client.batch_execute("rollback").expect("rolled back");
    let Err(error) = outcome else { return true };
    let refusal = error.as_db_error().expect("the server's error");
    let denied = refusal.message().starts_with("permission denied for ")
        && [" schema survey", &format!(" {}", trial.object)]
            .iter()
            .any(|name| refusal.message().ends_with(name));
    // A view, or a column of one, that can't be written to says so before anybody asks for the right.
    let unwritable = trial.writes && matches!(refusal.code().code(), "0A000" | "42809" | "428C9" | "55000");
    !denied && !unwritable
}

/// What a user may, one line an object, with its columns where those are not all.
fn rights(client: &mut Client, trials: &[Trial]) -> Vec<String> {
    let mut lines: BTreeMap<(&str, &str), (BTreeSet<&str>, bool)> = BTreeMap::new();
    for trial in trials {
        let (columns, all) = lines
            .entry((trial.verb, &trial.object))
            .or_insert((BTreeSet::new(), true));
        match (may(client, trial), &trial.column) {
            (true, column) => {
                columns.insert(column.as_deref().unwrap_or_default());
            }
            (false, _) => *all = false,
        }
    }
    let allowed = lines.iter().filter(|(_, (columns, _))| !columns.is_empty());
    allowed
        .map(|((verb, object), (columns, all))| match all {
            true => format!("{verb} {object}"),
            false => format!(
                "{verb} {object} ({})",
                columns.iter().copied().collect::<Vec<_>>().join(", ")
            ),
        })
        .collect()
}

#[test]
fn each_role_may_what_is_listed_and_nothing_else() {
    let database = reporter::migrated("rights_matrix");
    let trials = trials(&database);
    let mut listing = Vec::new();
    let mut known = BTreeSet::new();
    for role in ROLES {
        let login = login(&database, role, &[role]);
        let rights = rights(&mut connect(&database, &login), &trials);
        known.extend(
            rights
                .iter()
                .filter_map(|right| right.split(' ').nth(1))
                .map(str::to_owned),
        );
        listing.push(format!("{role}\n  {}\n", rights.join("\n  ")));
    }
    let private: BTreeSet<_> = trials
        .iter()
        .filter(|trial| trial.verb != "counts" && !known.contains(&trial.object))
        .map(|trial| trial.object.as_str())
        .collect();
    let private = private.into_iter().collect::<Vec<_>>().join("\n  ");
    listing.push(format!("for nps_owner alone\n  {private}\n"));
    insta::assert_snapshot!(listing.join("\n"));
}

#[test]
fn a_login_without_a_role_may_nothing() {
    let database = reporter::migrated("rights_none");
    let login = login(&database, "stranger", &[]);
    assert_eq!(
        rights(&mut connect(&database, &login), &trials(&database)),
        [""; 0]
    );
    // Nor does the right to look into the schema open anything.
    database.run(&format!("grant usage on schema survey to {login}"));
    assert_eq!(
        rights(&mut connect(&database, &login), &trials(&database)),
        [""; 0]
    );
}

#[test]
fn the_owner_may_everything() {
    let database = reporter::migrated("rights_owner");
    let login = login(&database, "owner", &["nps_owner"]);
    let mut client = connect(&database, &login);
    let denied = trials(&database)
        .into_iter()
        .filter(|trial| !may(&mut client, trial))
        .filter(|trial| {
            !matches!(trial.verb, "inserts" | "updates" | "deletes" | "truncates")
                || is_table(&database, &trial.object)
        });
    assert_eq!(denied.map(|trial| trial.statement).collect::<Vec<_>>(), [""; 0]);
}

fn is_table(database: &Database<'_>, relation: &str) -> bool {
    let query = format!("select relkind = 'r' from pg_class where oid = 'survey.{relation}'::regclass");
    query::column(&mut database.client(), query)[0].as_deref() == Some("t")
}
