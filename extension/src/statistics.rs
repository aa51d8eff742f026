//! Readers of a tally: what its counts say.

use crate::datum::{Row, TallyDatum};
use crate::error::{OrRaise, raise};
use nps_core::{Change, Class, Interval, Level, adjusted_wald};
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::prelude::*;

#[pg_extern(sql = false)]
fn nps_of_tally(tally: TallyDatum) -> Option<f64> {
    tally.0.nps()
}

#[pg_extern(sql = false)]
fn nps_responses(tally: TallyDatum) -> i64 {
    bigint(tally.0.responses())
}

#[pg_extern(sql = false)]
fn nps_detractors(tally: TallyDatum) -> i64 {
    bigint(tally.0.of_class(Class::Detractor))
}

#[pg_extern(sql = false)]
fn nps_passives(tally: TallyDatum) -> i64 {
    bigint(tally.0.of_class(Class::Passive))
}

#[pg_extern(sql = false)]
fn nps_promoters(tally: TallyDatum) -> i64 {
    bigint(tally.0.of_class(Class::Promoter))
}

/// Share of the class with this rank: 0 detractor, 1 passive, 2 promoter.
#[pg_extern(sql = false)]
fn nps_share_of_rank(tally: TallyDatum, rank: i32) -> Option<f64> {
    let class = [Class::Detractor, Class::Passive, Class::Promoter];
    class.get(rank as usize).and_then(|&class| tally.0.share(class))
}

#[pg_extern(sql = false)]
fn nps_mean(tally: TallyDatum) -> Option<f64> {
    tally.0.mean()
}

#[pg_extern(sql = false)]
fn nps_se(tally: TallyDatum) -> Option<f64> {
    tally.0.standard_error()
}

#[pg_extern(sql = false)]
fn nps_lower(tally: TallyDatum, level: f64) -> Option<f64> {
    interval(&tally, level).map(|interval| interval.lower)
}

#[pg_extern(sql = false)]
fn nps_upper(tally: TallyDatum, level: f64) -> Option<f64> {
    interval(&tally, level).map(|interval| interval.upper)
}

#[pg_extern(sql = false)]
fn nps_margin(tally: TallyDatum, level: f64) -> Option<f64> {
    interval(&tally, level).map(Interval::margin)
}

/// A row of what [`Change`] holds; all NULL where one of the tallies is empty.
#[pg_extern(sql = false)]
fn nps_change(current: TallyDatum, previous: TallyDatum, level: f64) -> Row {
    let columns = match Change::between(&current.0, &previous.0, Level::new(level).or_raise()) {
        Some(change) => vec![
            change.delta.into_datum(),
            change.standard_error.into_datum(),
            change.lower.into_datum(),
            change.upper.into_datum(),
            change.z.into_datum(),
            change.p_value.into_datum(),
            change.significant.into_datum(),
        ],
        None => vec![None; 7],
    };
    Row(columns)
}

fn interval(tally: &TallyDatum, level: f64) -> Option<Interval> {
    adjusted_wald(&tally.0, Level::new(level).or_raise())
}

/// Eleven full counts exceed a bigint; nobody meets that by counting answers.
fn bigint(count: i128) -> i64 {
    i64::try_from(count).unwrap_or_else(|_| {
        let code = PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
        raise(
            ErrorReport::new(code, format!("{count} answers exceed the type bigint"), "nps")
                .set_hint("Cast the tally to bigint[] and add its counts as numeric."),
        )
    })
}
