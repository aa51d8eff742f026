//! What a window function asks PostgreSQL for (windowapi.h). pgrx does not bind these few functions.

use crate::datum::{ByReference, Stored};
use crate::error::raise;
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::pg_sys::submodules::ffi::pg_guard_ffi_boundary;
use pgrx::pg_sys::{Datum, FunctionCallInfo, InvalidOid, NodeTag, WindowObjectData};
use pgrx::{FromDatum, PgSqlErrorCode};
use std::ffi::{c_int, c_void};

// SAFETY: declared as in windowapi.h of PostgreSQL 15 to 18, whose server has them.
unsafe extern "C-unwind" {
    fn WinGetPartitionLocalMemory(window: *mut WindowObjectData, size: usize) -> *mut c_void;
    fn WinGetFuncArgCurrent(window: *mut WindowObjectData, argument: c_int, is_null: *mut bool) -> Datum;
    fn WinGetFuncArgInFrame(
        window: *mut WindowObjectData,
        argument: c_int,
        position: c_int,
        seek: c_int,
        set_mark: bool,
        is_null: *mut bool,
        is_out: *mut bool,
    ) -> Datum;
}

/// Count positions from the first row of the frame.
const WINDOW_SEEK_HEAD: c_int = 1;

/// The window that a window function is called over.
#[derive(Clone, Copy)]
pub(crate) struct Window(*mut WindowObjectData);

impl Window {
    /// The window of a call.
    ///
    /// # Safety
    /// PostgreSQL made the call.
    pub(crate) unsafe fn of(fcinfo: FunctionCallInfo) -> Self {
        // SAFETY: a context is a node, and every node begins with its tag.
        unsafe {
            let context = (*fcinfo).context;
            if context.is_null() || (*context).type_ != NodeTag::T_WindowObjectData {
                refuse_without_window();
            }
            Self(context.cast())
        }
    }

    /// Memory that lasts as long as the partition, all zeros at its first row.
    ///
    /// # Safety
    /// All zeros are a `T`, and the function asks for no other type of memory.
    pub(crate) unsafe fn memory<'partition, T: Copy>(self) -> &'partition mut T {
        // SAFETY: PostgreSQL gives aligned, zeroed memory of that size, always the same within a partition, and one call of
        // the function ends before the next begins.
        unsafe {
            let memory = pg_guard_ffi_boundary(|| WinGetPartitionLocalMemory(self.0, size_of::<T>()));
            &mut *memory.cast::<T>()
        }
    }

    /// The first argument in the current row; `None` where it is NULL.
    ///
    /// # Safety
    /// SQL declares the argument of that type.
    pub(crate) unsafe fn current<T: Stored>(self) -> Option<T> {
        let mut is_null = false;
        // SAFETY: PostgreSQL fills in the flag, and a value that is not NULL is a `T`.
        unsafe {
            let datum = pg_guard_ffi_boundary(|| WinGetFuncArgCurrent(self.0, 0, &mut is_null));
            value(datum, is_null)
        }
    }

    /// The first argument in every row of the frame, without what the frame excludes; `None` where it is NULL.
    ///
    /// # Safety
    /// SQL declares the argument of that type.
    pub(crate) unsafe fn frame<T: Stored>(self) -> impl Iterator<Item = Option<T>> {
        let row = move |position| {
            let (mut is_null, mut is_out) = (false, false);
            // SAFETY: PostgreSQL fills in the flags, and a value that is neither NULL nor out of the frame is a `T`.
            unsafe {
                let datum = pg_guard_ffi_boundary(|| {
                    WinGetFuncArgInFrame(
                        self.0,
                        0,
                        position,
                        WINDOW_SEEK_HEAD,
                        false,
                        &mut is_null,
                        &mut is_out,
                    )
                });
                (!is_out).then(|| value(datum, is_null))
            }
        };
        // With EXCLUDE TIES and a frame that starts after the current row, PostgreSQL takes the frame's first position for that
        // row, and so for out of the frame; the rows come after it.
        row(0).into_iter().chain((1..).map_while(row))
    }
}

/// Anyone can make an operator of a window function, and PostgreSQL then calls it as if it were a plain one.
#[cold]
fn refuse_without_window() -> ! {
    let code = PgSqlErrorCode::ERRCODE_WRONG_OBJECT_TYPE;
    let message = "a window function of nps was called without a window";
    raise(ErrorReport::new(code, message, "nps").set_hint("Call it by its name, with an OVER clause."))
}

/// # Safety
/// The datum is a `T` where it is not NULL.
unsafe fn value<T: Stored>(datum: Datum, is_null: bool) -> Option<T> {
    // SAFETY: as the caller vouches. The value is copied before PostgreSQL moves to another row.
    let value = unsafe { ByReference::<T>::from_polymorphic_datum(datum, is_null, InvalidOid) };
    value.map(|value| value.0)
}
