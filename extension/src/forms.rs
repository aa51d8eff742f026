//! Forms of our types: as text, as bytes, as a hash.

use crate::datum::{ByReference, Stored};
use crate::error::raise;
use nps_core::{MalformedPrior, MalformedTally, MalformedWeighted, Prior, Score, Tally, Weighted};
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::{Internal, PgSqlErrorCode, pg_sys};
use siphasher::sip::SipHasher13;
use std::ffi::{CStr, CString};
use std::fmt::Display;
use std::hash::Hasher;
use std::str::FromStr;

/// Reads a value's text; error 22P02 for anything else.
pub(crate) fn input<T: Stored + FromStr<Err: Display>>(text: &CStr) -> ByReference<T> {
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

/// A type whose values are so many numbers of eight bytes.
pub(crate) trait Numbers<const N: usize>: Stored {
    type Malformed: Display;
    /// The bits of each number.
    fn bits(&self) -> [u64; N];
    fn from_bits(bits: [u64; N]) -> Result<Self, Self::Malformed>;
}

/// Writes the numbers as PostgreSQL writes bigint and double precision: big-endian.
pub(crate) fn send<const N: usize, T: Numbers<N>>(value: ByReference<T>) -> Vec<u8> {
    value
        .0
        .bits()
        .iter()
        .flat_map(|bits| bits.to_be_bytes())
        .collect()
}

/// Reads the numbers back; error 22P03 for anything else.
pub(crate) fn receive<const N: usize, T: Numbers<N>>(mut message: Internal) -> ByReference<T> {
    // SAFETY: PostgreSQL calls a receive function with a StringInfo; SQL can't, for the argument is `internal`.
    let message = unsafe { message.get_mut::<pg_sys::StringInfoData>() }.expect("a message");
    let length = usize::try_from(message.len - message.cursor).unwrap_or_default();
    // SAFETY: a StringInfo holds `len` bytes, of which `cursor` have been read.
    let bytes =
        unsafe { std::slice::from_raw_parts(message.data.add(message.cursor as usize).cast::<u8>(), length) };
    message.cursor = message.len;
    let code = PgSqlErrorCode::ERRCODE_INVALID_BINARY_REPRESENTATION;
    let hint = "Send it in the form in which it is received.";
    let (numbers, []) = bytes.as_chunks() else {
        refuse::<T>(code, format_args!("{length} bytes given, not {}", 8 * N), hint);
    };
    let Ok(numbers) = <[[u8; 8]; N]>::try_from(numbers) else {
        refuse::<T>(code, format_args!("{length} bytes given, not {}", 8 * N), hint);
    };
    let read = T::from_bits(numbers.map(u64::from_be_bytes));
    ByReference(read.unwrap_or_else(|error| refuse::<T>(code, error, hint)))
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

impl Numbers<{ Score::COUNT }> for Tally {
    type Malformed = MalformedTally;

    fn bits(&self) -> [u64; Score::COUNT] {
        self.counts().map(i64::cast_unsigned)
    }

    fn from_bits(bits: [u64; Score::COUNT]) -> Result<Self, MalformedTally> {
        Self::from_counts(&bits.map(u64::cast_signed))
    }
}

impl Numbers<{ 3 * Score::COUNT }> for Weighted {
    type Malformed = MalformedWeighted;

    fn bits(&self) -> [u64; 3 * Score::COUNT] {
        let mut bits = [0; 3 * Score::COUNT];
        let (counts, sums) = bits.split_at_mut(Score::COUNT);
        counts.copy_from_slice(&self.answers().bits());
        for (bits, sum) in sums.iter_mut().zip(self.weights().iter().chain(self.squares())) {
            *bits = sum.to_bits();
        }
        bits
    }

    fn from_bits(bits: [u64; 3 * Score::COUNT]) -> Result<Self, MalformedWeighted> {
        let group = |nth: usize| std::array::from_fn(|score| bits[nth * Score::COUNT + score]);
        let answers = Tally::from_bits(group(0))?;
        Self::from_sums(
            answers,
            group(1).map(f64::from_bits),
            group(2).map(f64::from_bits),
        )
    }
}

impl Numbers<{ Prior::COUNT }> for Prior {
    type Malformed = MalformedPrior;

    fn bits(&self) -> [u64; Prior::COUNT] {
        let ([units, detractors, passives, promoters], [responses, nets]) = (
            self.counts().map(i64::cast_unsigned),
            self.sums().map(f64::to_bits),
        );
        [units, detractors, passives, promoters, responses, nets]
    }

    fn from_bits(bits: [u64; Prior::COUNT]) -> Result<Self, MalformedPrior> {
        let [units, detractors, passives, promoters, responses, nets] = bits;
        Self::from_parts(
            [units, detractors, passives, promoters].map(u64::cast_signed),
            [responses, nets].map(f64::from_bits),
        )
    }
}
