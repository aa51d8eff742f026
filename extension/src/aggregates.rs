//! What aggregates do for each row, and for each pair of partial results. The same functions serve as the operators
//! `tally + score`, `tally - score`, `tally + tally` and `tally - tally`.

use crate::datum::ByReference;
use crate::error::OrRaise;
use crate::score_argument::{ScoreArgument, examine};
use crate::transition::{argument, combine, in_aggregate, raw_functions, stored};
use nps_core::{Score, Tally, TallyError};
use pgrx::AnyNumeric;
use pgrx::pg_sys::submodules::panic::pgrx_extern_c_guard;
use pgrx::pg_sys::{Datum, FunctionCallInfo};

raw_functions! {
    /// `nps_tally + smallint`
    fn nps_tally_add_int2(fcinfo) { step::<i16>(fcinfo, Tally::add) }
    /// `nps_tally + integer`
    fn nps_tally_add_int4(fcinfo) { step::<i32>(fcinfo, Tally::add) }
    /// `nps_tally + bigint`
    fn nps_tally_add_int8(fcinfo) { step::<i64>(fcinfo, Tally::add) }
    /// `nps_tally + numeric`
    fn nps_tally_add_numeric(fcinfo) { step::<AnyNumeric>(fcinfo, Tally::add) }
    /// `nps_tally + real`
    fn nps_tally_add_float4(fcinfo) { step::<f32>(fcinfo, Tally::add) }
    /// `nps_tally + double precision`
    fn nps_tally_add_float8(fcinfo) { step::<f64>(fcinfo, Tally::add) }

    /// `nps_tally - smallint`
    fn nps_tally_remove_int2(fcinfo) { step::<i16>(fcinfo, Tally::remove) }
    /// `nps_tally - integer`
    fn nps_tally_remove_int4(fcinfo) { step::<i32>(fcinfo, Tally::remove) }
    /// `nps_tally - bigint`
    fn nps_tally_remove_int8(fcinfo) { step::<i64>(fcinfo, Tally::remove) }
    /// `nps_tally - numeric`
    fn nps_tally_remove_numeric(fcinfo) { step::<AnyNumeric>(fcinfo, Tally::remove) }
    /// `nps_tally - real`
    fn nps_tally_remove_float4(fcinfo) { step::<f32>(fcinfo, Tally::remove) }
    /// `nps_tally - double precision`
    fn nps_tally_remove_float8(fcinfo) { step::<f64>(fcinfo, Tally::remove) }

    /// `nps_tally + nps_tally`
    fn nps_tally_merge(fcinfo) { combine(fcinfo, Tally::merge) }
    /// `nps_tally - nps_tally`
    fn nps_tally_unmerge(fcinfo) { combine(fcinfo, Tally::unmerge) }
}

/// Changes the state in place where nothing speaks against it; everything else is done with care.
///
/// # Safety
/// The function is declared STRICT, with arguments `nps_tally` and the number type `S`.
#[inline(always)]
unsafe fn step<S: ScoreArgument>(
    fcinfo: FunctionCallInfo,
    change: fn(&mut Tally, Score) -> Result<(), TallyError>,
) -> Datum {
    // SAFETY: as declared; in an aggregate, nobody else holds the state.
    unsafe {
        if in_aggregate(fcinfo)
            && let Some(score) = S::at_a_glance(argument(fcinfo, 1))
            && change(&mut *stored(fcinfo, 0), score).is_ok()
        {
            return argument(fcinfo, 0);
        }
        step_with_care::<S>(fcinfo, change)
    }
}

/// Leaves the arguments as they are and raises errors. Of its own, so that the fast path needs no frame.
///
/// # Safety
/// As for [`step`].
#[cold]
#[inline(never)]
unsafe fn step_with_care<S: ScoreArgument>(
    fcinfo: FunctionCallInfo,
    change: fn(&mut Tally, Score) -> Result<(), TallyError>,
) -> Datum {
    // SAFETY: as declared; the guard turns unwinding into PostgreSQL's errors.
    unsafe {
        pgrx_extern_c_guard(|| {
            let score = examine::<S>(argument(fcinfo, 1));
            let mut changed = *stored::<Tally>(fcinfo, 0);
            change(&mut changed, score).or_raise();
            ByReference(changed).into_raw()
        })
    }
}
