//! What comments are about: lexicons and their versions, answers as they come, and history when lexicons change.

mod at_once;
mod batches;
mod classification;
mod lexicons;

use crate::answers::clinic::{Clinic, clinic, first_row};
use postgres::Client;

/// Finds queues, high prices, and pain in any language.
const FIRST: &str =
    "language en\ntopic waiting\nqueue\ntopic price\nexpensive\nlanguage any\ntopic pain\nouch";

/// Finds hours as well, knows of parking, and nothing of prices.
const SECOND: &str =
    "language en\ntopic waiting\nqueue hour*\ntopic parking\nparking\nlanguage any\ntopic pain\nouch";

/// A clinic with two versions of one lexicon of its own; the first is in use, and nothing else.
fn listening(purpose: &str) -> Clinic {
    let clinic = clinic(purpose);
    clinic.run(&format!(
        "select survey.retire_lexicon(name) from survey.lexicons where in_use;
        select survey.add_lexicon('own', '{FIRST}'), survey.add_lexicon('own', '{SECOND}');
        select survey.use_lexicon('own', 1)"
    ));
    classify(&clinic);
    clinic
}

/// An answer with an English comment, of somebody who praises us.
fn told(comment: &str) -> String {
    format!(
        "insert into survey.answers (unit_id, answered_at, score, comment, language)
        select unit_id, now(), 9, '{comment}', 'en' from survey.units where code = 'oulu'"
    )
}

/// The topics of every answer that has some, those that people gave marked with a `!`.
fn topics(clinic: &Clinic) -> String {
    clinic.ask(
        "select coalesce(string_agg(topics, '; ' order by answer_id), 'none')
        from (
            select answer_id, string_agg(topic || case when by_lexicon then '' else '!' end, ' ' order by topic) as topics
            from survey.answer_topics
            group by answer_id
        ) as about",
    )
}

/// One batch of at most so many answers: its state, how many it looked at, and how many it changed.
fn batch(client: &mut Client, most: u32) -> String {
    first_row(client, &format!("select * from survey.classify_batch({most})")).expect("a batch")
}

/// Classifies all of history.
fn classify(clinic: &Clinic) {
    let mut client = clinic.client();
    while !batch(&mut client, 100).starts_with("finished") {}
}

#[track_caller]
fn all_is_right(clinic: &Clinic) {
    let wrong = "select coalesce(string_agg(row::text, ' '), 'nothing') from survey.check_topics() as row";
    assert_eq!(clinic.ask(wrong), "nothing");
    clinic.rollups_are_right();
}
