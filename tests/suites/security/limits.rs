//! Comments and lexicons that were made to take all time or memory: a search can be cancelled, and what is too much is refused.

use nps_tests::query::{column, prepared};

/// Twenty thousand rules and exclusions for one word, which a comment repeats: a search that would take days.
const ENDLESS: &str = "repeat('aaa ', 250000),
    (select 'topic a' || string_agg(format(e'\\n%s\"aaa|%s\"', case n % 2 when 0 then 'not ' else '' end,
        translate(n::text, '0123456789', 'bcdefghijk')), '') from generate_series(100000, 116000) as n)::nps_lexicon";

#[test]
fn a_search_ends_when_its_statement_is_out_of_time() {
    let database = prepared("limits_time");
    let mut client = database.client();
    client
        .batch_execute("set statement_timeout = '100ms'")
        .expect("a limit");
    let mut ended = |call: &str| {
        let error = client.simple_query(&format!("select {call}")).expect_err(call);
        error.code().expect("the server's").code().to_owned()
    };
    assert_eq!(ended(&format!("nps_topics({ENDLESS})")), "57014");
    // A quick machine may have found a million matches by then, which is too much as well.
    let matches = ended(&format!("nps_topic_matches({ENDLESS})"));
    assert!(["57014", "54000"].contains(&matches.as_str()), "{matches}");
    // Alike within one word, however long.
    let word = ENDLESS
        .replace("'aaa '", "'aaa'")
        .replace("\"aaa|", "\"*aaa*|*aaaa*|*aaaaa*|")
        .replace("116000", "106000");
    assert_eq!(ended(&format!("nps_topics({word})")), "57014");
    client
        .batch_execute("set statement_timeout = 0")
        .expect("no limit");
    assert_eq!(
        column(&mut client, "select 'aaa' ~> e'topic a\\naaa'::nps_lexicon"),
        [Some("{a}".to_owned())]
    );
}

#[test]
fn what_is_too_much_is_refused() {
    let database = prepared("limits_size");
    let lexicon = "e'topic a\\naaa'::nps_lexicon";
    for (call, code, words) in [
        (format!("repeat('a', 1048577) ~> {lexicon}"), "54000", "a text of 1048577 bytes is too long"),
        (format!("nps_topics('x', {lexicon}, repeat('a', 1048577))"), "54000", "at most 1048576"),
        ("nps_redact(repeat('ä', 600000))".to_owned(), "54000", "a text of 1200000 bytes"),
        ("nps_lexicon_in(repeat('#', 300000000)::cstring)".to_owned(), "54000", "a text of 300000000 bytes"),
        ("repeat('#', 300000)::nps_lexicon".to_owned(), "22P02", "at most 262144 bytes"),
        (
            "(select count(*) from nps_topic_matches(repeat('aaa ', 500), (select string_agg(format(e'topic t%s\\n%s', n % 1000,
                (select string_agg('\"aaa|' || repeat('b', 1 + n / 1000) || '|' || repeat('c', m) || '\"', e'\\n') from generate_series(1, 1) as m)), e'\\n')
                from generate_series(1, 3000) as n)::nps_lexicon))".to_owned(),
            "54000",
            "more than 1000000 times",
        ),
        ("repeat(',', 100000)::nps_weighted".to_owned(), "22P02", "100000 bytes given, where 65536 are plenty"),
        ("array_fill(1::bigint, array[1000000])::nps_tally".to_owned(), "2202E", "but 1000000 were given"),
    ] {
        let refusal = database.refusal(&format!("select {call}"));
        assert_eq!(refusal.code().code(), code, "{call}: {refusal:?}");
        assert!(refusal.message().contains(words), "{call}: {refusal:?}");
    }
    assert_eq!(
        database.ask(&format!("select repeat('aaa ', 262144) ~> {lexicon}")),
        "{a}"
    );
}
