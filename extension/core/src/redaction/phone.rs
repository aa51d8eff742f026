//! Phone numbers of all countries, as people group them.

use super::{ends_number, expression, leading_digits, match_end, stays};
use regex::Regex;
use std::ops::Range;
use std::sync::LazyLock;

/// Fewer digits are no phone number.
const FEWEST: usize = 7;

/// So much of the text, in bytes, tells whether the next number begins.
const NEXT: usize = 20;

/// What may stand between two groups of digits. A dot before a space ends a sentence, not a group.
static SEPARATOR: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?: [\ ]?-?[\ ]?\((?:0\))?[\ ]?-?[\ ]? | \)[\ ]?-?[\ ]? | [\ ]?--?[\ ]? | [\ ]?[,:_][\ ]? | [\ ./] )",
    )
});

/// The countries whose numbers are known without their plus sign, and how many digits those have.
static COUNTRY: LazyLock<Regex> = LazyLock::new(|| expression(r"^(?:358|372|4[567])(?:[\ ./-]|\(0\))"));
const FEWEST_WITH_COUNTRY: usize = 10;

/// What stands between two numbers of the same person.
static CONNECTION: LazyLock<Regex> =
    LazyLock::new(|| expression(r"(?i)^,?[\ ]?(?: / | tai | ja | sekä | eller | och | or | and ),?[\ ]?$"));

/// American numbers have no leading zero to be known by, but are always grouped alike.
static AMERICAN: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"^(?:1[\ .-]?\(?)?[2-9][0-9]{2}(?: \)[\ .-]?[0-9]{3}[\ .-]?[0-9]{4} | [.-][0-9]{3}[.-][0-9]{4} )",
    )
});

/// Words that announce a phone number, right before it.
static ANNOUNCED: LazyLock<Regex> = LazyLock::new(|| {
    expression(
        r"(?i)(?: ^ | [\n\ -@\[-`{-~] )
        (?: p[.:] | (?: puh[a-z]* | gsm | kännyk[a-z]* | soit[a-z]* | numero[a-z]* | tekst[a-z]* | viesti[a-z]*
          | tel[a-z]* | tfn | mob[a-z]* | ring[a-z]* | sms[a-z]* | telefonnummer | nummer | phone | cell | call
          | text\ me | number | whatsapp[a-z]* | fax | faksi ) )
        (?: [\ .:,=]+ (?: minulle|minua|mulle|mua|meille|numero[a-z]*|nro|on|oli|nyt|takaisin|heti|mig|oss|mitt|min|på|är
          |till|nr|nummer|tillbaka|me|us|my|at|is|no|number|back|phone|to|the ) (?-i:[.:])? ){0,4}
        [\ .:,=\#]*\(?$",
    )
});

/// How far back an announcement is looked for, in bytes.
const ANNOUNCEMENT: usize = 48;

/// Numbers that everybody may call.
const SERVICES: [&str; 6] = ["112", "113", "116117", "1177", "911", "999"];

/// How a phone number begins, which tells how long it may be.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Beginning {
    /// A plus sign, or two zeros, and the country.
    International,
    /// The country alone.
    Country,
    /// One zero and the area or the operator.
    National,
    /// No zero, but a word before that says what follows.
    Announced,
}

/// A number as far as its groups have been read.
struct Walk {
    start: usize,
    end: usize,
    digits: usize,
    /// Groups of one digit: many of them are a list, not a number.
    single: usize,
}

/// Does a phone number, then this, announce another number?
pub(super) fn connects(between: &str) -> bool {
    between.len() <= "  sekä  ".len() && CONNECTION.is_match(between)
}

/// The phone number whose digits begin at `start`. Nothing before `free` belongs to it; a number before may announce it as
/// the next.
pub(super) fn number(text: &str, free: usize, start: usize, is_next: bool) -> Option<Range<usize>> {
    let before = &text[free..start];
    let plus = plus(before);
    if plus.is_none()
        && let Some(length) = american(&text[start..])
    {
        return Some(with_bracket(text, free, start, start + length));
    }
    let digits = &text[start..start + leading_digits(&text[start..])];
    let announced = || {
        let is_announced = (is_next || is_announced(&text[..start])) && !SERVICES.contains(&digits);
        is_announced.then_some(Beginning::Announced)
    };
    let beginning = match digits.as_bytes() {
        _ if plus.is_some() => Beginning::International,
        [b'0', b'0', b'1'..=b'9', ..] | [b'0', b'0'] => Beginning::International,
        [b'0', b'1'..=b'9', ..] => Beginning::National,
        [b'0'] if before.ends_with('(') && text[start + 1..].starts_with(')') => Beginning::National,
        b"358" | b"372" | b"45" | b"46" | b"47" if COUNTRY.is_match(&text[start..]) => {
            if let Some(walk) = walk(text, start, Beginning::Country) {
                return Some(start..walk.end);
            }
            announced()?
        }
        _ => announced()?,
    };
    let walk = walk(text, start, beginning)?;
    let begin = start - plus.unwrap_or(0);
    Some(with_bracket(text, free, begin, walk.end))
}

fn american(text: &str) -> Option<usize> {
    match_end(&AMERICAN, text).filter(|&end| ends_number(text, end))
}

/// How far before the digits the plus sign of a country stands, if there is one.
fn plus(before: &str) -> Option<usize> {
    let signless = before.trim_end_matches([' ', '(']);
    let distance = before.len() - signless.len();
    (distance <= 2 && signless.ends_with('+')).then_some(distance + 1)
}

/// Takes the bracket before the number along where the number has the other one.
fn with_bracket(text: &str, free: usize, begin: usize, end: usize) -> Range<usize> {
    let found = &text[begin..end];
    let lacks = found.matches(')').count() > found.matches('(').count();
    if lacks && text[free..begin].ends_with('(') {
        begin - 1..end
    } else {
        begin..end
    }
}

pub(super) fn is_announced(before: &str) -> bool {
    let from = before.ceil_char_boundary(before.len().saturating_sub(ANNOUNCEMENT));
    let near = &before[from..];
    near.contains(|letter: char| letter.is_ascii_alphabetic()) && ANNOUNCED.is_match(near)
}

/// Reads group after group while they make one number.
fn walk(text: &str, start: usize, beginning: Beginning) -> Option<Walk> {
    let first = leading_digits(&text[start..]);
    let mut walk = Walk {
        start,
        end: start + first,
        digits: first,
        single: usize::from(first == 1),
    };
    let most = beginning.most();
    while walk.digits < complete(&text[start..walk.end], beginning) {
        let Some(separator) = match_end(&SEPARATOR, &text[walk.end..]) else {
            break;
        };
        let group = walk.end + separator;
        let length = leading_digits(&text[group..]);
        if length == 0
            || begins_anew(text, &walk, group, length)
            || lists(&text[walk.end..group], &walk, beginning, first, &text[group..])
        {
            break;
        }
        if walk.digits + length > most {
            // Both together are no number; the second one may be, with what follows it.
            let stands_alone = walk.digits >= FEWEST + 2 || length >= FEWEST + 2;
            if !stands_alone {
                return None;
            }
            break;
        }
        walk.end = group + length;
        walk.digits += length;
        walk.single += usize::from(length == 1);
    }
    let fewest = match beginning {
        Beginning::Country => FEWEST_WITH_COUNTRY,
        _ if text[start..].starts_with("00") => FEWEST + 2,
        _ => FEWEST,
    };
    ((fewest..=most).contains(&walk.digits) && walk.single <= 2).then_some(walk)
}

/// Is the separator one that also parts the numbers of a list, and does what follows look like another one of them?
fn lists(separator: &str, walk: &Walk, beginning: Beginning, first: usize, rest: &str) -> bool {
    let length = leading_digits(rest);
    // Months have two digits and postal codes five; an operator has three or four, and no zero follows it.
    let is_operator = (3..=4).contains(&first) && length >= 2;
    let parts = match separator.trim() {
        "," => beginning == Beginning::Announced || !(is_operator || first == 2 && length >= 3),
        ":" | "_" => !(is_operator || length >= 3),
        _ => return false,
    };
    parts || rest.starts_with('0') && walk.digits == first && length >= 2
}

/// Does the next group belong to something else than the number so far?
fn begins_anew(text: &str, walk: &Walk, group: usize, length: usize) -> bool {
    let spaced = text[..group].ends_with(' ');
    let rest = &text[group..];
    let near = || &rest[..rest.floor_char_boundary(NEXT)];
    let next_number = || rest.starts_with('0') && self::walk(near(), 0, Beginning::National).is_some();
    // A mobile number has ten digits, and the tenth may stand alone.
    let is_mobile = ["04", "05", "07"]
        .iter()
        .any(|begin| text[walk.start..].starts_with(begin));
    let is_long = walk.digits >= FEWEST + 2;
    spaced
        && (is_long && !(is_mobile && length == 1) && (length == 1 || stays::measure(rest).is_some())
            || walk.digits >= FEWEST && length > 1 && next_number()
            || stays::date(rest).is_some())
}

/// So many digits make the number complete: what follows is something else.
fn complete(number: &str, beginning: Beginning) -> usize {
    if matches!(beginning, Beginning::National | Beginning::Announced) {
        return 10;
    }
    let digits = number.trim_start_matches(['0', ' ', '-']);
    let prefix = leading_digits(number) - leading_digits(number.trim_start_matches('0'));
    let country = [
        ("358", 12),
        ("372", 11),
        ("46", 11),
        ("45", 10),
        ("47", 10),
        ("1", 11),
    ];
    let known = country.iter().find(|(country, _)| digits.starts_with(country));
    prefix + known.map_or(12, |&(_, length)| length)
}

impl Beginning {
    /// The longest such number, in digits.
    fn most(self) -> usize {
        match self {
            Self::International => 17,
            Self::Country => 12,
            Self::National | Self::Announced => 12,
        }
    }
}
