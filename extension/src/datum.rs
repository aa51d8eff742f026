//! How values cross between Rust and PostgreSQL, where pgrx has no way of its own.

use nps_core::Tally;
use pgrx::callconv::{Arg, ArgAbi, BoxRet, FcInfo};
use pgrx::datum::{Datum, FromDatum};
use pgrx::pg_sys;

// SQL declares the type with this length and alignment.
const _: () = assert!(size_of::<Tally>() == 88 && align_of::<Tally>() == 8);

/// A tally as an argument or a result of an ordinary function.
#[derive(Clone, Copy)]
pub(crate) struct TallyDatum(pub(crate) Tally);

pgrx::impl_sql_translatable!(TallyDatum, "nps_tally");

// SAFETY: PostgreSQL hands over a pointer to 88 bytes, aligned to 8, that its type `nps_tally` vouches for: the type's own
// input, receive and cast functions let nothing else in.
unsafe impl<'fcx> ArgAbi<'fcx> for TallyDatum {
    unsafe fn unbox_arg_unchecked(arg: Arg<'_, 'fcx>) -> Self {
        // SAFETY: the argument is declared nps_tally.
        unsafe { arg.unbox_arg_using_from_datum() }.expect("the SQL declaration says STRICT")
    }
}

impl FromDatum for TallyDatum {
    unsafe fn from_polymorphic_datum(datum: pg_sys::Datum, is_null: bool, _: pg_sys::Oid) -> Option<Self> {
        // SAFETY: see above; a null pointer would be a NULL.
        (!is_null).then(|| Self(unsafe { *datum.cast_mut_ptr::<Tally>() }))
    }
}

impl TallyDatum {
    /// The tally in memory of PostgreSQL's.
    pub(crate) fn into_raw(self) -> pg_sys::Datum {
        // SAFETY: palloc gives at least as much memory as asked for, aligned for any type, or raises an error.
        unsafe {
            let copy: *mut Tally = pg_sys::palloc(size_of::<Tally>()).cast();
            copy.write(self.0);
            copy.into()
        }
    }
}

// SAFETY: the datum is a pointer to a tally in the caller's memory context.
unsafe impl BoxRet for TallyDatum {
    unsafe fn box_into<'fcx>(self, fcinfo: &mut FcInfo<'fcx>) -> Datum<'fcx> {
        let datum = self.into_raw();
        // SAFETY: as above.
        unsafe { fcinfo.return_raw_datum(datum) }
    }
}

/// Argument `index` of a raw function.
///
/// # Safety
/// The function is declared STRICT with more than `index` arguments.
#[inline(always)]
pub(crate) unsafe fn argument(fcinfo: pg_sys::FunctionCallInfo, index: usize) -> pg_sys::Datum {
    // SAFETY: `args` holds as many arguments as the declaration has, none of them NULL.
    unsafe { (*(*fcinfo).args.as_ptr().add(index)).value }
}

/// The tally that a raw function has as argument `index`.
///
/// # Safety
/// The function is declared STRICT, with an `nps_tally` there.
#[inline(always)]
pub(crate) unsafe fn tally(fcinfo: pg_sys::FunctionCallInfo, index: usize) -> *mut Tally {
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

/// One row of a function that SQL declares with OUT parameters: a value for each, in their order.
pub(crate) struct Row(pub(crate) Vec<Option<pg_sys::Datum>>);

pgrx::impl_sql_translatable!(Row, "record");

// SAFETY: the datum is a tuple of the declared row type. That as many columns are declared is checked; that they have the
// same types is for sql/extension/ to say and for the tests to see.
unsafe impl BoxRet for Row {
    unsafe fn box_into<'fcx>(self, fcinfo: &mut FcInfo<'fcx>) -> Datum<'fcx> {
        let mut nulls: Vec<bool> = self.0.iter().map(Option::is_none).collect();
        let mut values: Vec<_> = self
            .0
            .into_iter()
            .map(|column| column.unwrap_or(pg_sys::Datum::null()))
            .collect();
        let mut descriptor = std::ptr::null_mut();
        // SAFETY: PostgreSQL fills in the descriptor of the declared row, and forms the tuple from as many values.
        unsafe {
            let class =
                pg_sys::get_call_result_type(fcinfo.as_mut_ptr(), std::ptr::null_mut(), &mut descriptor);
            assert!(
                class == pg_sys::TypeFuncClass::TYPEFUNC_COMPOSITE,
                "SQL declares OUT parameters"
            );
            assert!(
                (*descriptor).natts as usize == values.len(),
                "SQL declares as many OUT parameters"
            );
            let descriptor = pg_sys::BlessTupleDesc(descriptor);
            let tuple = pg_sys::heap_form_tuple(descriptor, values.as_mut_ptr(), nulls.as_mut_ptr());
            fcinfo.return_raw_datum(pg_sys::HeapTupleHeaderGetDatum((*tuple).t_data))
        }
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
            #[unsafe(export_name = concat!("pg_finfo_", stringify!($name)))]
            extern "C" fn information() -> &'static pgrx::pg_sys::Pg_finfo_record {
                &pgrx::pg_sys::Pg_finfo_record { api_version: 1 }
            }
        };
    )*};
}
pub(crate) use raw_functions;
