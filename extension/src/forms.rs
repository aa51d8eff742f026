//! Forms of our types: as text, as bytes, as a hash.

use crate::datum::{ByReference, Stored};
use crate::error::raise;
use nps_core::Numbers;
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::{Internal, PgSqlErrorCode, pg_sys};
use siphasher::sip::SipHasher13;
use std::ffi::{CStr, CString};
use std::fmt::Display;
use std::hash::Hasher;
use std::str::FromStr;

/// Longer text than any value is written with, blanks and all.
const MOST_BYTES: usize = 1 << 16;

/// Reads a value's text; error 22P02 for anything else.
pub(crate) fn input<T: Stored + FromStr<Err: Display>>(text: &CStr) -> ByReference<T> {
    let length = text.count_bytes();
    if length > MOST_BYTES {
        let reason = format_args!("{length} bytes given, where {MOST_BYTES} are plenty");
        refuse::<T>(
            PgSqlErrorCode::ERRCODE_INVALID_TEXT_REPRESENTATION,
            reason,
            T::FORM,
        );
    }
    // Our forms are ASCII; whatever else stands there, in whatever encoding, is refused for what it is not.
    let parsed = String::from_utf8_lossy(text.to_bytes()).parse();
    ByReference(parsed.unwrap_or_else(|error| {
        refuse::<T>(
            PgSqlErrorCode::ERRCODE_INVALID_TEXT_REPRESENTATION,
            error,
            T::FORM,
        )
    }))
}

/// Writes a value's text.
pub(crate) fn output<T: Stored + Display>(value: ByReference<T>) -> CString {
    CString::new(value.0.to_string()).expect("digits, commas and braces")
}

/// Writes the numbers as PostgreSQL writes bigint and double precision: big-endian.
pub(crate) fn send<const N: usize, T: Numbers<N>>(value: ByReference<T>) -> Vec<u8> {
    value.0.to_bytes()
}

/// Reads the numbers back; error 22P03 for anything else.
pub(crate) fn receive<const N: usize, T: Stored + Numbers<N>>(mut message: Internal) -> ByReference<T> {
    // SAFETY: PostgreSQL calls a receive function with a StringInfo; SQL can't, for the argument is `internal`.
    let message = unsafe { message.get_mut::<pg_sys::StringInfoData>() }.expect("a message");
    let length = usize::try_from(message.len - message.cursor).unwrap_or_default();
    // SAFETY: a StringInfo holds `len` bytes, of which `cursor` have been read.
    let bytes =
        unsafe { std::slice::from_raw_parts(message.data.add(message.cursor as usize).cast::<u8>(), length) };
    message.cursor = message.len;
    ByReference(T::from_bytes(bytes).unwrap_or_else(|error| {
        refuse::<T>(
            PgSqlErrorCode::ERRCODE_INVALID_BINARY_REPRESENTATION,
            error,
            "Send it in the form in which it is received.",
        )
    }))
}

/// The hash of a value, the same for years: indexes and partitions keep it.
pub(crate) fn hash<const N: usize, T: Numbers<N>>(value: ByReference<T>, seed: i64) -> i64 {
    // With a fixed definition, of bytes in a fixed order.
    let mut hasher = SipHasher13::new_with_keys(seed.cast_unsigned(), 0);
    for bits in value.0.bits() {
        hasher.write(&bits.to_le_bytes());
    }
    hasher.finish().cast_signed()
}

/// Raises the error that something given is no value of the type.
pub(crate) fn refuse<T: Stored>(code: PgSqlErrorCode, reason: impl Display, hint: &str) -> ! {
    raise(ErrorReport::new(code, format!("malformed {}: {reason}", T::NAME), "nps").set_hint(hint.to_owned()))
}
