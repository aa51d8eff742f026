//! The six SQL number types, each read as a score without a call into PostgreSQL.

use crate::error::OrRaise;
use nps_core::{Score, ScoreError};
use pgrx::{AnyNumeric, FromDatum, pg_sys};

/// A SQL number type that scores come in.
pub(crate) trait ScoreArgument: FromDatum + PartialOrd + From<u8> {
    /// The score at a glance, or `None` where a closer look is needed.
    ///
    /// # Safety
    /// The datum is a non-NULL value of this type.
    unsafe fn at_a_glance(datum: pg_sys::Datum) -> Option<Score>;

    /// The value as SQL writes it.
    fn text(&self) -> String;

    /// The score of a value that a glance did not tell, or why it is none.
    fn examine(&self) -> Result<Score, ScoreError> {
        // A numeric in an unusual form: compressed, or with more decimal zeros than the short form holds.
        if let Some(score) = (0..=10).find(|&score| *self == Self::from(score)) {
            Ok(Score::from_integer(i64::from(score)).expect("0 to 10"))
        } else if *self > Self::from(0) && *self < Self::from(10) {
            Err(ScoreError::fraction(self.text()))
        } else {
            Err(ScoreError::outside(self.text()))
        }
    }
}

/// The score of a value that a glance may not have told; one that is none raises an error.
///
/// # Safety
/// The datum is a non-NULL value of the type.
pub(crate) unsafe fn examine<S: ScoreArgument>(datum: pg_sys::Datum) -> Score {
    // SAFETY: as the caller vouches.
    let value = unsafe { S::from_datum(datum, false) };
    value.expect("SQL declares STRICT").examine().or_raise()
}

impl ScoreArgument for i16 {
    #[inline(always)]
    unsafe fn at_a_glance(datum: pg_sys::Datum) -> Option<Score> {
        Score::from_integer(i64::from(datum.value() as i16))
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl ScoreArgument for i32 {
    #[inline(always)]
    unsafe fn at_a_glance(datum: pg_sys::Datum) -> Option<Score> {
        Score::from_integer(i64::from(datum.value() as i32))
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl ScoreArgument for i64 {
    #[inline(always)]
    unsafe fn at_a_glance(datum: pg_sys::Datum) -> Option<Score> {
        Score::from_integer(datum.value() as i64)
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

impl ScoreArgument for f32 {
    #[inline(always)]
    unsafe fn at_a_glance(datum: pg_sys::Datum) -> Option<Score> {
        Score::from_float(f64::from(f32::from_bits(datum.value() as u32)))
    }

    fn text(&self) -> String {
        float_text(self)
    }
}

impl ScoreArgument for f64 {
    #[inline(always)]
    unsafe fn at_a_glance(datum: pg_sys::Datum) -> Option<Score> {
        Score::from_float(f64::from_bits(datum.value() as u64))
    }

    fn text(&self) -> String {
        float_text(self)
    }
}

impl ScoreArgument for AnyNumeric {
    #[inline(always)]
    unsafe fn at_a_glance(datum: pg_sys::Datum) -> Option<Score> {
        // SAFETY: a numeric is a varlena.
        unsafe { one_digit(plain_bytes(datum.cast_mut_ptr())?) }
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

/// Rust writes infinity in another way than SQL does.
fn float_text(value: &impl std::fmt::Debug) -> String {
    format!("{value:?}").replace("inf", "Infinity")
}

/// The bytes of a varlena that is neither compressed nor stored elsewhere (see postgres.h, "Bit layouts for varlena
/// headers on little-endian machines").
///
/// # Safety
/// `varlena` points to a varlena.
#[inline(always)]
unsafe fn plain_bytes<'a>(varlena: *const u8) -> Option<&'a [u8]> {
    const EXTERNAL: u8 = 1;
    if cfg!(target_endian = "big") {
        return None;
    }
    // SAFETY: the header says how many bytes follow.
    unsafe {
        let first = *varlena;
        if first & 1 == 1 && first != EXTERNAL {
            Some(std::slice::from_raw_parts(
                varlena.add(1),
                usize::from(first >> 1) - 1,
            ))
        } else if first & 3 == 0 {
            let length = u32::from_le_bytes([first, *varlena.add(1), *varlena.add(2), *varlena.add(3)]) >> 2;
            Some(std::slice::from_raw_parts(varlena.add(4), length as usize - 4))
        } else {
            None
        }
    }
}

/// The score in a numeric of PostgreSQL's short form (see numeric.c, `NumericShort`): a header of sign, scale and weight,
/// then digits to the base 10 000 without trailing zeros, so that a score is at most one digit of weight 0.
#[inline(always)]
fn one_digit(numeric: &[u8]) -> Option<Score> {
    const FORM: u16 = 0xC000;
    const SHORT: u16 = 0x8000;
    const NEGATIVE: u16 = 0x2000;
    const WEIGHT: u16 = 0x007F;
    let header = u16::from_le_bytes(numeric.first_chunk().copied()?);
    match *numeric {
        _ if header & FORM != SHORT => None,
        [_, _] => Score::from_integer(0),
        [_, _, low, high] if header & (NEGATIVE | WEIGHT) == 0 => {
            Score::from_integer(i64::from(u16::from_le_bytes([low, high])))
        }
        _ => None,
    }
}
