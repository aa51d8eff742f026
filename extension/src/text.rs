//! Text as PostgreSQL has it, in the encoding of the database, and as Rust wants it, in UTF-8.

use crate::error::raise;
use pgrx::PgSqlErrorCode;
use pgrx::callconv::{Arg, ArgAbi};
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::pg_sys::{self, pg_enc};
use std::borrow::Cow;
use std::ffi::{CStr, c_char};

/// An argument that SQL declares as `text`, or another type that is kept as one.
pub(crate) struct Text<'fcx> {
    unicode: Cow<'fcx, str>,
    /// Whether bytes that no encoding explains were taken for the first 256 characters of Unicode.
    bytewise: bool,
}

pgrx::impl_sql_translatable!(Text<'_>, "text");

impl<'fcx> Text<'fcx> {
    /// Reads bytes in the encoding of the database; error 54000 where there are more than anybody writes by hand.
    pub(crate) fn from_server(bytes: &'fcx [u8]) -> Self {
        if bytes.len() > MOST_BYTES {
            refuse_length(bytes.len());
        }
        // SAFETY: it only reads a setting of the backend.
        let encoding = unsafe { pg_sys::GetDatabaseEncoding() };
        if let Ok(unicode) = str::from_utf8(bytes)
            && matches!(encoding as pg_enc::Type, pg_enc::PG_UTF8 | pg_enc::PG_SQL_ASCII)
        {
            return Self {
                unicode: Cow::Borrowed(unicode),
                bytewise: false,
            };
        }
        if encoding as pg_enc::Type == pg_enc::PG_SQL_ASCII {
            return Self {
                unicode: bytes.iter().copied().map(char::from).collect(),
                bytewise: true,
            };
        }
        let unicode = convert(bytes, pg_sys::pg_server_to_any);
        Self {
            unicode: Cow::Owned(String::from_utf8_lossy(unicode).into_owned()),
            bytewise: false,
        }
    }

    /// The text in Unicode.
    pub(crate) fn unicode(&self) -> &str {
        &self.unicode
    }

    /// Something made of this text, in the encoding of the database.
    pub(crate) fn to_server<'made>(&self, made: &'made str) -> Cow<'made, [u8]> {
        // SAFETY: it only reads a setting of the backend.
        let encoding = unsafe { pg_sys::GetDatabaseEncoding() };
        match encoding as pg_enc::Type {
            _ if made.is_ascii() => Cow::Borrowed(made.as_bytes()),
            _ if self.bytewise => made
                .chars()
                .map(|character| u8::try_from(character).unwrap_or(b'?'))
                .collect(),
            pg_enc::PG_UTF8 | pg_enc::PG_SQL_ASCII => Cow::Borrowed(made.as_bytes()),
            _ => Cow::Borrowed(convert(made.as_bytes(), pg_sys::pg_any_to_server)),
        }
    }
}

/// Most bytes of a text that is looked at. What is made of it takes a multiple of its memory, from an allocator that ends the whole
/// server when there is none left.
const MOST_BYTES: usize = 1 << 20;

#[cold]
fn refuse_length(bytes: usize) -> ! {
    let code = PgSqlErrorCode::ERRCODE_PROGRAM_LIMIT_EXCEEDED;
    let message = format!("a text of {bytes} bytes is too long to be looked at: at most {MOST_BYTES} are");
    raise(ErrorReport::new(code, message, "nps").set_hint("Cut it, as in: left(comment, 100000)."))
}

type Conversion = unsafe fn(*const c_char, i32, i32) -> *mut c_char;

/// Converts between UTF-8 and the encoding of the database; PostgreSQL's error where a character is in one of them only.
fn convert(bytes: &[u8], conversion: Conversion) -> &[u8] {
    let length = i32::try_from(bytes.len()).expect("PostgreSQL keeps no longer text");
    // SAFETY: what comes back is the input itself, or a string in memory that lasts as long as the call.
    unsafe {
        let converted = conversion(bytes.as_ptr().cast(), length, pg_enc::PG_UTF8 as i32);
        match converted.cast_const() == bytes.as_ptr().cast() {
            true => bytes,
            false => CStr::from_ptr(converted).to_bytes(),
        }
    }
}

// SAFETY: a text is a varlena, whose bytes outlive the call.
unsafe impl<'fcx> ArgAbi<'fcx> for Text<'fcx> {
    unsafe fn unbox_arg_unchecked(arg: Arg<'_, 'fcx>) -> Self {
        // SAFETY: the argument is declared text.
        let bytes: Option<&[u8]> = unsafe { arg.unbox_arg_using_from_datum() };
        Self::from_server(bytes.expect("the SQL declaration says STRICT, or the argument is optional"))
    }
}
