//! Opening hours and appointments: digits in pairs, fours and eights that codes and phone numbers have as well.

use super::{expression, has_luhn_sum, match_end, phone};
use regex::Regex;
use std::sync::LazyLock;

/// So many times are read in one go: the answer must not depend on all that follows.
const MOST: usize = 12;

/// The date of a visit, not of a birth long ago, and its time. A date of six digits and a time would be a Swedish code.
static APPOINTMENT: LazyLock<Regex> =
    LazyLock::new(|| expression(r"^202[0-9](?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])[\ ][0-9]{4}"));

/// Two dates, each in a row of digits.
static DATES: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?: (?:(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])
              [\ ]?-[\ ]?(?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01]))
            | (?:(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)[0-9]{2}|2[0-9])
              [\ ]?-[\ ]?(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:(?:19|20)[0-9]{2}|2[0-9])) )",
    )
});

/// From one time to another.
static SPAN: LazyLock<Regex> =
    LazyLock::new(|| expression(r"^(?: [0-9]{4}[\ ]?-[\ ]?[0-9]{4} | [0-9]{1,2}[\ ]?-[\ ]?[0-9]{1,2} )"));

/// Words that announce hours, though what is told is when to call.
static HOURS: LazyLock<Regex> =
    LazyLock::new(|| expression(r"(?i)(?:aika|aik[ao]j?a|ajat|tunti|tunnit|tid|tider|tiden)[\ .:,=]*$"));

/// The length of the hours or dates that a text begins with.
pub(super) fn harmless(text: &str) -> Option<usize> {
    appointment(text)
        .or_else(|| match_end(&DATES, text))
        .or_else(|| spans(text))
        .or_else(|| times(text))
        .filter(|&end| closes(text, end))
}

/// Are times in four digits a number to call after all, from what stands before them?
pub(super) fn is_dialled(before: &str, times: &str) -> bool {
    // Hours in pairs are told from numbers well enough.
    let is_in_fours = super::leading_digits(times) == 4;
    let from = before.ceil_char_boundary(before.len().saturating_sub(16));
    is_in_fours && phone::is_announced(before) && !HOURS.is_match(&before[from..])
}

/// A quarter of an hour of the day, in four digits. "04" and "05" begin mobile numbers.
pub(super) fn is_time(digits: &str) -> bool {
    let hour = digits.get(..2).is_some_and(|hour| ("06".."23").contains(&hour));
    hour && matches!(digits.get(2..), Some("00" | "15" | "30" | "45"))
}

/// A year of our time, in four digits.
pub(super) fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

fn appointment(text: &str) -> Option<usize> {
    let end = match_end(&APPOINTMENT, text)?;
    let (date, time) = text[..end].split_once(' ')?;
    // The sum of a Swedish code leaves the century out.
    let digits = date.bytes().skip(2).chain(time.bytes());
    let is_swedish = has_luhn_sum(digits.collect::<Vec<_>>().into_iter().map(|digit| digit - b'0'));
    (is_time(time) && !is_swedish).then_some(end)
}

/// Spans of hours, at least two, or of times in four digits.
fn spans(text: &str) -> Option<usize> {
    let (mut end, mut at, mut count) = (0, 0, 0);
    while count < MOST
        && let Some(length) = match_end(&SPAN, &text[at..])
    {
        let (from, to) = text[at..at + length].split_once('-')?;
        let (from, to) = (minutes(from.trim_end())?, minutes(to.trim_start())?);
        if from >= to {
            return None;
        }
        end = at + length;
        count += 1;
        at = end + separator(&text[end..]);
        if at == end {
            break;
        }
    }
    let in_fours = super::leading_digits(text) == 4;
    (count >= if in_fours { 1 } else { 2 }).then_some(end)
}

/// Times in four digits, each later than the one before.
fn times(text: &str) -> Option<usize> {
    let (mut end, mut at, mut count, mut before) = (0, 0, 0, 0);
    while count < MOST
        && let Some(time) = text.get(at..at + 4).filter(|time| is_time(time))
    {
        let time = minutes(time).filter(|&time| time > before)?;
        before = time;
        end = at + 4;
        count += 1;
        at = end + separator(&text[end..]);
        if at == end {
            break;
        }
    }
    // Two of them may be the halves of a number.
    let fewest = if text.get(4..)?.starts_with(',') { 2 } else { 3 };
    (count >= fewest).then_some(end)
}

/// The minutes since midnight that one, two or four digits tell.
fn minutes(digits: &str) -> Option<u32> {
    let number: u32 = digits.parse().ok()?;
    match digits.len() {
        4 => {
            (is_time(digits) || matches!(digits, "2300" | "2400")).then_some(number / 100 * 60 + number % 100)
        }
        _ => (number <= 24).then_some(number * 60),
    }
}

/// The length of what stands between two times.
fn separator(text: &str) -> usize {
    [", ", " ", ","]
        .iter()
        .find(|separator| text.starts_with(**separator))
        .map_or(0, |separator| separator.len())
}

/// Do no digits go on after the last one?
fn closes(text: &str, end: usize) -> bool {
    let rest = &text[end..];
    let rest = rest.strip_prefix([' ', '-', '.', ':', '/']).unwrap_or(rest);
    !rest.starts_with(|next: char| next.is_ascii_digit())
}
