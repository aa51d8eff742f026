//! What holds for every form of a type, whatever is read.

#![forbid(unsafe_code)]

use nps_core::Numbers;
use std::fmt::{Debug, Display};
use std::str::FromStr;

/// Reads bytes as the text of a value and as its binary form: what is read is written so that it is read again, and what is
/// not is refused in a few words.
pub fn forms<const N: usize, T>(given: &[u8])
where
    T: Numbers<N> + Display + Debug + PartialEq + FromStr<Err: Display>,
{
    // As the extension takes text that is in no encoding.
    match String::from_utf8_lossy(given).parse::<T>() {
        Ok(value) => carried(&value),
        Err(refusal) => brief(&refusal.to_string()),
    }
    match T::from_bytes(given) {
        Ok(value) => {
            carried(&value);
            // Only a zero's sign is lost.
            let without_sign = |bytes: &[u8]| -> Vec<u8> {
                let numbers = bytes.chunks(8).map(|number| match number {
                    [0x80, 0, 0, 0, 0, 0, 0, 0] => &[0; 8],
                    _ => number,
                });
                numbers.flatten().copied().collect()
            };
            assert_eq!(value.to_bytes(), without_sign(given));
        }
        Err(refusal) => brief(&refusal.to_string()),
    }
}

/// The value as it comes back from each form; equal values are equal in every bit.
fn carried<const N: usize, T>(value: &T)
where
    T: Numbers<N> + Display + Debug + PartialEq + FromStr<Err: Display>,
{
    let text = value.to_string();
    assert!(text.is_ascii() && !text.contains('\0'), "{text}");
    let again = text
        .parse::<T>()
        .unwrap_or_else(|refusal| panic!("{text}: {refusal}"));
    assert_eq!(again.bits(), value.bits(), "{text}");
    let again = T::from_bytes(&value.to_bytes()).unwrap_or_else(|refusal| panic!("{value:?}: {refusal}"));
    assert_eq!(again.bits(), value.bits(), "{value:?}");
}

/// Errors go to logs: they show a little of what was given, not all of it.
pub fn brief(refusal: &str) {
    assert!(refusal.chars().count() < 300, "{refusal}");
}
