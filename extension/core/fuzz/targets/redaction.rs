//! A comment that is redacted.

#![no_main]

use libfuzzer_sys::fuzz_target;
use nps_core::redact;

const MARKERS: [&str; 5] = ["[id]", "[tel]", "[email]", "[account]", "[link]"];

fuzz_target!(|given: &[u8]| {
    let comment = String::from_utf8_lossy(given);
    let redacted = redact(&comment);
    assert_eq!(redact(&redacted), redacted, "twice");
    // Nothing comes out that did not go in, but for markers.
    let kept = MARKERS
        .iter()
        .fold(redacted.into_owned(), |kept, marker| kept.replace(marker, "\0"));
    let mut rest = &*comment;
    for piece in kept.split('\0') {
        let at = rest
            .find(piece)
            .unwrap_or_else(|| panic!("{piece:?} is not in {comment:?}"));
        rest = &rest[at + piece.len()..];
    }
    // A row of nine digits may be a phone number; with a euro sign it is a price.
    if !comment.contains('€') {
        let longest = kept
            .split(|digit: char| !digit.is_ascii_digit())
            .map(str::len)
            .max();
        assert!(longest.unwrap_or_default() < 9, "{kept:?}");
    }
});
