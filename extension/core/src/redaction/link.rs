//! Links that carry a secret: whoever has the link is let in. A plain address of a page stays.

use super::{Find, LINK, expression};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// A value in the query or the fragment of a link: written so, it needs neither scheme nor known host. The signs may be
/// written in percent.
static VALUE: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)[a-z0-9/\]](?: [?\#]&? [a-z0-9_.~%\[\]-]{1,64} = | %3F [a-z0-9_.~-]{1,64} %3D ) [a-z0-9%_-]",
    )
});

/// The length from which a last segment may be a token, if letters and digits, or capitals and small letters, are mixed in it.
const SHORT_TOKEN: usize = 6;

/// The length from which a word of letters and digits looks like a token.
const TOKEN: usize = 16;

/// Links with a secret, in order.
pub(super) fn find(text: &str) -> Vec<Find> {
    if !text.contains(|character| begins_detail(character) || character == '%') {
        return Vec::new();
    }
    let mut finds = Vec::new();
    let mut from = 0;
    for word in text.split_inclusive(ends_link) {
        if let Some(range) = secret_link(word.trim_end_matches(ends_link)) {
            finds.push(Find {
                range: from + range.start..from + range.end,
                marker: LINK,
            });
        }
        from += word.len();
    }
    finds
}

/// What follows the host of a link.
fn begins_detail(character: char) -> bool {
    matches!(character, '/' | '?' | '#')
}

/// May a character be in a host, or in the path after it?
fn is_part(character: char) -> bool {
    character.is_alphanumeric() || ".-_@".contains(character)
}

fn ends_link(character: char) -> bool {
    character.is_whitespace() || matches!(character, '<' | '>' | '"' | '«' | '»' | '“' | '”' | '„')
}

/// The link in a word, if it carries a secret.
fn secret_link(word: &str) -> Option<Range<usize>> {
    let value = VALUE.find(word);
    let host = |value: regex::Match<'_>| {
        let part = |letter: char| is_part(letter) || "/:%".contains(letter);
        word[..value.start() + 1]
            .trim_end_matches(part)
            .len()
            .min(value.start())
    };
    let start = match (link_start(word), value) {
        (Some(start), Some(value)) => start.min(host(value)),
        (Some(start), None) => start,
        (None, value) => host(value?),
    };
    let link = &word[start..];
    let mut link = link.trim_end_matches(is_trailing);
    // A bracket that the link itself opens belongs to it.
    if !link.contains('(') {
        link = link.trim_end_matches(|last| last == ')' || is_trailing(last));
    }
    (value.is_some() || carries_secret(link)).then(|| start..start + link.len())
}

fn is_trailing(character: char) -> bool {
    matches!(
        character,
        '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…' | ']' | '}' | '*'
    )
}

/// Where the link of a word begins: at its scheme, or at its host.
fn link_start(word: &str) -> Option<usize> {
    let detail = word.find(begins_detail)?;
    if let Some(colon) = word.find("://") {
        let scheme = |letter: char| letter.is_ascii_alphanumeric() || "+.-".contains(letter);
        return Some(word[..colon].trim_end_matches(scheme).len());
    }
    let before = &word[..detail];
    let host = before.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let host = host.strip_suffix(':').unwrap_or(before);
    let start = host.trim_end_matches(is_part).len();
    is_host(host[start..].rsplit('@').next()?).then_some(start)
}

/// Labels with dots between, the last one a short word: what stands before a path, where there is no scheme.
fn is_host(host: &str) -> bool {
    let Some((labels, last)) = host.rsplit_once('.') else {
        return false;
    };
    let letters = last.bytes().all(|letter| letter.is_ascii_alphabetic());
    letters && (2..=6).contains(&last.len()) && labels.split('.').all(|label| !label.is_empty())
}

/// A query, anything that is given a value, a user, or a token.
fn carries_secret(link: &str) -> bool {
    let address = link.split_once("://").map_or(link, |(_, address)| address);
    let detail = address.find(begins_detail).unwrap_or(address.len());
    let (host, detail) = address.split_at(detail);
    host.contains('@')
        || detail.contains(['?', '='])
        || detail.split(['/', '#', '&', ';', ':', ',']).any(looks_like_token)
        || detail
            .trim_end_matches('/')
            .rsplit(['/', '#'])
            .next()
            .is_some_and(is_short_token)
}

/// Is the last segment drawn by lot, short as it is? "covid19", "ajanvaraus-2024" and "OmaKanta" are not.
fn is_short_token(segment: &str) -> bool {
    segment.len() >= SHORT_TOKEN
        && (words(segment).any(is_mixed) || words(segment).map(changes).sum::<usize>() >= 3)
}

fn is_mixed(word: &str) -> bool {
    let stem = word.trim_end_matches(|digit: char| digit.is_ascii_digit());
    let is_numbered = changes(word) == 1 && !stem.is_empty() && word.len() - stem.len() <= 4;
    let pairs = || word.bytes().zip(word.bytes().skip(1));
    let humps = 1 + pairs()
        .filter(|(one, next)| one.is_ascii_lowercase() && next.is_ascii_uppercase())
        .count();
    // Words that are written together are longer than this on average.
    let is_irregular = humps > 1 && 2 * word.len() < 7 * humps;
    word.len() >= SHORT_TOKEN && (changes(word) > 0 && !is_numbered || is_irregular)
}

/// The words of a segment.
fn words(segment: &str) -> impl Iterator<Item = &str> {
    segment.split(['-', '_', '.', '~', '%'])
}

/// Does a segment look drawn by lot, not chosen by an editor?
///
/// The words of "rokotus-2024-tampere" are of letters or of digits, those of a token change between both.
fn looks_like_token(segment: &str) -> bool {
    if segment.len() < TOKEN {
        return false;
    }
    let words = || words(segment);
    let has_long_word = words().any(|word| word.len() >= TOKEN && changes(word) > 0);
    let is_uuid = words().map(str::len).eq([8, 4, 4, 4, 12]);
    let is_web_token = segment.starts_with("eyJ");
    has_long_word || is_uuid || is_web_token || words().map(changes).sum::<usize>() >= 3
}

/// How often a word changes between letters and digits.
fn changes(word: &str) -> usize {
    let is_digit = |byte: u8| byte.is_ascii_digit();
    word.bytes()
        .zip(word.bytes().skip(1))
        .filter(|&(one, next)| is_digit(one) != is_digit(next))
        .count()
}
