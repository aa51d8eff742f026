//! Lexicons made ready, and kept: at the place of a query that uses them, and in the session.

use crate::error::raise;
use crate::text::Text;
use nps_core::{Lexicon, LexiconError};
use pgrx::callconv::{Arg, ArgAbi};
use pgrx::fcinfo::pg_func_extra;
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::pg_sys::{self, FunctionCallInfo, vartag_external};
use pgrx::{FromDatum, PgSqlErrorCode, varlena};
use std::cell::RefCell;
use std::rc::Rc;

/// An argument of the type `nps_lexicon`, as PostgreSQL stores it: perhaps compressed, perhaps elsewhere.
#[derive(Clone, Copy)]
pub(crate) struct StoredLexicon(*mut pg_sys::varlena);

pgrx::impl_sql_translatable!(StoredLexicon, "nps_lexicon");

// SAFETY: a lexicon is a varlena, which outlives the call.
unsafe impl<'fcx> ArgAbi<'fcx> for StoredLexicon {
    unsafe fn unbox_arg_unchecked(arg: Arg<'_, 'fcx>) -> Self {
        // SAFETY: as above; a datum of a varlena is a pointer to it.
        let datum: Option<pg_sys::Datum> = unsafe { arg.unbox_arg_using_from_datum() };
        let datum = datum.expect("the SQL declaration says STRICT, or the argument is optional");
        Self(datum.cast_mut_ptr())
    }
}

impl StoredLexicon {
    /// The lexicon, for a function that looks at one comment after the other, most often with the same few lexicons: they are
    /// known again as they are stored, without being fetched.
    ///
    /// # Safety
    /// PostgreSQL made the call, of a function that uses `fn_extra` for nothing else.
    pub(crate) unsafe fn at(self, fcinfo: FunctionCallInfo) -> Rc<Lexicon> {
        // What a pointer leads to stays as long as the query, and so does the memory of its functions.
        // SAFETY: as the caller vouches.
        let mut site = unsafe { pg_func_extra(fcinfo, Recent::<8>::default) };
        // SAFETY: PostgreSQL made the value.
        match unsafe { self.stored_bytes() } {
            Some(bytes) => site.find(bytes, || self.compiled()),
            None => self.compiled(),
        }
    }

    /// The lexicon, compiled in this session or now.
    pub(crate) fn compiled(self) -> Rc<Lexicon> {
        thread_local! {
            // A backend is a single thread.
            static SESSION: RefCell<Recent<8>> = RefCell::default();
        }
        let datum = pg_sys::Datum::from(self.0);
        // SAFETY: a lexicon is kept as a text is.
        let bytes: &[u8] = unsafe { FromDatum::from_datum(datum, false) }.expect("a lexicon");
        SESSION.with_borrow_mut(|session| session.find(bytes, || Rc::new(read(&Text::from_server(bytes)))))
    }

    /// The bytes as they are stored, where equal ones mean equal lexicons during a query.
    ///
    /// # Safety
    /// The pointer is to a varlena.
    unsafe fn stored_bytes<'stored>(self) -> Option<&'stored [u8]> {
        // SAFETY: as the caller vouches; the header tells the length.
        unsafe {
            let elsewhere = varlena::varatt_is_1b_e(self.0);
            if elsewhere && u32::from(varlena::vartag_external(self.0)) != vartag_external::VARTAG_ONDISK {
                return None;
            }
            let length = varlena::varsize_any(self.0);
            Some(std::slice::from_raw_parts(self.0.cast(), length))
        }
    }
}

/// Reads a lexicon; error 22P02 for what is none.
pub(crate) fn read(text: &Text<'_>) -> Lexicon {
    text.unicode().parse().unwrap_or_else(|error: LexiconError| {
        let code = PgSqlErrorCode::ERRCODE_INVALID_TEXT_REPRESENTATION;
        raise(
            ErrorReport::new(code, format!("malformed nps_lexicon: {error}"), "nps").set_hint(
                "Write a line such as topic waiting, and below it the words that tell the topic: word stem* *inside* \"a phrase\".",
            ),
        )
    })
}

/// Most bytes of lexicons that are kept at a place: a compiled one takes a multiple of its text.
const MOST_BYTES: usize = 1 << 19;

/// The last few lexicons, the latest first, by the bytes that they were read from.
#[derive(Default)]
struct Recent<const MOST: usize>(Vec<(Box<[u8]>, Rc<Lexicon>)>);

impl<const MOST: usize> Recent<MOST> {
    fn find(&mut self, bytes: &[u8], missing: impl FnOnce() -> Rc<Lexicon>) -> Rc<Lexicon> {
        if let Some(place) = self.0.iter().position(|(known, _)| **known == *bytes) {
            self.0[..=place].rotate_right(1);
        } else {
            let found = missing();
            self.0.insert(0, (bytes.into(), found));
            let mut kept = 0;
            let beyond = self.0.iter().position(|(bytes, _)| {
                kept += bytes.len();
                kept > MOST_BYTES
            });
            self.0.truncate(beyond.unwrap_or(MOST).clamp(1, MOST));
        }
        Rc::clone(&self.0[0].1)
    }
}
