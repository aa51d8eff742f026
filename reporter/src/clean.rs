//! Text that strangers wrote, made fit for a header, a line or a paragraph. Escaping is the templates' work.

use serde::{Deserialize, Deserializer};

/// How much of a comment a digest shows, in characters.
const EXCERPT: usize = 400;

/// A name on one line: no control characters, no line breaks, no direction overrides.
pub(crate) fn line(text: &str) -> String {
    let visible: String = text
        .chars()
        .filter(|&c| !overrides_direction(c))
        .map(blank_if_control)
        .collect();
    visible.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A comment: its paragraphs without blank lines between them, cut at a word when it is long.
pub(crate) fn excerpt(text: &str) -> String {
    let lines = text
        .split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(line)
        .filter(|line| !line.is_empty());
    shorten(&lines.collect::<Vec<_>>().join("\n"), EXCERPT)
}

/// Servers like to repeat addresses; people's stay out of logs.
pub(crate) fn without_addresses(text: &str) -> String {
    let masked = |word: &str| match word.contains('@') {
        true => "<address>".to_owned(),
        false => word.to_owned(),
    };
    text.split(' ').map(masked).collect::<Vec<_>>().join(" ")
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
}
