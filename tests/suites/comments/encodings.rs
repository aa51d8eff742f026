//! Databases that are not in UTF-8 find the same words, and show them as they were written.

use nps_tests::cluster::{Database, database_in};
use nps_tests::query::column;

const WHY: &str = "select concat_ws('|', topic, rule, words, place)
    from nps_topic_matches('Hyvä! JÄRJETÖN jono', e'topic waiting\\njono*\\ntopic mood\\njärje*', 'fi')";

fn prepared(encoding: &str) -> Database<'static> {
    let database = database_in(encoding, "encoding");
    database.create_extension();
    database
}

#[test]
fn words_are_found_in_a_database_of_latin_letters() {
    for encoding in ["LATIN1", "LATIN9", "WIN1252", "UTF8"] {
        let database = prepared(encoding);
        assert_eq!(
            column(&mut database.client(), WHY),
            [
                Some("mood|järje*|JÄRJETÖN|7".to_owned()),
                Some("waiting|jono*|jono|16".to_owned())
            ],
            "{encoding}"
        );
    }
}

#[test]
fn words_are_found_where_a_database_knows_of_no_encoding() {
    // UTF-8 and Latin-1, as older systems left them side by side.
    let database = prepared("SQL_ASCII");
    let why = |comment: &str, letter: &str| {
        format!(
            "select convert_to(words, 'SQL_ASCII')::text
             from nps_topic_matches(
                 convert_from('\\x{comment}', 'SQL_ASCII'),
                 convert_from('topic mood\\012j'::bytea || '\\x{letter}' || 'rje*', 'SQL_ASCII')::nps_lexicon
             )"
        )
    };
    for (comment, letter) in [("4ac38452 4a45", "c3a4"), ("4ac4 52 4a45", "e4")] {
        let comment = comment.replace(' ', "");
        assert_eq!(
            column(&mut database.client(), why(&comment, letter)),
            [Some(format!("\\x{comment}"))],
            "{comment}"
        );
    }
}
