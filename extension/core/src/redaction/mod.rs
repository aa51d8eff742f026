//! Redaction: a comment without what tells who a patient is, or how to reach one.
//!
//! A comment is folded first, so that a digit, a space and a hyphen look alike however they were typed. Then links, e-mail
//! addresses and numbers are looked for, each kind only in what the kinds before it have left. The comment itself, not its
//! folded form, goes out, with a marker in place of each find.

mod account;
mod email;
mod folded;
mod hours;
mod identity;
mod link;
mod number;
mod phone;
mod stays;

use folded::Folded;
use regex::Regex;
use std::borrow::Cow;
use std::ops::Range;
use std::sync::LazyLock;

/// What stands where an identity code or another long number stood.
const IDENTITY: &str = "[id]";
/// What stands where a phone number stood.
const PHONE: &str = "[tel]";
/// What stands where an e-mail address stood.
const EMAIL: &str = "[email]";
/// What stands where a bank account or a payment card stood.
const ACCOUNT: &str = "[account]";
/// What stands where a link with a secret stood.
const LINK: &str = "[link]";

/// The markers of this redaction, or of an earlier one: nothing is looked for in them or across them.
static MARKER: LazyLock<Regex> = LazyLock::new(|| expression(r"\[(?:id|tel|email|account|link)\]"));

/// A dot of an address that has no sign at all: "matti at gmail dot com".
static WORD_DOT: LazyLock<Regex> = LazyLock::new(|| expression(r"(?i)dot|piste|punkt"));

/// Looks for one kind of thing; finds come in order and never overlap.
type Finder = fn(&str) -> Vec<Find>;

/// Links may hold addresses, and both may hold numbers: hence this order.
const FINDERS: [Finder; 3] = [link::find, email::find, number::find];

/// So often a comment is looked through again. One that still isn't clean was made to mislead, and none of it leaves.
const PASSES: usize = 8;

/// Something that must not leave the database.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Find {
    /// Where it stands, in bytes.
    range: Range<usize>,
    /// What is written instead.
    marker: &'static str,
}

/// The comment without identity codes, phone numbers, e-mail addresses, bank accounts, payment cards and secret links.
///
/// Each of them becomes a marker that reads alike in all languages: `[id]`, `[tel]`, `[email]`, `[account]` or `[link]`;
/// every other character stays. What was redacted once doesn't change when it is redacted again. The time grows with the
/// length of the comment, whatever it says.
pub fn redact(comment: &str) -> Cow<'_, str> {
    if is_harmless(comment) {
        return Cow::Borrowed(comment);
    }
    let Some(mut redacted) = redact_once(comment) else {
        return Cow::Borrowed(comment);
    };
    // A marker ends the word it stands in, and what is left of that word may now be recognized.
    for _ in 0..PASSES {
        match redact_once(&redacted) {
            Some(better) => redacted = better,
            None => return Cow::Owned(redacted),
        }
    }
    Cow::Borrowed(IDENTITY)
}

/// Has the comment nothing that a find could begin with? Most comments are told apart here, at the cost of a glance.
fn is_harmless(comment: &str) -> bool {
    let bytes = comment.as_bytes();
    let next = bytes.iter().skip(1).chain(b" ");
    let has_no_sign = bytes.iter().zip(next).all(|(byte, next)| match byte {
        b'0'..=b'9' | b'@' => false,
        // The dot of an address, the colon of a link, the bracket of "(at)".
        b'.' => !next.is_ascii_alphanumeric() && next.is_ascii(),
        b':' => *next != b'/',
        // The query of a link.
        b'?' | b'#' => !next.is_ascii_alphanumeric() && !matches!(next, b'_' | b'%' | b'['),
        b'(' | b'[' | b'{' => !matches!(next, b' ' | b'a' | b'A' | b'm' | b'M') && next.is_ascii(),
        // Bytes that digits of other scripts begin with.
        0xD9..=0xDF | 0xE0 | 0xE1 | 0xEA | 0xEF => false,
        0xF0 => *next != 0x9D,
        _ => true,
    });
    has_no_sign && !WORD_DOT.is_match(comment)
}

/// Writes markers over what is found; `None` where nothing is.
fn redact_once(comment: &str) -> Option<String> {
    let folded = Folded::new(comment);
    let finds = finds(folded.text());
    if finds.is_empty() {
        return None;
    }
    let mut redacted = String::with_capacity(comment.len());
    let mut kept = 0;
    for find in finds {
        let range = folded.original(&find.range);
        redacted.push_str(&comment[kept..range.start]);
        redacted.push_str(find.marker);
        kept = range.end;
    }
    redacted.push_str(&comment[kept..]);
    Some(redacted)
}

/// All finds in a folded comment, in order.
fn finds(text: &str) -> Vec<Find> {
    let mut finds = Vec::new();
    let mut from = 0;
    for marker in MARKER.find_iter(text) {
        sweep(&text[from..marker.start()], from, &FINDERS, &mut finds);
        from = marker.end();
    }
    sweep(&text[from..], from, &FINDERS, &mut finds);
    finds
}

/// Adds what the first finder finds in a piece of the text, and what the others find in between.
fn sweep(piece: &str, offset: usize, finders: &[Finder], finds: &mut Vec<Find>) {
    let Some((finder, others)) = finders.split_first() else {
        return;
    };
    let mut from = 0;
    for Find { range, marker } in finder(piece) {
        sweep(&piece[from..range.start], offset + from, others, finds);
        from = range.end;
        finds.push(Find {
            range: offset + range.start..offset + range.end,
            marker,
        });
    }
    sweep(&piece[from..], offset + from, others, finds);
}

/// An expression of this module: a constant, which the tests compile.
fn expression(pattern: &str) -> Regex {
    Regex::new(&format!("(?x-u){pattern}")).expect("an expression that compiles")
}

/// Where a match that begins with the text ends.
fn match_end(expression: &LazyLock<Regex>, text: &str) -> Option<usize> {
    expression.find(text).map(|found| found.end())
}

/// Does no letter and no digit follow?
fn ends_word(text: &str, at: usize) -> bool {
    !text[at..].starts_with(char::is_alphanumeric)
}

/// Does no digit follow?
fn ends_number(text: &str, at: usize) -> bool {
    !text[at..].starts_with(|next: char| next.is_ascii_digit())
}

/// How many digits the text begins with.
fn leading_digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Is the sum of the digits, every second one doubled, what payment cards and Swedish numbers make it?
fn has_luhn_sum(digits: impl DoubleEndedIterator<Item = u8>) -> bool {
    let doubled = |digit: u8| u32::from(digit) * 2 / 10 + u32::from(digit) * 2 % 10;
    let sum: u32 = digits
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            if place % 2 == 1 {
                doubled(digit)
            } else {
                u32::from(digit)
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

#[cfg(test)]
#[path = "redaction_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "property_tests.rs"]
mod property_tests;
