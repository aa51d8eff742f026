//! Texts that patients paste and others plant: whatever it is, it is looked at in one pass, or refused before it is stored.

use nps_tests::query::{column, prepared};

const LEXICON: &str =
    "e'topic a\\n*aaa* a* \"a* ... a* ... b\"\\nnot \"a* ... b\"\\ntopic b\\nb*|c*'::nps_lexicon";

#[test]
fn a_comment_of_a_megabyte_is_looked_at_like_any_other() {
    let database = prepared("hostile_comments");
    let mut client = database.client();
    for comment in [
        "repeat('a', 1000000)",
        "repeat('a b ', 250000)",
        "repeat('aaa aab ', 125000)",
        "repeat('🙂', 250000)",
        "repeat(U&'a\\0301', 300000)",
        "repeat(U&'\\0645\\0631\\062D\\0628\\0627 ', 90000)",
        "repeat(U&'\\200F\\202E\\2066a', 100000)",
        "repeat(e'.\\n', 500000)",
        "repeat(U&'\\FDFA', 300000)",
    ] {
        let topics = column(
            &mut client,
            format!("select ({comment} ~> {LEXICON}) <@ '{{a,b}}'"),
        );
        assert_eq!(topics, [Some("t".to_owned())], "{comment}");
    }
    let matches =
        format!("select count(*) > 100000 from nps_topic_matches(repeat('aaa b ', 100000), {LEXICON})");
    assert_eq!(column(&mut client, matches), [Some("t".to_owned())]);
}

#[test]
fn what_is_no_text_does_not_come_in() {
    let database = prepared("no_text");
    let mut client = database.client();
    for (comment, code) in [
        ("e'jono\\x00'", "22021"),
        ("e'\\xff\\xfe'", "22021"),
        ("chr(0)", "54000"),
    ] {
        let error = client
            .simple_query(&format!("select {comment} ~> {LEXICON}"))
            .expect_err(comment);
        assert_eq!(error.code().expect("an answer").code(), code, "{comment}");
    }
}

#[test]
fn lexicons_that_would_grow_without_bounds_are_refused() {
    let database = prepared("hostile_lexicons");
    let mut client = database.client();
    for (lexicon, reason) in [
        ("repeat('#', 262145)", "a lexicon has at most 262144 bytes"),
        (
            "'set s0 a ' || (select string_agg(format(e'\\nset s%s @s%s @s%s', n, n - 1, n - 1), '' order by n) from generate_series(1, 60) as n)",
            "more than 100000 words",
        ),
        (
            "e'topic t\\n\"' || repeat('a ', 100000) || '\"'",
            "at most 8 words",
        ),
        ("e'topic t\\n' || repeat('a', 200000)", "at most 64 letters"),
    ] {
        let error = client
            .simple_query(&format!("select nps_lexicon_topics(({lexicon})::nps_lexicon)"))
            .expect_err(lexicon);
        let error = error.as_db_error().expect("the server's answer");
        assert_eq!(error.code().code(), "22P02", "{lexicon}");
        assert!(error.message().contains(reason), "{}", error.message());
        assert!(error.message().len() < 300, "{}", error.message());
    }
    let mark = client
        .simple_query("select 'x' ~> U&'topic a\\000A\\0345'::nps_lexicon")
        .expect_err("no letter");
    assert_eq!(mark.code().expect("an answer").code(), "22P02");
    // As large as may be.
    let largest = "select cardinality(nps_lexicon_topics((e'topic t\\n' || repeat(e'abcde* \"a b\"\\n', 19000))::nps_lexicon))";
    assert_eq!(column(&mut client, largest), [Some("1".to_owned())]);
}
