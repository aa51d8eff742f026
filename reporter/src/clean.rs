//! Text that strangers wrote, made fit for a header, an address, a line or a paragraph. Escaping is the templates' work.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC};
use serde::{Deserialize, Deserializer};

/// What can't stand for itself in an address: all but the unreserved characters of RFC 3986, so that a value neither ends the
/// address nor becomes another part of it.
pub(crate) const RESERVED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~');

/// How much of a comment a digest shows, in characters.
const EXCERPT: usize = 400;

/// What a log tells in a line is to be read at a glance: at most so many characters.
const LONGEST_LINE: usize = 200;

/// A name on one line: no control characters, no line breaks, no direction overrides.
pub(crate) fn line(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|&c| !overrides_direction(c))
        .map(blank_if_control)
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A comment: its paragraphs without blank lines between them.
pub(crate) fn comment(text: &str) -> String {
    let lines = text
        .split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(line)
        .filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n")
}

/// A comment, cut at a word when it is long.
pub(crate) fn excerpt(text: &str) -> String {
    shorten(&comment(text), EXCERPT)
}

/// The first words that fit into `limit` characters, with an ellipsis where something is left out.
pub(crate) fn shorten(text: &str, limit: usize) -> String {
    let Some((end, _)) = text.char_indices().nth(limit) else {
        return text.to_owned();
    };
    let head = &text[..end];
    let at_word = head
        .rfind(char::is_whitespace)
        .filter(|&space| space > end / 2)
        .unwrap_or(end);
    let kept = head[..at_word].trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    format!("{kept}…")
}

/// What another program said, as a log may have it: one line, without addresses, which servers like to repeat, and without the
/// recipient's mailbox alone.
pub(crate) fn told(text: &str, recipient: &str) -> String {
    // Of maija+nps, servers tell that maija's mailbox is full.
    let mailbox = recipient.split(['+', '@']).next().unwrap_or_default();
    let masked = |word: &str| match word.contains('@') || mentions(word, mailbox) {
        true => "<address>".to_owned(),
        false => word.to_owned(),
    };
    let line = line(text).split(' ').map(masked).collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST_LINE - 1) {
        Some((end, _)) if line[end..].chars().nth(1).is_some() => format!("{}…", &line[..end]),
        _ => line,
    }
}

/// Whether a word has a name in it, in whatever letters and between whatever signs; between other letters it is another name.
fn mentions(word: &str, name: &str) -> bool {
    let (word, name) = (word.to_lowercase(), name.to_lowercase());
    let name = name.trim_matches(|letter: char| !letter.is_alphanumeric());
    !name.is_empty()
        && word.match_indices(name).any(|(place, _)| {
            !word[..place].ends_with(char::is_alphanumeric)
                && !word[place + name.len()..].starts_with(char::is_alphanumeric)
        })
}

/// Right-to-left scripts need no override; an override left open would turn the text after it around.
fn overrides_direction(c: char) -> bool {
    matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

fn blank_if_control(c: char) -> char {
    if c.is_control() { ' ' } else { c }
}

/// For serde: a name from the database.
pub(crate) fn read_line<'de, D: Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    Ok(line(&String::deserialize(input)?))
}

/// For serde: a name from the database, or none.
pub(crate) fn read_optional_line<'de, D: Deserializer<'de>>(input: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(input)?.as_deref().map(line))
}

/// For serde: the whole of a comment from the database, or none.
pub(crate) fn read_optional_comment<'de, D: Deserializer<'de>>(input: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(input)?.as_deref().map(comment))
}

/// For serde: a comment from the database.
pub(crate) fn read_excerpt<'de, D: Deserializer<'de>>(input: D) -> Result<String, D::Error> {
    Ok(excerpt(&String::deserialize(input)?))
}

/// For serde: a comment from the database, or none.
pub(crate) fn read_optional_excerpt<'de, D: Deserializer<'de>>(input: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(input)?.as_deref().map(excerpt))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_stay_on_their_line() {
        assert_eq!(
            line("Maija\r\nBcc: all@example.org\0 "),
            "Maija Bcc: all@example.org"
        );
        assert_eq!(line("\u{202e}Kamppi\u{202c}"), "Kamppi");
        assert_eq!(line("مركز 👩‍⚕️ Äänekoski"), "مركز 👩‍⚕️ Äänekoski");
    }

    #[test]
    fn comments_keep_their_paragraphs() {
        assert_eq!(
            excerpt("  Kiitos!\r\n\r\n\r\nTulen   uudestaan.\n"),
            "Kiitos!\nTulen uudestaan."
        );
    }

    #[test]
    fn long_comments_end_at_a_word() {
        let long = "sana, ".repeat(100);
        let short = excerpt(&long);
        assert!(short.ends_with("sana…"), "{short}");
        assert!(short.chars().count() <= EXCERPT + 1);
        assert_eq!(excerpt(&"ä".repeat(500)), format!("{}…", "ä".repeat(EXCERPT)));
    }

    #[test]
    fn people_stay_out_of_what_is_told() {
        let recipient = "maija@example.org";
        assert_eq!(
            told("550 5.1.1 <maija@example.org>: no such\r\n\tuser", recipient),
            "550 5.1.1 <address> no such user"
        );
        assert_eq!(
            told("550 mailbox 'Maija' is full", recipient),
            "550 mailbox <address> is full"
        );
        let long = told(&"ä".repeat(1000), recipient);
        assert_eq!(long.chars().count(), 200);
        assert!(long.ends_with('…'));
        assert_eq!(told(&"ä".repeat(200), recipient), "ä".repeat(200));
    }

    #[test]
    fn a_mailbox_is_masked_whatever_stands_around_it() {
        let recipient = "maija.meikalainen+nps@example.org";
        for personal in [
            "user=maija.meikalainen+nps@example.org;",
            "<maija.meikalainen@…",
            "mailbox:maija.meikalainen+nps",
            "mailbox:maija.meikalainen",
            "(Maija.Meikalainen),",
            "/mail/maija.meikalainen/new:",
            "bounces-maija.meikalainen=example.org",
        ] {
            assert_eq!(
                told(&format!("550 {personal} not found"), recipient),
                "550 <address> not found"
            );
        }
        for (said, recipient) in [
            ("550 no information", "info@example.org"),
            ("550 älämölö", "älä@example.org"),
            ("550 +++ - +++", "+@example.org"),
            ("454 try again", ""),
        ] {
            assert_eq!(told(said, recipient), said);
        }
        assert_eq!(told("550 ÄLÄ!", "älä@example.org"), "550 <address>");
    }
}
