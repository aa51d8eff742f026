//! Lexicons are made ready once and kept; what is stored decides all the same, wherever and however it is stored.

use nps_tests::query::{column, prepared};

/// A lexicon of so many topics, each found by its own word.
fn lexicon(topics: usize, word: &str) -> String {
    let rules: String = (0..topics)
        .map(|number| format!("topic t{number}\n{word}{number}\n"))
        .collect();
    rules
}

#[test]
fn a_lexicon_that_changes_is_read_anew_in_the_same_session() {
    let database = prepared("lexicon_changes");
    let mut client = database.client();
    client
        .batch_execute(
            "create table lexicon (rules nps_lexicon not null);
             insert into lexicon values ('');
             prepare topics as select 'word1 other1' ~> rules from lexicon;",
        )
        .expect("a table");
    // Small ones lie in the row, large ones compressed or beside the table.
    for topics in [1, 50, 900] {
        for word in ["word", "other", "none", "word"] {
            client
                .execute(
                    "update lexicon set rules = ($1::text)::nps_lexicon",
                    &[&lexicon(topics + 1, word)],
                )
                .expect("a lexicon");
            let expected = if word == "none" { "{}" } else { "{t1}" };
            assert_eq!(
                column(&mut client, "execute topics"),
                [Some(expected.to_owned())],
                "{topics} topics, {word}"
            );
        }
    }
}

#[test]
fn many_lexicons_side_by_side_are_not_taken_for_each_other() {
    let database = prepared("lexicons_side_by_side");
    let mut client = database.client();
    client
        .batch_execute(
            "create table lexicon (number integer, rules nps_lexicon);
             insert into lexicon
             select number, (e'topic t' || number || e'\nword' || number || repeat(e'\n# nothing', number % 3 * 2000))::nps_lexicon
             from generate_series(1, 30) as number;
             create table said as select comment, 'word' || comment as words from generate_series(1, 30) as comment;",
        )
        .expect("tables");
    for order in ["comment, number", "number, comment"] {
        let wrong = format!(
            "select count(*) filter (where (words ~> rules) is distinct from case when comment = number then array['t' || number] else '{{}}' end)
             from (select * from said, lexicon order by {order} offset 0) as pairs"
        );
        assert_eq!(column(&mut client, wrong), [Some("0".to_owned())], "{order}");
    }
}

#[test]
fn parallel_workers_find_the_same() {
    let database = prepared("lexicon_parallel");
    let mut client = database.client();
    client
        .batch_execute(
            "create table said as
                 select 'jono' || case when n % 3 = 0 then ' hinta' else '' end as comment from generate_series(1, 20000) as n;
             create table lexicon as select (e'topic waiting\njono\ntopic price\nhinta' || repeat(e'\n# long', 3000))::nps_lexicon as rules;
             analyze;
             set parallel_setup_cost = 0; set parallel_tuple_cost = 0; set min_parallel_table_scan_size = 0;",
        )
        .expect("tables");
    let query = "select count(*) from said where comment ~> (select rules from lexicon) = '{price,waiting}'";
    let plan = column(&mut client, format!("explain {query}"));
    assert!(
        plan.iter().flatten().any(|line| line.contains("Gather")),
        "{plan:?}"
    );
    assert_eq!(column(&mut client, query), [Some("6666".to_owned())]);
}

#[test]
fn lexicons_are_copied_dumped_and_bound_as_text() {
    let database = prepared("lexicon_copied");
    let mut client = database.client();
    client
        .batch_execute(
            "create table sent (rules nps_lexicon); create table received (rules nps_lexicon);
             insert into sent values (e'topic waiting # how long\njono*'), (''), (null)",
        )
        .expect("tables");
    let mut bytes = Vec::new();
    let mut reader = client
        .copy_out("copy sent to stdout (format binary)")
        .expect("a copy");
    std::io::Read::read_to_end(&mut reader, &mut bytes).expect("bytes");
    drop(reader);
    let mut writer = client
        .copy_in("copy received from stdin (format binary)")
        .expect("a copy");
    std::io::Write::write_all(&mut writer, &bytes).expect("room");
    writer.finish().expect("received");
    let same = "select count(*) from sent join received on sent.rules::text is not distinct from received.rules::text";
    assert_eq!(column(&mut client, same), [Some("3".to_owned())]);

    let refused = |bytes: Vec<u8>| {
        let mut client = database.client();
        let mut writer = client
            .copy_in("copy received from stdin (format binary)")
            .expect("a copy");
        std::io::Write::write_all(&mut writer, &bytes).expect("room");
        let error = writer.finish().expect_err("no lexicon");
        error.code().expect("an answer").code().to_owned()
    };
    let without_topic = bytes.clone();
    let place = without_topic
        .windows(5)
        .position(|window| window == b"topic")
        .expect("the word");
    let mut spoilt = without_topic.clone();
    spoilt[place..place + 5].copy_from_slice(b"tepic");
    assert_eq!(refused(spoilt), "22P02");
    let mut broken = without_topic;
    broken[place] = 0xff;
    assert_eq!(refused(broken), "22021");
}
