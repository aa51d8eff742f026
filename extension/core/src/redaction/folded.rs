//! A comment as the expressions read it: every digit, space and hyphen in its plain form, nothing invisible in between.
//!
//! The end of a line is a space, since a phone breaks lines wherever its screen ends.

use std::borrow::Cow;
use std::ops::Range;

/// A folded comment, and where each of its bytes comes from.
pub(super) struct Folded<'a> {
    original: &'a str,
    text: Cow<'a, str>,
    /// For each byte of the text its place in the original; empty where nothing had to change.
    origins: Vec<usize>,
}

impl<'a> Folded<'a> {
    /// Folds a comment.
    pub(super) fn new(original: &'a str) -> Self {
        if is_plain(original) {
            return Self {
                original,
                text: Cow::Borrowed(original),
                origins: Vec::new(),
            };
        }
        let mut text = String::with_capacity(original.len());
        let mut origins = Vec::with_capacity(original.len());
        for (at, given) in original.char_indices() {
            let Some(plain) = plain(given) else { continue };
            // A row of spaces counts as one.
            if plain == ' ' && text.ends_with(' ') {
                continue;
            }
            text.push(plain);
            origins.extend((at..).take(plain.len_utf8()));
        }
        Self {
            original,
            text: Cow::Owned(text),
            origins,
        }
    }

    /// The text that expressions read.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Where a piece of the text, not an empty one, stands in the original. Invisible characters around it stay outside.
    pub(super) fn original(&self, range: &Range<usize>) -> Range<usize> {
        let last = self.origin(range.end.saturating_sub(1));
        self.origin(range.start)..self.original.ceil_char_boundary(last + 1)
    }

    fn origin(&self, at: usize) -> usize {
        self.origins.get(at).copied().unwrap_or(at)
    }
}

/// Is folding for nothing?
fn is_plain(text: &str) -> bool {
    let mut before = ' ';
    text.chars().all(|given| {
        let doubled = before == ' ' && given == ' ';
        before = given;
        !doubled && (matches!(given, ' '..='~' | 'ä' | 'ö' | 'å') || plain(given) == Some(given))
    })
}

/// The plain form of a character; `None` for one that nobody sees.
fn plain(given: char) -> Option<char> {
    let plain = match given {
        ' '..='~' => given,
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        '\u{A0}' | '\u{1680}' | '\u{2000}'..='\u{200A}' | '\u{202F}' | '\u{205F}' | '\u{3000}' => ' ',
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' => '-',
        // Soft hyphens, joiners, marks of direction, combining marks and what makes a digit an emoji.
        '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{61C}' | '\u{180B}'..='\u{180E}' | '\u{200B}'..='\u{200F}' => {
            return None;
        }
        '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2069}' | '\u{20D0}'..='\u{20FF}' => return None,
        '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}' => return None,
        '\u{FE6B}' => '@',
        // Full-width forms repeat ASCII.
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(given) - 0xFEE0).unwrap_or(given),
        _ => digit(given).unwrap_or(given),
    };
    Some(plain)
}

/// Where the ten digits of each script that is read begin: Arabic, Persian, N'Ko, Devanagari and its neighbours, Thai, Lao,
/// Tibetan, Myanmar, Khmer, Mongolian, and the five styles of mathematics.
const ZEROS: [u32; 25] = [
    0x660, 0x6F0, 0x7C0, 0x966, 0x9E6, 0xA66, 0xAE6, 0xB66, 0xBE6, 0xC66, 0xCE6, 0xD66, 0xDE6, 0xE50, 0xED0,
    0xF20, 0x1040, 0x1090, 0x17E0, 0x1810, 0x1D7CE, 0x1D7D8, 0x1D7E2, 0x1D7EC, 0x1D7F6,
];

/// The ASCII digit of the same value, for a digit of another script.
fn digit(given: char) -> Option<char> {
    let given = u32::from(given);
    if given < ZEROS[0] {
        return None;
    }
    let script = ZEROS.partition_point(|&zero| zero <= given).checked_sub(1)?;
    char::from_digit(given - ZEROS[script], 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_typed_otherwise_reads_alike() {
        for (given, folded) in [
            ("０４０\u{A0}１２", "040 12"),
            ("٠٤٠ ۱۲۳", "040 123"),
            ("1\u{AD}2\u{200B}3", "123"),
            ("𝟘𝟜𝟘–1−2", "040-1-2"),
            ("a \t b", "a b"),
            ("0\u{FE0F}\u{20E3}1", "01"),
            ("ｎａｍｅ＠x", "name@x"),
            ("päivä\r\nyö 😀", "päivä yö 😀"),
            ("päivä yö 😀", "päivä yö 😀"),
        ] {
            assert_eq!(Folded::new(given).text(), folded);
        }
    }

    #[test]
    fn a_piece_is_found_again_without_what_is_invisible_around_it() {
        let given = "ä\u{200B}１\u{AD}２\u{200B} x";
        let folded = Folded::new(given);
        assert_eq!(folded.text(), "ä12 x");
        assert_eq!(&given[folded.original(&(2..4))], "１\u{AD}２");
        assert_eq!(&given[folded.original(&(0..2))], "ä");
    }
}
