//! The type `nps_tally`: text and binary forms, casts, order and hash.

use crate::datum::ByReference;
use crate::forms;
use nps_core::{MalformedTally, Score, Tally};
use pgrx::prelude::*;
use pgrx::{Array, Internal};
use std::cmp::Ordering;
use std::ffi::{CStr, CString};
use std::fmt::Display;

type TallyDatum = ByReference<Tally>;

#[pg_extern(sql = false)]
fn nps_tally_in(text: &CStr) -> TallyDatum {
    forms::input(text)
}

#[pg_extern(sql = false)]
fn nps_tally_out(tally: TallyDatum) -> CString {
    forms::output(tally)
}

#[pg_extern(sql = false)]
fn nps_tally_send(tally: TallyDatum) -> Vec<u8> {
    forms::send(tally)
}

#[pg_extern(sql = false)]
fn nps_tally_recv(message: Internal) -> TallyDatum {
    forms::receive(message)
}

#[pg_extern(sql = false)]
fn nps_tally_from_counts(counts: Array<'_, i64>) -> TallyDatum {
    if counts.len() != Score::COUNT {
        let error = MalformedTally::Length(counts.len());
        refuse_array(PgSqlErrorCode::ERRCODE_ARRAY_ELEMENT_ERROR, error);
    }
    let Some(counts) = counts.iter().collect::<Option<Vec<i64>>>() else {
        refuse_array(PgSqlErrorCode::ERRCODE_NULL_VALUE_NOT_ALLOWED, "a count is NULL");
    };
    match Tally::from_counts(&counts) {
        Ok(tally) => ByReference(tally),
        Err(error) => refuse_array(PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE, error),
    }
}

fn refuse_array(code: PgSqlErrorCode, reason: impl Display) -> ! {
    let hint = "Give a one-dimensional array of eleven counts, of the scores 0 to 10.";
    forms::refuse::<Tally>(code, reason, hint)
}

#[pg_extern(sql = false)]
fn nps_tally_to_counts(tally: TallyDatum) -> Vec<i64> {
    tally.0.counts().to_vec()
}

#[pg_extern(sql = false)]
fn nps_tally_eq(left: TallyDatum, right: TallyDatum) -> bool {
    left.0 == right.0
}

#[pg_extern(sql = false)]
fn nps_tally_ne(left: TallyDatum, right: TallyDatum) -> bool {
    left.0 != right.0
}

#[pg_extern(sql = false)]
fn nps_tally_lt(left: TallyDatum, right: TallyDatum) -> bool {
    left.0 < right.0
}

#[pg_extern(sql = false)]
fn nps_tally_le(left: TallyDatum, right: TallyDatum) -> bool {
    left.0 <= right.0
}

#[pg_extern(sql = false)]
fn nps_tally_gt(left: TallyDatum, right: TallyDatum) -> bool {
    left.0 > right.0
}

#[pg_extern(sql = false)]
fn nps_tally_ge(left: TallyDatum, right: TallyDatum) -> bool {
    left.0 >= right.0
}

#[pg_extern(sql = false)]
fn nps_tally_cmp(left: TallyDatum, right: TallyDatum) -> i32 {
    match left.0.cmp(&right.0) {
        Ordering::Less => -1,
        Ordering::Equal => 0,
        Ordering::Greater => 1,
    }
}

#[pg_extern(sql = false)]
fn nps_tally_hash(tally: TallyDatum) -> i32 {
    // With seed 0, PostgreSQL wants the low half of the extended hash.
    nps_tally_hash_extended(tally, 0) as i32
}

#[pg_extern(sql = false)]
fn nps_tally_hash_extended(tally: TallyDatum, seed: i64) -> i64 {
    forms::hash(tally, seed)
}
