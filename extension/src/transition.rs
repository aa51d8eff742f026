//! Raw functions of PostgreSQL's calling convention: what aggregates call for each row and for each pair of partial results.
//! Here are no conversions and, on the straight path, no guard; see `sql/extension/` for how each is declared.

use crate::datum::{ByReference, Stored};
use crate::error::{OrRaise, SqlError};
use pgrx::pg_sys;
use pgrx::pg_sys::submodules::panic::pgrx_extern_c_guard;

/// Argument `index` of a raw function.
///
/// # Safety
/// The function is declared STRICT with more than `index` arguments.
#[inline(always)]
pub(crate) unsafe fn argument(fcinfo: pg_sys::FunctionCallInfo, index: usize) -> pg_sys::Datum {
    // SAFETY: `args` holds as many arguments as the declaration has, none of them NULL.
    unsafe { (*(*fcinfo).args.as_ptr().add(index)).value }
}

/// The value of a type of ours that a raw function has as argument `index`.
///
/// # Safety
/// The function is declared STRICT, with a `T` there.
#[inline(always)]
pub(crate) unsafe fn stored<T: Stored>(fcinfo: pg_sys::FunctionCallInfo, index: usize) -> *mut T {
    // SAFETY: as the caller vouches.
    unsafe { argument(fcinfo, index).cast_mut_ptr() }
}

/// Is a raw function called by an aggregate, whose state it may change in place?
///
/// Anyone may call it from SQL otherwise, with a constant or a column's value at hand; that must not change. The answer is
/// read from the call itself, where AggCheckCallContext looks too: calling that would cost more than the counting.
///
/// # Safety
/// PostgreSQL made the call.
#[inline(always)]
pub(crate) unsafe fn in_aggregate(fcinfo: pg_sys::FunctionCallInfo) -> bool {
    use pg_sys::NodeTag::{T_AggState, T_WindowAggState};
    // SAFETY: a context is a node, and every node begins with its tag.
    unsafe {
        let context = (*fcinfo).context;
        !context.is_null() && matches!((*context).type_, T_AggState | T_WindowAggState)
    }
}

/// Changes the first argument by the second: in place where nothing speaks against it, else a copy, with errors raised.
///
/// # Safety
/// The function is declared STRICT, with arguments `S` and `A`.
#[inline(always)]
pub(crate) unsafe fn combine<S: Stored, A: Stored, E: SqlError>(
    fcinfo: pg_sys::FunctionCallInfo,
    change: fn(&mut S, &A) -> Result<(), E>,
) -> pg_sys::Datum {
    // SAFETY: as declared; in an aggregate, nobody else holds the state. The other value is copied first, for a hostile
    // aggregate may pass the same one twice. The guard turns unwinding into PostgreSQL's errors.
    unsafe {
        let other = *stored::<A>(fcinfo, 1);
        if in_aggregate(fcinfo) && change(&mut *stored::<S>(fcinfo, 0), &other).is_ok() {
            return argument(fcinfo, 0);
        }
        pgrx_extern_c_guard(|| {
            let mut changed = *stored::<S>(fcinfo, 0);
            change(&mut changed, &other).or_raise();
            ByReference(changed).into_raw()
        })
    }
}

/// Declares raw functions of PostgreSQL's calling convention, version 1, without pgrx's guard and conversions: what runs
/// once a row must not pay for them. SQL must declare them STRICT.
macro_rules! raw_functions {
    ($($(#[$attribute:meta])* fn $name:ident($fcinfo:ident) $body:block)*) => {$(
        $(#[$attribute])*
        ///
        /// # Safety
        /// Called by PostgreSQL, as SQL declares it.
        #[unsafe(no_mangle)]
        unsafe extern "C-unwind" fn $name($fcinfo: pgrx::pg_sys::FunctionCallInfo) -> pgrx::pg_sys::Datum {
            // SAFETY: the declaration in sql/extension/ gives the arguments that the body reads.
            unsafe { $body }
        }

        const _: () = {
            // SAFETY: no other function goes by the name that PostgreSQL looks for beside one of ours.
            #[unsafe(export_name = concat!("pg_finfo_", stringify!($name)))]
            extern "C" fn information() -> &'static pgrx::pg_sys::Pg_finfo_record {
                &pgrx::pg_sys::Pg_finfo_record { api_version: 1 }
            }
        };
    )*};
}
pub(crate) use raw_functions;
