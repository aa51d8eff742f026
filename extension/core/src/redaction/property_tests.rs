use super::{has_luhn_sum, redact};
use proptest::prelude::*;
use std::borrow::Cow;

const MARKERS: [&str; 5] = ["[id]", "[tel]", "[email]", "[account]", "[link]"];

/// What a Finnish code checks itself with.
const CHECK_CHARACTERS: &[u8] = b"0123456789ABCDEFHJKLMNPRSTUVWXY";

/// A valid Finnish identity code of any day and any sign, in capital or small letters.
fn finnish() -> impl Strategy<Value = String> {
    let sign = prop::sample::select("+-ABCDEFYXWVU".chars().collect::<Vec<_>>());
    (1u32..=31, 1u32..=12, 0u32..100, sign, 2u32..1000, any::<bool>()).prop_map(
        |(day, month, year, sign, individual, small)| {
            let date = format!("{day:02}{month:02}{year:02}");
            let number: usize = format!("{date}{individual:03}").parse().expect("digits");
            let check = char::from(CHECK_CHARACTERS[number % 31]);
            let code = format!("{date}{sign}{individual:03}{check}");
            if small { code.to_lowercase() } else { code }
        },
    )
}

/// A valid Swedish number, personal or for coordination, in all its forms.
fn swedish() -> impl Strategy<Value = String> {
    let century = prop::sample::select(vec!["", "18", "19", "20"]);
    let sign = prop::sample::select(vec!["-", "+", "", " "]);
    (
        century,
        0u32..100,
        1u32..=12,
        1u32..=31,
        any::<bool>(),
        sign,
        0u32..1000,
    )
        .prop_map(|(century, year, month, day, coordination, sign, serial)| {
            let day = if coordination { day + 60 } else { day };
            let date = format!("{year:02}{month:02}{day:02}");
            let is_valid = |check: &u32| {
                let number = format!("{date}{serial:03}{check}");
                has_luhn_sum(number.bytes().map(|digit| digit - b'0'))
            };
            let check = (0..10).find(is_valid).expect("one of ten fits");
            format!("{century}{date}{sign}{serial:03}{check}")
        })
}

/// Words without digits, as they may stand before or after a number.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[a-zåäö ]{0,12}[ .,:;!?(]",
        "[A-ZÅÄÖa-z]{1,8}[ \n\t]",
        "[\u{600}-\u{61B}\u{5D0}-\u{5EA}😀❤️]{0,5} ",
        Just(String::new()),
    ]
}

/// Text of what finds are made of, so that they meet each other and themselves.
fn hostile() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        4 => "[0-9]{1,6}",
        4 => "[-+ ./():,@\u{A0}–]{1,2}",
        1 => prop::sample::select(vec![
            "040", "+358", "00", "puh ", "tel", "p. ", "FI21", "GB29NWBK", "131052-308T", "a@b.fi", "(at)", " at ",
            "gmail.com", "www.", "https://", "x.fi/", "?q=1", "#", "[id]", "[tel]", "[", "]", "\u{200B}", "\u{AD}", "٣",
            "１", "ä", "T", "e", " € ", " min", "a1b2c3d4e5f6g7h8", "\n", "<", "QQ", "C", "20250201", "(0)",
            "358 ", "0930-", " tai ", " dot ", "%3F", "=", "308T", "8-10 ",
        ]).prop_map(str::to_owned),
    ];
    prop::collection::vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}

/// A comment around a number, and what must be left of it.
fn assert_found(before: &str, number: &str, after: &str) -> Result<(), TestCaseError> {
    let given = format!("{before}{number} {after}");
    let redacted = redact(&given);
    let begins = redacted.strip_prefix(before).unwrap_or_default();
    let marker = MARKERS.iter().find_map(|marker| begins.strip_prefix(marker));
    prop_assert_eq!(
        marker,
        Some(&*format!(" {after}")),
        "{} became {}",
        given,
        redacted
    );
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn redacting_twice_changes_nothing_more(text in prop_oneof![hostile(), "\\PC{0,60}", ".{0,60}"]) {
        let once = redact(&text).into_owned();
        prop_assert_eq!(redact(&once), Cow::<str>::Borrowed(&once));
    }

    #[test]
    fn only_markers_are_added(text in hostile()) {
        let redacted = redact(&text).into_owned();
        let mut rest = text.as_str();
        let kept = MARKERS.iter().fold(redacted, |kept, marker| kept.replace(marker, "\0"));
        for piece in kept.split('\0') {
            let at = rest.find(piece);
            prop_assert!(at.is_some(), "{:?} in {:?}", piece, text);
            rest = &rest[at.unwrap_or_default() + piece.len()..];
        }
    }

    #[test]
    fn every_long_row_of_digits_is_found(before in hostile(), row in "[0-9]{9,40}", after in hostile()) {
        // Nine digits with a euro sign are a price.
        prop_assume!(!before.contains('€') && !after.contains('€'));
        let redacted = redact(&format!("{before}{row}{after}")).into_owned();
        let longest = redacted.split(|digit: char| !digit.is_ascii_digit()).map(str::len).max();
        prop_assert!(longest.unwrap_or_default() < 9, "{}", redacted);
    }

    #[test]
    fn every_finnish_code_is_found(before in words(), code in finnish(), after in words()) {
        assert_found(&before, &code, &after)?;
    }

    #[test]
    fn every_swedish_number_is_found(before in words(), number in swedish(), after in words()) {
        assert_found(&before, &number, &after)?;
    }

    #[test]
    fn mobile_numbers_are_found_however_they_are_grouped(
        before in words(), start in "0(4[0-9]|50)", digits in "[0-9]{7}", cuts in prop::collection::vec(1usize..7, 0..3),
        separator in prop::sample::select(vec![" ", "-", ".", "\u{A0}", "–"]), after in words(),
    ) {
        let mut number = start;
        for (place, digit) in digits.chars().enumerate() {
            if place == 0 || cuts.contains(&place) && place != 1 && !cuts.contains(&(place - 1)) {
                number.push_str(separator);
            }
            number.push(digit);
        }
        let given = format!("{before}{number} {after}");
        let redacted = redact(&given).into_owned();
        prop_assert!(!redacted.contains(|digit: char| digit.is_ascii_digit()), "{} became {}", given, redacted);
    }

    #[test]
    fn comments_without_digits_and_signs_come_back_as_they_are(
        text in "[a-zA-ZåäöÅÄÖ ,!?;\n'\"-]{0,200}", end in "\\.{0,3}|…| :\\)",
    ) {
        let text = text + &end;
        prop_assert!(matches!(redact(&text), Cow::Borrowed(same) if same == text));
    }
}

#[test]
fn a_million_hostile_characters_come_to_an_end() {
    let units = [
        "1",
        "+",
        "@",
        "0-",
        "0 ",
        "040 ",
        "0123456 ",
        "a@",
        "a.",
        "a1",
        "(",
        "[",
        "FI21 ",
        "1.",
        "1/",
        "a.b/",
        "://",
        "a@a ",
        "[id]",
        "tel ",
        "\u{200B}1",
        "１",
        "+358 ",
        "(0)",
        "x (at) ",
        "131052-308T",
        "10 10 10 200 ",
        "aa12",
        "10-12 ",
        "0600 0700 0800 ",
        "a dot ",
        "a at a dot b ",
        "tel 1234567 tai ",
        "358 ",
        "a?a=",
        "%3F",
        "1, ",
        "0401,",
        "FI21,",
    ];
    for unit in units {
        let text = unit.repeat(1_000_000 / unit.len());
        let once = redact(&text).into_owned();
        assert_eq!(redact(&once), once, "{unit}");
    }
}
