//! Control charts: the window function `nps_signal` and the limits to draw.

use crate::datum::{ByReference, Row};
use crate::error::OrRaise;
use crate::transition::raw_functions;
use crate::window::Window;
use nps_core::{ControlLimits, Series, Signal, Tally};
use pgrx::pg_sys::submodules::panic::pgrx_extern_c_guard;
use pgrx::pg_sys::{self, Datum, FunctionCallInfo};
use pgrx::prelude::*;
use std::ffi::CString;

raw_functions! {
    /// `nps_signal(t) over (…)`: a window function; NULL where the period signals nothing.
    fn nps_signal(fcinfo) {
        pgrx_extern_c_guard(|| {
            let signal = signal(Window::of(fcinfo));
            (*fcinfo).isnull = signal.is_none();
            signal.map_or(Datum::null(), |signal| enum_value(fcinfo, signal.name()))
        })
    }
}

/// What the current period signals; the window's frame is the baseline.
///
/// # Safety
/// SQL declares the argument as `nps_tally`.
unsafe fn signal(window: Window) -> Option<Signal> {
    // SAFETY: an all-zero series is an empty one; the argument is as declared.
    unsafe {
        let series: &mut Series = window.memory();
        let period = window
            .current::<Tally>()
            .filter(|period| period.responses() > 0)?;
        series.push(&period);
        let mut baseline = Tally::default();
        for period in window.frame::<Tally>().flatten() {
            baseline.merge(&period).or_raise();
        }
        series.signal(&baseline)
    }
}

/// The value so named of the enum that the function called returns.
///
/// # Safety
/// PostgreSQL made the call, of a function that SQL declares to return an enum with that value.
unsafe fn enum_value(fcinfo: FunctionCallInfo, name: &str) -> Datum {
    let name = CString::new(name).expect("a name without NUL");
    let (mut input, mut parameter) = (pg_sys::InvalidOid, pg_sys::InvalidOid);
    // SAFETY: the enum's own input function finds the value.
    unsafe {
        let kind = pg_sys::get_func_rettype((*(*fcinfo).flinfo).fn_oid);
        pg_sys::getTypeInputInfo(kind, &mut input, &mut parameter);
        pg_sys::OidInputFunctionCall(input, name.as_ptr().cast_mut(), parameter, -1)
    }
}

/// A row of what [`ControlLimits`] holds; all NULL where one of the tallies is empty.
#[pg_extern(sql = false)]
fn nps_control_limits(period: ByReference<Tally>, baseline: ByReference<Tally>) -> Row {
    Row(match ControlLimits::of(&period.0, &baseline.0) {
        Some(limits) => vec![
            limits.centre.into_datum(),
            limits.lower.into_datum(),
            limits.upper.into_datum(),
        ],
        None => vec![None; 3],
    })
}
