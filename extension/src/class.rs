//! Classes and bands. SQL turns these ranks into enum values itself, where it knows the enums without looking them up.

use crate::error::OrRaise;
use crate::score_argument::{ScoreArgument, examine};
use crate::transition::{argument, raw_functions};
use nps_core::{Band, Class};
use pgrx::pg_sys::submodules::panic::pgrx_extern_c_guard;
use pgrx::pg_sys::{Datum, FunctionCallInfo};
use pgrx::prelude::*;

raw_functions! {
    /// Rank of a smallint score's class
    fn nps_class_rank_int2(fcinfo) { class_rank::<i16>(fcinfo) }
    /// Rank of an integer score's class
    fn nps_class_rank_int4(fcinfo) { class_rank::<i32>(fcinfo) }
    /// Rank of a bigint score's class
    fn nps_class_rank_int8(fcinfo) { class_rank::<i64>(fcinfo) }
    /// Rank of a numeric score's class
    fn nps_class_rank_numeric(fcinfo) { class_rank::<AnyNumeric>(fcinfo) }
    /// Rank of a real score's class
    fn nps_class_rank_float4(fcinfo) { class_rank::<f32>(fcinfo) }
    /// Rank of a double precision score's class
    fn nps_class_rank_float8(fcinfo) { class_rank::<f64>(fcinfo) }
}

/// # Safety
/// The function is declared STRICT, with one argument of the number type `S`.
#[inline(always)]
unsafe fn class_rank<S: ScoreArgument>(fcinfo: FunctionCallInfo) -> Datum {
    // SAFETY: as declared; the guard turns unwinding into PostgreSQL's errors.
    let score = unsafe {
        let given = argument(fcinfo, 0);
        S::at_a_glance(given).unwrap_or_else(|| pgrx_extern_c_guard(|| examine::<S>(given)))
    };
    Datum::from(match Class::of(score) {
        Class::Detractor => 0i32,
        Class::Passive => 1,
        Class::Promoter => 2,
    })
}

#[pg_extern(sql = false)]
fn nps_band_rank(nps: f64) -> i32 {
    match Band::of(nps).or_raise() {
        Band::Poor => 0,
        Band::Good => 1,
        Band::Excellent => 2,
        Band::WorldClass => 3,
    }
}
