//! Numbers, from left to right: each row of digits is asked what it begins.

use super::{ACCOUNT, Find, IDENTITY, PHONE, account, hours, identity, leading_digits, phone, stays};

/// Fewer digits than this are nobody's number …
const FEWEST: usize = 7;
/// … within so many characters, which hold the beginning of every number that is looked for.
const WINDOW: usize = 28;
/// From this length on an unbroken row of digits is a number of somebody or something, whatever its kind.
const LONG: usize = 9;

/// What begins at a digit.
enum Begins {
    /// Something to be redacted.
    Number(Find),
    /// A date, a price, …: up to here nothing else begins.
    Harmless(usize),
    /// Nothing known.
    Nothing,
}

/// Numbers of people, in order.
pub(super) fn find(text: &str) -> Vec<Find> {
    let mut finds = Vec::new();
    // Digits before `at` have been looked at; everything before `free` is already spoken for, maybe by a phone number.
    let (mut at, mut free, mut is_phone) = (0, 0, false);
    while let Some(ahead) = text[at..].find(|next: char| next.is_ascii_digit()) {
        let start = at + ahead;
        let is_announced = is_phone && phone::connects(&text[free..start]);
        match begins(text, free, start, is_announced) {
            Begins::Number(find) => {
                at = find.range.end;
                free = at;
                is_phone = find.marker == PHONE;
                finds.push(find);
            }
            Begins::Harmless(end) => {
                at = end;
                free = at;
                is_phone = false;
            }
            Begins::Nothing => at = start + leading_digits(&text[start..]),
        }
    }
    finds
}

/// Are there digits enough before the next word?
fn has_enough_digits(text: &str) -> bool {
    let (mut digits, mut letters) = (0, 0);
    for byte in text.bytes().take(WINDOW) {
        if byte.is_ascii_digit() {
            digits += 1;
        }
        letters = if byte.is_ascii_alphabetic() {
            letters + 1
        } else {
            0
        };
        if digits >= FEWEST || letters == 2 {
            break;
        }
    }
    digits >= FEWEST
}

/// What begins at `start`; after a phone number and an "or" it may be announced as another one.
fn begins(text: &str, free: usize, start: usize, is_announced: bool) -> Begins {
    let number = |range, marker| Begins::Number(Find { range, marker });
    let rest = &text[start..];
    if let Some(range) = account::bank_account(text, free, start) {
        return number(range, ACCOUNT);
    }
    if let Some(range) = identity::insurance_number(text, free, start) {
        return number(range, IDENTITY);
    }
    if !has_enough_digits(rest) {
        return Begins::Nothing;
    }
    if let Some(length) = hours::harmless(rest).filter(|_| !hours::is_dialled(&text[..start], rest)) {
        return Begins::Harmless(start + length);
    }
    if let Some(length) = identity::code(rest) {
        return number(start..start + length, IDENTITY);
    }
    if let Some(length) = account::card(rest) {
        return number(start..start + length, ACCOUNT);
    }
    if let Some(length) = stays::harmless(rest) {
        return Begins::Harmless(start + length);
    }
    if let Some(range) = phone::number(text, free, start, is_announced) {
        return number(range, PHONE);
    }
    if let Some(length) = account::national(rest) {
        return number(start..start + length, ACCOUNT);
    }
    if let Some(length) = identity::grouped_by_three(rest) {
        return number(start..start + length, IDENTITY);
    }
    match leading_digits(rest) {
        length @ LONG.. => number(start..start + length, IDENTITY),
        _ => stays::amount(rest).map_or(Begins::Nothing, |length| Begins::Harmless(start + length)),
    }
}
