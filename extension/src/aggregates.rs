//! What aggregates do for each row, and for each pair of partial results. The same functions serve as the operators
//! `tally + score`, `tally - score`, `tally + tally` and `tally - tally`.

use crate::datum::{argument, raw_functions, state};
use crate::error::{OrRaise, guarded};
use crate::score_argument::ScoreArgument;
use nps_core::{Score, Tally, TallyError};
use pgrx::AnyNumeric;
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

/// # Safety
/// The function is declared STRICT, with arguments `nps_tally` and the number type `S`.
#[inline(always)]
unsafe fn step<S: ScoreArgument>(
    fcinfo: FunctionCallInfo,
    change: fn(&mut Tally, Score) -> Result<(), TallyError>,
) -> Datum {
    // SAFETY: as declared; nothing here wants dropping.
    unsafe {
        let score = S::score(argument(fcinfo, 1));
        changed(state(fcinfo), |tally| change(tally, score))
    }
}

/// # Safety
/// The function is declared STRICT, with two arguments `nps_tally`.
#[inline(always)]
unsafe fn combine(
    fcinfo: FunctionCallInfo,
    change: fn(&mut Tally, &Tally) -> Result<(), TallyError>,
) -> Datum {
    // SAFETY: as declared; nothing here wants dropping. The other tally is copied first, for it may be the same one.
    unsafe {
        let other: Tally = *argument(fcinfo, 1).cast_mut_ptr();
        changed(state(fcinfo), |tally| change(tally, &other))
    }
}

#[inline(always)]
fn changed(tally: &'static mut Tally, change: impl FnOnce(&mut Tally) -> Result<(), TallyError>) -> Datum {
    if let Err(error) = change(tally) {
        // SAFETY: nothing here wants dropping.
        unsafe { guarded(|| Err(error).or_raise()) }
    }
    Datum::from(std::ptr::from_mut(tally))
}
