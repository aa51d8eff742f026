//! Data that an organisation may have made with the extension, and what it answers.

use nps_tests::cluster::Database;

/// Makes tables, indexes, views and functions over every type of the extension.
pub(super) fn make(database: &Database<'_>) {
    database.run(include_str!("kept.sql"));
}

/// What all of it says, in words that are equal where every value is.
pub(super) fn answers(database: &Database<'_>) -> Vec<String> {
    let mut answers =
        database.column("select of || ': ' || coalesce(answer, 'nothing') from kept.answers order by 1");
    // The same through each index, which comparing or hashing otherwise would lead astray.
    for (hint, by) in [
        ("seqscan", "tables"),
        ("indexscan", "indexes"),
        ("bitmapscan", "bitmaps"),
    ] {
        let mut client = database.client();
        let others = ["seqscan", "indexscan", "bitmapscan"]
            .into_iter()
            .filter(|other| (*other == hint) != (hint != "seqscan"));
        for other in others {
            client
                .batch_execute(&format!("set enable_{other} = off"))
                .expect("a setting");
        }
        let found = "select string_agg(number::text, ',' order by number) from kept.every_type
            where tally = (select tally from kept.every_type where number = 42) or weighted = (select weighted from kept.every_type where number = 7)
                or prior = (select prior from kept.every_type where number = 9) or (~> score) = 'passive' and band = 'good'";
        let row = client.query_one(found, &[]).expect("rows");
        answers.push(format!("by {by}: {}", row.get::<_, String>(0)));
    }
    answers
}

#[test]
fn the_data_holds_every_type_of_the_extension() {
    let database = nps_tests::query::prepared("releases");
    make(&database);
    let forgotten = "select typname from pg_type join pg_depend on objid = pg_type.oid and classid = 'pg_type'::regclass and deptype = 'e'
        where typcategory <> 'A'
            and not exists (select from pg_attribute where attrelid = 'kept.every_type'::regclass and atttypid = pg_type.oid)";
    assert_eq!(database.column(forgotten), Vec::<String>::new());
    assert!(
        answers(&database)
            .iter()
            .all(|answer| !answer.contains("nothing"))
    );
}

#[test]
fn every_value_passes_through_binary_copy() {
    let database = nps_tests::query::prepared("releases");
    make(&database);
    let file = "/tmp/nps-binary-copy-".to_owned() + database.name();
    let columns = "number, class, band, score, signal, tally, weighted, prior, lexicon, tallies, classes";
    database.run(&format!(
        "create table kept.copied (like kept.every_type including generated);
        copy kept.every_type ({columns}) to '{file}' (format binary);
        copy kept.copied ({columns}) from '{file}' (format binary);"
    ));
    let _ = std::fs::remove_file(&file);
    let differing = "select number::text from kept.every_type full join kept.copied using (number)
        where not (every_type *= copied) or every_type is null or copied is null";
    assert_eq!(database.column(differing), Vec::<String>::new());
    assert_eq!(database.ask("select count(*)::text from kept.copied"), "202");
}
