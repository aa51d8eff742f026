//! The type `nps_weighted`: its forms, its aggregates' transition functions, its readers.

use crate::datum::{ByReference, Word};
use crate::error::OrRaise;
use crate::forms;
use crate::score_argument::{ScoreArgument, examine};
use crate::statistics::{bigint, class_of_rank, named};
use crate::transition::{argument, combine, in_aggregate, raw_functions, stored};
use nps_core::{Class, Interval, Level, Tally, Weight, Weighted};
use pgrx::pg_sys::submodules::panic::pgrx_extern_c_guard;
use pgrx::pg_sys::{Datum, FunctionCallInfo};
use pgrx::prelude::*;
use pgrx::{AnyNumeric, Internal};
use std::ffi::{CStr, CString};

type WeightedDatum = ByReference<Weighted>;

#[pg_extern(sql = false)]
fn nps_weighted_in(text: &CStr) -> WeightedDatum {
    forms::input(text)
}

#[pg_extern(sql = false)]
fn nps_weighted_out(answers: WeightedDatum) -> CString {
    forms::output(answers)
}

#[pg_extern(sql = false)]
fn nps_weighted_send(answers: WeightedDatum) -> Vec<u8> {
    forms::send(answers)
}

#[pg_extern(sql = false)]
fn nps_weighted_recv(message: Internal) -> WeightedDatum {
    forms::receive(message)
}

#[pg_extern(sql = false)]
fn nps_weighted_eq(left: WeightedDatum, right: WeightedDatum) -> bool {
    left.0 == right.0
}

#[pg_extern(sql = false)]
fn nps_weighted_ne(left: WeightedDatum, right: WeightedDatum) -> bool {
    left.0 != right.0
}

#[pg_extern(sql = false)]
fn nps_weighted_hash(answers: WeightedDatum) -> i32 {
    // With seed 0, PostgreSQL wants the low half of the extended hash.
    nps_weighted_hash_extended(answers, 0) as i32
}

#[pg_extern(sql = false)]
fn nps_weighted_hash_extended(answers: WeightedDatum, seed: i64) -> i64 {
    forms::hash(answers, seed)
}

raw_functions! {
    /// One more answer: smallint
    fn nps_weighted_add_int2(fcinfo) { step::<i16>(fcinfo) }
    /// One more answer: integer
    fn nps_weighted_add_int4(fcinfo) { step::<i32>(fcinfo) }
    /// One more answer: bigint
    fn nps_weighted_add_int8(fcinfo) { step::<i64>(fcinfo) }
    /// One more answer: numeric
    fn nps_weighted_add_numeric(fcinfo) { step::<AnyNumeric>(fcinfo) }
    /// One more answer: real
    fn nps_weighted_add_float4(fcinfo) { step::<f32>(fcinfo) }
    /// One more answer: double precision
    fn nps_weighted_add_float8(fcinfo) { step::<f64>(fcinfo) }
    /// All answers of a tally, with one weight
    fn nps_weighted_add_tally(fcinfo) { step_by_tally(fcinfo) }
    /// `nps_weighted + nps_weighted`
    fn nps_weighted_merge(fcinfo) { combine(fcinfo, Weighted::merge) }
}

/// Counts a score with a weight: in place where nothing speaks against it, else a copy, with errors raised.
///
/// # Safety
/// The function is declared STRICT, with arguments `nps_weighted`, the number type `S` and double precision.
#[inline(always)]
unsafe fn step<S: ScoreArgument>(fcinfo: FunctionCallInfo) -> Datum {
    // SAFETY: as declared; in an aggregate, nobody else holds the state. The guard turns unwinding into PostgreSQL's errors.
    unsafe {
        let weight = Weight::new(weight(fcinfo));
        if in_aggregate(fcinfo)
            && let Some(score) = S::at_a_glance(argument(fcinfo, 1))
            && let Ok(weight) = weight
            && (*stored::<Weighted>(fcinfo, 0)).add(score, weight).is_ok()
        {
            return argument(fcinfo, 0);
        }
        pgrx_extern_c_guard(|| {
            let score = examine::<S>(argument(fcinfo, 1));
            let mut changed = *stored::<Weighted>(fcinfo, 0);
            changed.add(score, weight.or_raise()).or_raise();
            ByReference(changed).into_raw()
        })
    }
}

/// # Safety
/// The function is declared STRICT, with arguments `nps_weighted`, `nps_tally` and double precision.
unsafe fn step_by_tally(fcinfo: FunctionCallInfo) -> Datum {
    // SAFETY: as above.
    unsafe {
        let weight = Weight::new(weight(fcinfo));
        let answers = *stored::<Tally>(fcinfo, 1);
        if in_aggregate(fcinfo)
            && let Ok(weight) = weight
            && (*stored::<Weighted>(fcinfo, 0))
                .add_tally(&answers, weight)
                .is_ok()
        {
            return argument(fcinfo, 0);
        }
        pgrx_extern_c_guard(|| {
            let mut changed = *stored::<Weighted>(fcinfo, 0);
            changed.add_tally(&answers, weight.or_raise()).or_raise();
            ByReference(changed).into_raw()
        })
    }
}

/// # Safety
/// The function is declared STRICT, with double precision as its third argument.
#[inline(always)]
unsafe fn weight(fcinfo: FunctionCallInfo) -> f64 {
    // SAFETY: as declared; a double precision is passed by value.
    f64::from_bits(unsafe { argument(fcinfo, 2) }.value() as u64)
}

#[pg_extern(sql = false)]
fn nps_of_weighted(answers: WeightedDatum) -> Option<f64> {
    answers.0.nps()
}

#[pg_extern(sql = false)]
fn nps_weighted_responses(answers: WeightedDatum) -> i64 {
    bigint(answers.0.answers().responses())
}

#[pg_extern(sql = false)]
fn nps_weighted_detractors(answers: WeightedDatum) -> i64 {
    bigint(answers.0.answers().of_class(Class::Detractor))
}

#[pg_extern(sql = false)]
fn nps_weighted_passives(answers: WeightedDatum) -> i64 {
    bigint(answers.0.answers().of_class(Class::Passive))
}

#[pg_extern(sql = false)]
fn nps_weighted_promoters(answers: WeightedDatum) -> i64 {
    bigint(answers.0.answers().of_class(Class::Promoter))
}

/// Weighted share of the class with this rank: 0 detractor, 1 passive, 2 promoter.
#[pg_extern(sql = false)]
fn nps_weighted_share_of_rank(answers: WeightedDatum, rank: i32) -> Option<f64> {
    class_of_rank(rank).and_then(|class| answers.0.share(class))
}

#[pg_extern(sql = false)]
fn nps_weighted_mean(answers: WeightedDatum) -> Option<f64> {
    answers.0.mean()
}

#[pg_extern(sql = false)]
fn nps_weighted_se(answers: WeightedDatum) -> Option<f64> {
    answers.0.standard_error()
}

#[pg_extern(sql = false)]
fn nps_effective_responses(answers: WeightedDatum) -> Option<f64> {
    answers.0.effective_responses()
}

#[pg_extern(sql = false)]
fn nps_weighted_lower(answers: WeightedDatum, level: f64, method: Word<'_>) -> Option<f64> {
    interval(&answers, level, &method).map(|interval| interval.lower)
}

#[pg_extern(sql = false)]
fn nps_weighted_upper(answers: WeightedDatum, level: f64, method: Word<'_>) -> Option<f64> {
    interval(&answers, level, &method).map(|interval| interval.upper)
}

#[pg_extern(sql = false)]
fn nps_weighted_margin(answers: WeightedDatum, level: f64, method: Word<'_>) -> Option<f64> {
    interval(&answers, level, &method).map(Interval::margin)
}

fn interval(answers: &WeightedDatum, level: f64, method: &Word<'_>) -> Option<Interval> {
    answers.0.interval(Level::new(level).or_raise(), named(method))
}
