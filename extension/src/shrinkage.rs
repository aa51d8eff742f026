//! The type `nps_prior`: its forms, its aggregate's transition functions, its readers.

use crate::datum::ByReference;
use crate::forms;
use crate::transition::{combine, raw_functions};
use nps_core::{Prior, Tally};
use pgrx::Internal;
use pgrx::prelude::*;
use std::ffi::{CStr, CString};

type PriorDatum = ByReference<Prior>;

#[pg_extern(sql = false)]
fn nps_prior_in(text: &CStr) -> PriorDatum {
    forms::input(text)
}

#[pg_extern(sql = false)]
fn nps_prior_out(prior: PriorDatum) -> CString {
    forms::output(prior)
}

#[pg_extern(sql = false)]
fn nps_prior_send(prior: PriorDatum) -> Vec<u8> {
    forms::send(prior)
}

#[pg_extern(sql = false)]
fn nps_prior_recv(message: Internal) -> PriorDatum {
    forms::receive(message)
}

#[pg_extern(sql = false)]
fn nps_prior_eq(left: PriorDatum, right: PriorDatum) -> bool {
    left.0 == right.0
}

#[pg_extern(sql = false)]
fn nps_prior_ne(left: PriorDatum, right: PriorDatum) -> bool {
    left.0 != right.0
}

#[pg_extern(sql = false)]
fn nps_prior_hash(prior: PriorDatum) -> i32 {
    // With seed 0, PostgreSQL wants the low half of the extended hash.
    nps_prior_hash_extended(prior, 0) as i32
}

#[pg_extern(sql = false)]
fn nps_prior_hash_extended(prior: PriorDatum, seed: i64) -> i64 {
    forms::hash(prior, seed)
}

raw_functions! {
    /// One more unit
    fn nps_prior_add(fcinfo) { combine(fcinfo, Prior::add) }
    /// The units of both
    fn nps_prior_merge(fcinfo) { combine(fcinfo, Prior::merge) }
}

#[pg_extern(sql = false)]
fn nps_of_prior(prior: PriorDatum) -> Option<f64> {
    prior.0.nps()
}

#[pg_extern(sql = false)]
fn nps_spread(prior: PriorDatum) -> Option<f64> {
    prior.0.spread()
}

#[pg_extern(sql = false)]
fn nps_shrink(tally: ByReference<Tally>, prior: PriorDatum) -> Option<f64> {
    prior.0.shrink(&tally.0)
}
