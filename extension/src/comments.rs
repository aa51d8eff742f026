//! Comments: their topics by a lexicon.

use crate::compiled::{StoredLexicon, read};
use crate::error::OrRaise;
use crate::text::Text;
use nps_core::Lexicon;
use pgrx::pg_sys::{self, FunctionCallInfo};
use pgrx::prelude::*;
use pgrx::{Internal, name};
use std::ffi::CStr;

/// Bytes of a text in the encoding of the database, which cross as bytea does: the two are alike in memory.
type Bytes = Vec<u8>;

#[pg_extern(sql = false)]
fn nps_lexicon_in(text: &CStr) -> Bytes {
    checked(text.to_bytes())
}

#[pg_extern(sql = false)]
fn nps_lexicon_recv(mut message: Internal) -> Bytes {
    // SAFETY: PostgreSQL calls a receive function with a StringInfo; SQL can't, for the argument is `internal`.
    let message = unsafe { message.get_mut::<pg_sys::StringInfoData>() }.expect("a message");
    let mut length = 0;
    // SAFETY: PostgreSQL converts what is left of the message, and tells how long it has become.
    let bytes = unsafe {
        let text = pg_sys::pq_getmsgtext(message, message.len - message.cursor, &mut length);
        std::slice::from_raw_parts(text.cast(), usize::try_from(length).unwrap_or_default())
    };
    checked(bytes)
}

fn checked(bytes: &[u8]) -> Bytes {
    read(&Text::from_server(bytes));
    bytes.to_vec()
}

#[pg_extern(sql = false)]
fn nps_lexicon_topics(lexicon: StoredLexicon) -> Vec<String> {
    lexicon.compiled().known_topics().map(str::to_owned).collect()
}

#[pg_extern(sql = false)]
fn nps_lexicon_languages(lexicon: StoredLexicon) -> Vec<String> {
    lexicon.compiled().languages().map(str::to_owned).collect()
}

#[pg_extern(sql = false)]
fn nps_topics(comment: Text<'_>, lexicon: StoredLexicon, fcinfo: FunctionCallInfo) -> Vec<String> {
    // SAFETY: PostgreSQL made the call; nothing else here uses the function's memory.
    let lexicon = unsafe { lexicon.at(fcinfo) };
    topics(&comment, &lexicon, None)
}

#[pg_extern(sql = false)]
fn nps_topics_in_language(
    comment: Option<Text<'_>>,
    lexicon: Option<StoredLexicon>,
    language: Option<Text<'_>>,
    fcinfo: FunctionCallInfo,
) -> Option<Vec<String>> {
    // SAFETY: as above.
    let lexicon = unsafe { lexicon?.at(fcinfo) };
    Some(topics(&comment?, &lexicon, language.as_ref().map(Text::unicode)))
}

fn topics(comment: &Text<'_>, lexicon: &Lexicon, language: Option<&str>) -> Vec<String> {
    let topics = lexicon.topics(comment.unicode(), language, interrupted);
    topics.into_iter().map(str::to_owned).collect()
}

/// Ends the search with PostgreSQL's error where the statement was cancelled or has run out of time.
fn interrupted() {
    pgrx::check_for_interrupts!();
}

/// One row for each rule that the comment meets, in the order of the comment.
#[pg_extern(sql = false)]
fn nps_topic_matches(
    comment: Option<Text<'_>>,
    lexicon: Option<StoredLexicon>,
    language: Option<Text<'_>>,
) -> TableIterator<
    'static,
    (
        name!(topic, Bytes),
        name!(rule, Bytes),
        name!(words, Bytes),
        name!(place, i32),
        name!(counts, bool),
    ),
> {
    let (Some(comment), Some(lexicon)) = (comment, lexicon) else {
        return TableIterator::empty();
    };
    let lexicon = lexicon.compiled();
    let unicode = comment.unicode();
    let (mut place, mut from) = (1, 0);
    let mut rows = Vec::new();
    let matches = lexicon.matches(unicode, language.as_ref().map(Text::unicode), interrupted);
    for found in matches.or_raise() {
        // Matches come in the order of the comment, so that no character is counted twice.
        place += unicode[from..found.at].chars().count();
        from = found.at;
        rows.push((
            found.topic.as_bytes().to_vec(),
            comment.to_server(found.rule).into_owned(),
            comment.to_server(found.words).into_owned(),
            i32::try_from(place).unwrap_or(i32::MAX),
            found.counts,
        ));
    }
    TableIterator::new(rows)
}
