//! Bank accounts and payment cards.

use super::{ends_number, expression, has_luhn_sum, leading_digits, match_end, stays};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Countries and the lengths of their international account numbers (SWIFT's register).
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 \
    EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 \
    KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 \
    PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";

/// The shortest and the longest account number there is.
const SHORTEST: usize = 15;
const LONGEST: usize = 34;
/// Fewer digits have no account number: a text that only looks like one is made of words.
const FEWEST_DIGITS: usize = 10;

/// Thirteen to nineteen digits in fours, or in four, six and five.
static CARD: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^[1-9][0-9]{3}(?: [\ .-]?[0-9]{4}[\ .-]?[0-9]{4}[\ .-]?(?: [0-9]{4}[\ .-]?[0-9]{3}\b | [0-9]{1,4} )
        | [\ .-]?[0-9]{6}[\ .-]?[0-9]{4,5} )",
    )
});

/// Four groups of four as the great companies begin them.
static FOUR_FOURS: LazyLock<Regex> = LazyLock::new(|| expression(r"^[3-6][0-9]{3}(?:[\ .-][0-9]{4}){3}"));

/// The account whose check digits begin at `start`, after its country. Nothing before `free` belongs to it.
pub(super) fn bank_account(text: &str, free: usize, start: usize) -> Option<Range<usize>> {
    let before = &text[free..start];
    let check = leading_digits(&text[start..]);
    let before = match before.strip_suffix([' ', '-']) {
        // A word of two letters before a long number is no country.
        Some(country) if check == 2 => country,
        Some(_) => return None,
        None => before,
    };
    let country = before.get(before.len().checked_sub(2)?..)?;
    if !country.bytes().all(|letter| letter.is_ascii_alphabetic()) || check < 2 {
        return None;
    }
    let begin = free + before.len() - 2;
    let is_capital = country.bytes().all(|letter| letter.is_ascii_uppercase());
    let stands_apart = !text[free..begin].ends_with(char::is_alphanumeric);
    if !stands_apart && !is_capital {
        return None;
    }
    let known = known_length(country);
    let (end, length) = walk(text, begin, start, known.unwrap_or(LONGEST));
    let found = &text[begin..end];
    let digits = found.bytes().filter(u8::is_ascii_digit).count();
    let plausible = match known {
        Some(known) => length == known || stands_apart && is_capital && length >= SHORTEST,
        // What no country has may be a country of tomorrow, but is written as accounts are.
        None => {
            stands_apart && length >= SHORTEST && !found.bytes().any(|letter| letter.is_ascii_lowercase())
        }
    };
    (plausible && digits >= FEWEST_DIGITS).then_some(begin..end)
}

fn known_length(country: &str) -> Option<usize> {
    let mut entries = LENGTHS.as_bytes().chunks(5);
    let entry = entries.find(|entry| entry[..2].eq_ignore_ascii_case(country.as_bytes()))?;
    let length = str::from_utf8(&entry[2..4]).ok()?;
    length.parse().ok()
}

/// Where an account ends that may have so many characters, and how many it has. Its groups are taken one by one.
fn walk(text: &str, begin: usize, start: usize, most: usize) -> (usize, usize) {
    let (mut end, mut length) = (begin, 2);
    let mut at = start;
    loop {
        let group = alphanumeric(&text[at..]);
        let is_bank = length == 4 && group.len() == 4;
        let is_word = !group.bytes().any(|byte| byte.is_ascii_digit());
        let is_small = group.bytes().any(|letter| letter.is_ascii_lowercase());
        if group.is_empty() || is_word && is_small && !is_bank {
            break;
        }
        let wanted = group.len().min(most.saturating_sub(length));
        // A letter too many belongs to the next word, but a digit too many was typed by mistake.
        let taken = wanted + leading_digits(&text[at + wanted..]);
        end = at + taken;
        length += taken;
        if length >= most || taken < group.len() {
            break;
        }
        match text[end..].chars().next() {
            // Where the length is unknown, what a comma parts from the account is no part of it.
            Some(',' | '/' | '_') if most == LONGEST => break,
            Some(' ' | '-' | '.' | ',' | '/' | '_') => at = end + separator(&text[end..]),
            _ => break,
        }
    }
    (end, length)
}

/// The length of the separator that a text begins with: one character, and the space around a comma, slash or underscore.
fn separator(text: &str) -> usize {
    let sign = usize::from(text.starts_with(' ') && text[1..].starts_with([',', '/', '_', '-']));
    let space = text[sign..].starts_with([',', '/', '_', '-']) && text[sign + 1..].starts_with(' ');
    sign + 1 + usize::from(space)
}

/// The length of the old Finnish account that a text begins with: six digits, a hyphen and two to eight more.
pub(super) fn national(text: &str) -> Option<usize> {
    let serial = text
        .get(6..)?
        .strip_prefix('-')
        .filter(|_| leading_digits(text) == 6)?;
    let digits = leading_digits(serial);
    let end = 7 + digits;
    let is_price = || stays::measure(serial).is_some();
    ((2..=8).contains(&digits) && !is_price()).then_some(end)
}

/// The letters and digits that a text begins with, as many as an account may have and one more.
fn alphanumeric(text: &str) -> &str {
    let near = text.bytes().take(LONGEST + 1);
    let length = near.take_while(u8::is_ascii_alphanumeric).count();
    &text[..length]
}

/// The length of the payment card that a text begins with.
///
/// The check digit tells cards from years, prices and other numbers; but four fours that begin as cards do are one even with
/// a wrong digit.
pub(super) fn card(text: &str) -> Option<usize> {
    if leading_digits(text) < 4 {
        return None;
    }
    let end = match_end(&CARD, text).filter(|&end| ends_number(text, end))?;
    let card = &text[..end];
    let is_year = |group: &str| group.len() == 4 && (group.starts_with("19") || group.starts_with("20"));
    let is_years = || card.split([' ', '.', '-']).take(3).all(is_year);
    let digits = || card.bytes().filter(u8::is_ascii_digit).map(|digit| digit - b'0');
    let is_grouped = leading_digits(card) < end;
    let checks = has_luhn_sum(digits()) && (13..=19).contains(&digits().count());
    if checks && !(is_grouped && is_years()) || is_grouped && is_american_express(card) {
        return Some(end);
    }
    match_end(&FOUR_FOURS, text).filter(|&end| ends_number(text, end))
}

/// Four, six and five digits: nothing else is grouped so.
fn is_american_express(card: &str) -> bool {
    card.split([' ', '.', '-']).map(str::len).eq([4, 6, 5])
}
