//! E-mail addresses, also with the sign written as a word.

use super::{EMAIL, Find, expression, match_end};
use regex::Regex;
use std::sync::LazyLock;

/// The sign between name and domain, and ways to write it.
static SIGN: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)
        [\ ]?@[\ ]?
        | [\ ]?[(\[{][\ ]?(?:at|ät|Ät|a|@|miuku(?:mauku)?)[\ ]?[)\]}][\ ]?
        | [\ ](?:at|ät|Ät|miuku(?:mauku)?|snabel-?a)[\ ]",
    )
});

/// Ways to write the dot of a domain.
static DOT: LazyLock<Regex> =
    LazyLock::new(|| expression(r"(?i)^(?: \. | [\ ]?[(\[{][\ ]?(?:dot|piste|punkt|\.)[\ ]?[)\]}][\ ]?)"));

/// The dot as a bare word, which it is only once in an address: behind it, "dot" or "piste" begins the next sentence.
static WORD_DOT: LazyLock<Regex> = LazyLock::new(|| expression(r"(?i)^[\ ](?:dot|piste|punkt)[\ ]"));

/// The same at the end of what stands before a name.
static DOT_BEFORE: LazyLock<Regex> = LazyLock::new(|| expression(r"(?i)[\ ](?:dot|piste|punkt)[\ ]$"));

/// "at" is an English word as well, and means the sign only before one of these.
const HOSTS: [&str; 16] = [
    "elisanet",
    "gmail",
    "gmx",
    "googlemail",
    "hotmail",
    "icloud",
    "kolumbus",
    "live",
    "luukku",
    "me",
    "msn",
    "outlook",
    "proton",
    "protonmail",
    "saunalahti",
    "yahoo",
];

/// What follows the sign.
struct Domain<'a> {
    /// The domain as it stands there.
    given: &'a str,
    /// The part before its first dot.
    first: &'a str,
    /// The part after its last dot, if there is one.
    last: Option<&'a str>,
}

/// E-mail addresses, in order.
pub(super) fn find(text: &str) -> Vec<Find> {
    let mut finds = Vec::new();
    let mut from = 0;
    for sign in SIGN.find_iter(text) {
        if sign.start() < from {
            continue;
        }
        let name = full_name(&text[from..sign.start()]);
        let domain = domain(&text[sign.end()..]);
        if name.is_empty() || !is_address(name, sign.as_str(), &domain) {
            continue;
        }
        let start = sign.start() - name.len();
        let end = sign.end() + domain.given.len();
        from = end + further_domains(&text[end..]);
        finds.push(Find {
            range: start..from,
            marker: EMAIL,
        });
    }
    finds
}

/// The name that a piece of text ends with.
fn name(before: &str) -> &str {
    let letter = |letter: char| letter.is_alphanumeric() || "._+-%'’&~".contains(letter);
    let name = &before[before.trim_end_matches(letter).len()..];
    name.trim_start_matches(['.', '-', '\'', '’', '&', '~'])
}

/// The same with its dots, as far as they are words.
fn full_name(before: &str) -> &str {
    let mut start = before.len() - name(before).len();
    // The words of a dot are seven letters long, spaces included.
    let tail = |end: usize| &before[before.floor_char_boundary(end.saturating_sub(7))..end];
    while start < before.len()
        && let Some(dot) = DOT_BEFORE.find(tail(start))
    {
        let end = start - dot.len();
        let more = name(&before[..end]);
        if more.is_empty() {
            break;
        }
        start = end - more.len();
    }
    &before[start..]
}

/// The domain that a piece of text begins with.
fn domain(after: &str) -> Domain<'_> {
    let (mut end, mut first, mut last) = (0, None, None);
    loop {
        let rest = &after[end..];
        let label = &rest[..rest
            .find(|letter: char| !letter.is_alphanumeric() && letter != '-' && letter != '_')
            .unwrap_or(rest.len())];
        let label = label.trim_end_matches(['-', '_']);
        end += label.len();
        if first.is_none() {
            first = Some(label);
        } else {
            last = Some(label);
        }
        let dot = match_end(&DOT, &after[end..]);
        let word = || match_end(&WORD_DOT, &after[end..]).filter(|_| last.is_none());
        match dot.or_else(word) {
            Some(dot) if !label.is_empty() && after[end + dot..].starts_with(char::is_alphanumeric) => {
                end += dot
            }
            _ => break,
        }
    }
    Domain {
        given: &after[..end],
        first: first.unwrap_or_default(),
        last,
    }
}

/// Is it a domain, as far as the sign leaves doubts?
fn is_address(name: &str, sign: &str, domain: &Domain<'_>) -> bool {
    let ends_in_letters = domain
        .last
        .is_some_and(|last| last.chars().count() >= 2 && last.chars().all(char::is_alphabetic));
    match sign.trim() {
        // Nothing else is written so, and even a domain without its end says who it is.
        "@" if sign.len() == 1 => domain.last.is_some() || domain.given.contains(char::is_alphabetic),
        word if word.eq_ignore_ascii_case("at") => {
            let is_host = || HOSTS.iter().any(|host| host.eq_ignore_ascii_case(domain.first));
            // Who "was at example.com" has no dot in the middle.
            let is_name = || name.split('.').count() >= 2 && name.split('.').all(|part| !part.is_empty());
            ends_in_letters && (is_host() || is_name())
        }
        _ => ends_in_letters,
    }
}

/// How much of the text is domains with yet another sign before them, as in "name@work@home.fi".
fn further_domains(after: &str) -> usize {
    let mut end = 0;
    while let Some(rest) = after[end..].strip_prefix('@') {
        let more = domain(rest).given.len();
        if more == 0 {
            break;
        }
        end += 1 + more;
    }
    end
}
