//! Identity codes of Finland and its neighbours, and of those who write in English.

use super::{ends_number, ends_word, expression, hours, leading_digits, match_end};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// ddmmyy, the sign of the century, three digits and the check character. Not only hyphens are taken for the sign.
static FINNISH: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)^(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)?[0-9]{2}
        (?:[\ ]?[-+_./A-FU-Y][\ ]?|[\ ])? [0-9]{3} (?:[0-9A-Z]|[\ ][A-Z])",
    )
});

/// The same without its check character, which some take for a secret of its own.
static FINNISH_UNCHECKED: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"(?i)^(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}[-+A-FU-Y][0-9]{3}")
});

/// The same with the parts of the date apart; here the sign must be there.
static FINNISH_DATE: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)^(?:0?[1-9]|[12][0-9]|3[01])[.\ /-](?:0?[1-9]|1[0-2])[.\ /-]
        (?:18|19|20)?[0-9]{2}[-+A-FU-Y][0-9]{3}[0-9A-Z]",
    )
});

/// The same as a hand may type it. With the check letter there, signs are read for each other and days need not exist; where
/// there is no sign at all, they must.
static FINNISH_TYPED: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)^(?:
          (?: [0-9]{6,8}
            | [0-9]{1,2}[.\ /-][\ ]?[0-9]{1,2}[.\ /-][\ ]?(?:[0-9]{4}|[0-9]{2})
            | [0-9]{4}[.\ /-][0-9]{2}[.\ /-][0-9]{2} )
          (?: [\ ]?[-+_./:=~*(,][\ ]?[-+_./:=~*(,]?[\ ]? | [A-FU-Y] )
        | (?:0?[1-9]|[12][0-9]|3[01])[.\ /-][\ ]?(?:0?[1-9]|1[0-2])[.\ /-][\ ]?(?:18|19|20)?[0-9]{2}[\ ]
        | (?:18|19|20)[0-9]{2}[.\ /-](?:0[1-9]|1[0-2])[.\ /-](?:0[1-9]|[12][0-9]|3[01])[\ ]
        ) [0-9]{3} (?: [A-Z] | [\ ](?-i:[A-Z]) )",
    )
});

/// What a Finnish code checks itself with.
const CHECK_CHARACTERS: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// The day of a Swedish number is greater by 60 for who has no permanent one.
static SWEDISH: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?: (?:18|19|20)?[0-9]{2} (?:0[1-9]|1[0-2]) (?:[06][1-9]|[1278][0-9]|[39][01]) (?:[\ ]?[-+][\ ]?|[\ ])?
          | (?:18|19|20)[0-9]{2} - (?:0[1-9]|1[0-2]) - (?:[06][1-9]|[1278][0-9]|[39][01]) [-+] ) [0-9]{4}",
    )
});

/// Norwegian: ddmmyy and five digits. The Danish number has four, as if it were a Finnish one.
static NORWEGIAN: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"^(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}(?:[\ ]?-[\ ]?|[\ ])[0-9]{5}")
});

/// The social security number of the United States.
static AMERICAN: LazyLock<Regex> = LazyLock::new(|| expression(r"^[0-9]{3}-[0-9]{2}-[0-9]{4}"));

/// The Irish personal public service number.
static IRISH: LazyLock<Regex> = LazyLock::new(|| expression(r"(?i)^[0-9]{7}[A-W][A-IW]?"));

/// The British national health service number, in its three groups.
static HEALTH_SERVICE: LazyLock<Regex> = LazyLock::new(|| expression(r"^[0-9]{3}[\ -][0-9]{3}[\ -][0-9]{4}"));

/// The British national insurance number.
static INSURANCE: LazyLock<Regex> =
    LazyLock::new(|| expression(r"(?i)^[A-Z]{2}[\ -]?[0-9]{2}[\ -]?[0-9]{2}[\ -]?[0-9]{2}[\ -]?[A-D]"));

/// The length of the identity code that a text begins with. Its check character may be wrong: it was typed by hand.
///
/// How many digits stand together at the beginning tells which codes it can be.
pub(super) fn code(text: &str) -> Option<usize> {
    let ending = |expression| match_end(expression, text).filter(|&end| ends_number(text, end));
    let others = || match leading_digits(text) {
        1 | 2 => dated(text),
        3 => ending(&AMERICAN)
            // With yet another group it is a phone number.
            .filter(|&end| {
                text[end..]
                    .strip_prefix('-')
                    .is_none_or(|more| leading_digits(more) == 0)
            })
            .or_else(|| grouped_by_three(text).filter(|_| is_health_service_number(text))),
        4 => ending(&SWEDISH),
        7 => irish(text),
        6.. => finnish(text)
            .or_else(|| ending(&SWEDISH))
            .or_else(|| match_end(&FINNISH_UNCHECKED, text).filter(|&end| ends_word(text, end)))
            .or_else(|| ending(&NORWEGIAN)),
        _ => None,
    };
    // Ten digits alone may as well be a phone number, which is told later.
    typed(text)
        .or_else(others)
        .filter(|&end| !text[..end].bytes().all(|byte| byte.is_ascii_digit()))
}

fn finnish(text: &str) -> Option<usize> {
    let end = match_end(&FINNISH, text)?;
    let code = &text[..end];
    let has_letter = code.ends_with(|last: char| last.is_ascii_alphabetic());
    let has_sign =
        code[..end - 1].contains(|sign: char| sign.is_ascii_alphabetic() || "-+_./".contains(sign));
    let is_apart = code[..end - 1].ends_with(' ');
    let ends = match (has_letter, has_sign && !is_apart) {
        // Date, sign and letter are proof enough, whatever is glued to them.
        (true, true) => true,
        (true, false) => ends_word(text, end),
        (false, _) => ends_number(text, end),
    };
    (ends && !is_price(text, end)).then_some(end)
}

fn typed(text: &str) -> Option<usize> {
    let end = match_end(&FINNISH_TYPED, text)?;
    let code = &text[..end];
    // "308Tkiitos" goes on in small letters, "300mg" has no capital.
    let is_capital = code.ends_with(|last: char| last.is_ascii_uppercase());
    let ends = ends_word(text, end) || is_capital && text[end..].starts_with(char::is_lowercase);
    let bracket = usize::from(code.contains('(') && text[end..].starts_with(')'));
    (ends && !is_price(text, end)).then_some(end + bracket)
}

fn dated(text: &str) -> Option<usize> {
    let end = match_end(&FINNISH_DATE, text).filter(|&end| ends_word(text, end))?;
    let code = &text[..end];
    // Another date or a time may follow a date as well.
    let is_span = code
        .rsplit('-')
        .next()
        .is_some_and(|ending| hours::is_time(ending) || hours::is_year(ending));
    (verifies(code) || !is_span && !is_price(text, end)).then_some(end)
}

/// Do a date and a price stand there, apart from each other? A small "e" after digits is the euro, unless a code checks itself
/// with it.
fn is_price(text: &str, end: usize) -> bool {
    let amount = text[..end].strip_suffix('e');
    amount.is_some_and(|amount| {
        amount.ends_with(|last: char| last.is_ascii_digit())
            && !amount.bytes().all(|byte| byte.is_ascii_digit())
    }) && ends_word(text, end)
        && !verifies(&text[..end])
}

/// Is the last character of a Finnish code the one that follows from its digits?
fn verifies(code: &str) -> bool {
    let Some((&check, code)) = code.as_bytes().split_last() else {
        return false;
    };
    let digits: Vec<u8> = code.iter().copied().filter(u8::is_ascii_digit).collect();
    let fits = |places: &[usize]| {
        let number = places.iter().try_fold(0usize, |number, &place| {
            Some(number * 10 + usize::from(digits.get(place)? - b'0'))
        });
        number
            .and_then(|number| CHECK_CHARACTERS.get(number % 31))
            .is_some_and(|expected| check.eq_ignore_ascii_case(expected))
    };
    match digits.len() {
        9 => fits(&[0, 1, 2, 3, 4, 5, 6, 7, 8]),
        10 => fits(&[1, 2, 3, 4, 5, 6, 7, 8, 9]),
        // The century is no part of the sum, and the year may stand first.
        11 => fits(&[0, 1, 2, 3, 6, 7, 8, 9, 10]) || fits(&[6, 7, 4, 5, 2, 3, 8, 9, 10]),
        _ => false,
    }
}

/// A small letter may also be the "e" of a price, and counts only if it is the right one.
fn irish(text: &str) -> Option<usize> {
    let end = match_end(&IRISH, text).filter(|&end| ends_word(text, end))?;
    let (digits, letters) = text[..end].split_at(7);
    let capital = letters.bytes().all(|letter| letter.is_ascii_uppercase());
    let value = |letter: u8| u32::from(letter.to_ascii_uppercase() - b'@') % 23;
    let digits = digits.bytes().zip((2..=8).rev());
    let sum: u32 = digits
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    let mut letters = letters.bytes().map(value);
    let check = letters.next()?;
    let sum = sum + 9 * letters.next().unwrap_or(0);
    (capital || sum % 23 == check).then_some(end)
}

/// The length of three, three and four digits: a British number, if it isn't the phone number of an American.
pub(super) fn grouped_by_three(text: &str) -> Option<usize> {
    match_end(&HEALTH_SERVICE, text).filter(|&end| ends_number(text, end))
}

/// Is the last of ten digits the one that follows from the others?
fn is_health_service_number(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit);
    let weighted = digits.zip((1..=10).rev());
    let sum: u32 = weighted
        .map(|(digit, weight)| u32::from(digit - b'0') * weight)
        .sum();
    !text.starts_with('0') && sum.is_multiple_of(11)
}

/// The national insurance number whose digits begin at `start`, after two letters. Nothing before `free` belongs to it.
pub(super) fn insurance_number(text: &str, free: usize, start: usize) -> Option<Range<usize>> {
    let before = &text[free..start];
    let before = before.strip_suffix([' ', '-']).unwrap_or(before);
    let letters = before
        .bytes()
        .rev()
        .take_while(u8::is_ascii_alphabetic)
        .take(3)
        .count();
    let ends_apart = !before[..before.len() - letters].ends_with(char::is_alphanumeric);
    if letters != 2 || !ends_apart {
        return None;
    }
    let begin = free + before.len() - letters;
    let length = match_end(&INSURANCE, &text[begin..])?;
    ends_word(text, begin + length).then(|| begin..begin + length)
}
