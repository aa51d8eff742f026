//! What looks like a number of somebody, but is a date, a time or an amount.

use super::{ends_word, expression, match_end};
use regex::Regex;
use std::sync::LazyLock;

/// Dates, times and spans of them.
static DATE: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?:
          (?:19|20)[0-9]{2}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])
        | (?:19|20)[0-9]{2}[.](?:0[1-9]|1[0-2])[.](?:0[1-9]|[12][0-9]|3[01])
        | (?:19|20)[0-9]{2}/(?:0[1-9]|1[0-2])/(?:0[1-9]|[12][0-9]|3[01])
        | (?:0?[1-9]|[12][0-9]|3[01])[.][\ ]?(?:0?[1-9]|1[0-2])[.][\ ]?(?:19|20)[0-9]{2}
        | (?:0?[1-9]|[12][0-9]|3[01])[.](?:0?[1-9]|1[0-2])[.](?:[0-9]{2})?
        | (?:0?[1-9]|[12][0-9]|3[01])[/-](?:0?[1-9]|[12][0-9]|3[01])[/-](?:19|20)[0-9]{2}
        | (?:0?[1-9]|[12][0-9]|3[01])/(?:0?[1-9]|[12][0-9]|3[01])/[0-9]{2}
        | (?:(?:0?[1-9]|1[0-2])[\ ]?-[\ ]?)?(?:0?[1-9]|1[0-2])/(?:19|20)[0-9]{2}
        | (?:0?[1-9]|1[0-2])/[0-9]{2}[\ ]?-[\ ]?(?:0?[1-9]|1[0-2])/[0-9]{2}
        | (?:19|20)[0-9]{2}[\ ]?[-/][\ ]?(?:19|20)[0-9]{2}
        | (?:19|20)[0-9]{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])
        | (?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])(?:19|20)[0-9]{2}
        | (?:0[1-9]|1[0-2])/[0-9]{2}(?:,?[\ ](?:0[1-9]|1[0-2])/[0-9]{2}){1,12}
        | (?:[01]?[0-9]|2[0-4])[.:][0-5][0-9](?::[0-5][0-9](?:[.,][0-9]{1,6})?)?
        )",
    )
});

/// A date with spaces, which must not go on, or it is a phone number.
static SPACED_DATE: LazyLock<Regex> =
    LazyLock::new(|| expression(r"^(?:0?[1-9]|[12][0-9]|3[01])[\ ](?:0?[1-9]|1[0-2])[\ ](?:19|20)[0-9]{2}"));

/// A date in six digits, then a price: something stands between them, or they are an identity code.
static DATE_AND_PRICE: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)^(?:0[1-9]|[12][0-9]|3[01])(?:0[1-9]|1[0-2])[0-9]{2}(?:[\ ][-,]?|[-,])[\ ]?[0-9]{1,4}(?:[.,][0-9]{2})?
        (?: [\ ]?€ | [\ ]?euro?[a-z]*\b | e\b )",
    )
});

/// A number with its unit: minutes, milligrams, money. Units of one letter stand right at the number.
static MEASURE: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)^(?: [1-9][0-9]{0,2}(?:[\ .,][0-9]{3}){1,4} | [1-9][0-9]{0,7} | 0 )(?:[.,][0-9]{1,3})?
        (?: [\ ]?(?: € | £ | \$ | % | :- | ,- | ° ) | [\ ]?(?: eur | euro[a-z]* | kr | kronor | kruunua | sek | nok | dkk
            | usd | gbp | dollar[a-z]* | pounds? )\b | e\b )
        | ^[1-9][0-9]{8}[\ ]?(?: € | eur\b | euro[a-z]*\b )
        | ^(?: [1-9][0-9]{0,4} | 0 )(?:[.,][0-9]{1,3})?
        (?: [\ ]?(?: mg | ml | kg | mcg | dl | cm | mm | km | min | minuut[a-z]* | minut[a-z]* | sek[a-z]* | sec[a-z]*
            | tun[tn][a-z]* | hours? | timm[a-z]+ | pv | days? | dagar | vk | kk | vuo[a-z]* | år | years? | months?
            | weeks? | kertaa | times | gånger | prosent[a-z]* | percent | procent )\b | [ghlmtsvp]\b )",
    )
});

/// An amount in groups of three digits, or with decimals.
static AMOUNT: LazyLock<Regex> = LazyLock::new(|| {
    expression(r"^(?: [1-9][0-9]{0,2}(?:[\ .,][0-9]{3}){1,2}(?:[.,][0-9]{1,2})? | [0-9]{1,6}[.,][0-9]{1,8} )")
});

/// The length of the date, the time or the measure that a text begins with.
pub(super) fn harmless(text: &str) -> Option<usize> {
    let priced = match_end(&DATE_AND_PRICE, text).filter(|&end| ends_word(text, end));
    priced.or_else(|| date(text)).or_else(|| measure(text))
}

/// The length of the date or time that a text begins with.
pub(super) fn date(text: &str) -> Option<usize> {
    let spaced = || {
        let end = match_end(&SPACED_DATE, text)?;
        let rest = text[end..].strip_prefix([' ', '-']).unwrap_or(&text[end..]);
        (!rest.starts_with(|next: char| next.is_ascii_digit())).then_some(end)
    };
    match_end(&DATE, text)
        .filter(|&end| closes(text, end))
        .or_else(spaced)
}

/// The length of the number with a unit that a text begins with.
pub(super) fn measure(text: &str) -> Option<usize> {
    let end = match_end(&MEASURE, text)?;
    // "min" is a unit, but "minä" is not.
    let is_word = text[..end].ends_with(|last: char| last.is_ascii_alphabetic());
    (!is_word || ends_word(text, end)).then_some(end)
}

/// The length of the amount that a text begins with, if it was told by nothing but its groups of digits.
pub(super) fn amount(text: &str) -> Option<usize> {
    let end = match_end(&AMOUNT, text)?;
    let goes_on = text[end..].trim_start_matches([' ', '-', '.', '/']);
    let near = text.len() - end - goes_on.len() <= 1;
    let ends = !near || !goes_on.starts_with(|next: char| next.is_ascii_digit());
    (ends && ends_word(text, end)).then_some(end)
}

/// Does nothing follow that makes the digits part of something longer?
fn closes(text: &str, end: usize) -> bool {
    let rest = text[end..]
        .strip_prefix(['.', ',', ':', '/'])
        .unwrap_or(&text[end..]);
    !rest.starts_with(|next: char| next.is_ascii_digit())
}
