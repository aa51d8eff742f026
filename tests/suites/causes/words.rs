//! `survey.uncaught_words`: frequent words of comments in which no topic was found.

use crate::views::{rows, units};
use nps_tests::cluster::Database;

/// Units, and no lexicon that would find a topic in the words of these tests.
fn unclassified(purpose: &str) -> Database<'static> {
    let database = units(purpose);
    database.run("update survey.lexicons set in_use = false");
    database
}

/// So many answers to a unit at noon of a day, all with these words.
fn write(
    database: &Database<'_>,
    unit: &str,
    day: &str,
    language: &str,
    score: i64,
    answers: i64,
    comment: &str,
) {
    database.run(&format!(
        "insert into survey.answers (unit_id, answered_at, score, comment, language)
             select unit_id, timestamp '{day} 12:00' at time zone time_zone, {score}, '{comment}', {language}
             from survey.units, generate_series(1, {answers}) where code = '{unit}'"
    ));
}

#[track_caller]
fn words(database: &Database<'_>, columns: &str, arguments: &str) -> Vec<String> {
    let query = format!("select {columns} from survey.uncaught_words({arguments})");
    rows(&mut database.client(), &query)
}

const MAY: &str = "'2026-05-01', '2026-05-31'";

#[test]
fn forms_of_a_word_count_together_in_each_language() {
    let database = unclassified("words_forms");
    write(&database, "kamppi", "2026-05-05", "'fi'", 0, 3, "Kahvia ei ollut");
    write(
        &database,
        "kamppi",
        "2026-05-06",
        "'fi'",
        10,
        2,
        "kahvi kahvi kahvi!",
    );
    write(
        &database,
        "kamppi",
        "2026-05-07",
        "'sv'",
        8,
        5,
        "kaffet var kallt",
    );
    write(
        &database,
        "kamppi",
        "2026-05-08",
        "'en'",
        10,
        5,
        "The parrots are my parrot''s",
    );
    assert_eq!(
        words(&database, "language, stem, word, answers, nps", MAY),
        [
            "en|parrot|parrot|5|100",
            "fi|kahv|kahvi|5|-20",
            "sv|kaffet|kaffet|5|0",
            "sv|kallt|kallt|5|0",
        ]
    );
}

#[test]
fn a_comment_without_a_language_has_that_of_its_unit() {
    let database = unclassified("words_language");
    write(&database, "kamppi", "2026-05-05", "null", 9, 5, "papukaijat ja");
    database.run("update survey.units set locale = 'en' where code = 'gander'");
    write(&database, "gander", "2026-05-05", "null", 9, 5, "The parrots");
    // Of languages that have no stemmer here words are told as they are.
    write(&database, "gander", "2026-05-05", "'et'", 9, 5, "papagoid");
    assert_eq!(
        words(&database, "language, stem", MAY),
        ["en|parrot", "et|papagoid", "fi|papukaij"]
    );
}

#[test]
fn what_few_wrote_does_not_show() {
    let database = unclassified("words_few");
    write(
        &database,
        "kamppi",
        "2026-05-05",
        "'en'",
        9,
        4,
        "parrot parrot canary",
    );
    write(&database, "kamppi", "2026-05-05", "'en'", 9, 1, "parrot");
    assert_eq!(words(&database, "word, answers", MAY), ["parrot|5"]);
    database.run("update survey.settings set smallest_group = 6");
    assert_eq!(words(&database, "word, answers", MAY), Vec::<String>::new());
}

#[test]
fn names_numbers_and_what_is_redacted_do_not_show() {
    let database = unclassified("words_names");
    for (comment, expected) in [
        ("Doctor Virtanen healed parrot", "healed parrot"),
        ("Parrot", ""),
        ("the PARROT and parrot", "parrot"),
        ("1234 99 3,5 12:30 B12 x", ""),
        (
            "write to parrot@example.org or see https://example.org/parrot?token=abc",
            "see write",
        ),
        ("mine is 100190-999P or +358 40 1234567, me@example.org", "mine"),
        ("🦜🦜 <b>", ""),
    ] {
        database.run("delete from survey.answers");
        write(&database, "kamppi", "2026-05-05", "'en'", 9, 5, comment);
        let found = "coalesce(string_agg(word, ' ' order by word), '')";
        assert_eq!(words(&database, found, MAY), [expected], "{comment}");
    }
}

#[test]
fn comments_with_a_topic_and_hidden_ones_are_left_out() {
    let database = unclassified("words_caught");
    database.run("update survey.settings set smallest_group = 1");
    write(&database, "kamppi", "2026-05-05", "'en'", 9, 3, "parrot");
    assert_eq!(words(&database, "answers", MAY), ["3"]);
    database.run("insert into survey.answer_topics (answer_id, topic) select min(answer_id), 'pets' from survey.answers");
    assert_eq!(words(&database, "answers", MAY), ["2"]);
    database.run("select survey.hide_comment(max(answer_id), 'other') from survey.answers");
    assert_eq!(words(&database, "answers", MAY), ["1"]);
}

/// Neither do a question and one about a day less, nor the order of words, tell of the answers between.
#[test]
fn figures_are_too_coarse_to_subtract() {
    let database = unclassified("words_coarse");
    write(&database, "kamppi", "2026-05-05", "'en'", 9, 5, "zebra parrot");
    write(&database, "kamppi", "2026-05-06", "'en'", 0, 1, "zebra");
    write(&database, "kamppi", "2026-05-07", "'en'", 9, 3, "zebra");
    let told = "word, answers, nps";
    assert_eq!(
        words(&database, told, "'2026-05-01', '2026-05-06'"),
        ["parrot|5|100", "zebra|5|70"]
    );
    // Seven in nine are 77.8.
    assert_eq!(words(&database, told, MAY), ["parrot|5|100", "zebra|5|80"]);
    write(&database, "kamppi", "2026-05-08", "'en'", 9, 1, "zebra");
    assert_eq!(words(&database, told, MAY), ["zebra|10|80", "parrot|5|100"]);
}

#[test]
fn days_and_places_are_as_in_the_views() {
    let database = unclassified("words_where");
    // The ward moved from Kamppi to Meilahti three days ago.
    for (unit, day, word) in [
        ("ward", "2026-05-01", "parrot"),
        ("auckland", "2026-05-31", "canary"),
    ] {
        write(&database, unit, day, "'en'", 9, 5, word);
    }
    let found = "coalesce(string_agg(word, ' ' order by word), '-')";
    for (arguments, expected) in [
        (MAY, "canary parrot"),
        ("'2026-05-01', '2026-05-30'", "parrot"),
        ("'2026-05-02', '2026-05-31'", "canary"),
        ("'2026-05-01', '2026-05-31', 'kamppi'", "parrot"),
        ("'2026-05-01', '2026-05-31', 'meilahti'", "-"),
        ("'2026-05-01', '2026-05-31', 'hospitals'", "canary"),
        ("'2026-05-01', '2026-05-31', 'care'", "canary parrot"),
        ("'2026-05-01', '2026-05-31', 'nowhere'", "-"),
        ("'2026-05-31', '2026-05-01'", "-"),
        ("null, null", "-"),
    ] {
        assert_eq!(words(&database, found, arguments), [expected], "{arguments}");
    }
}
