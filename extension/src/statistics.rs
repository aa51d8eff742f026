//! Readers of a tally: what its counts say.

use crate::datum::{ByReference, Row, Word};
use crate::error::{OrRaise, raise};
use nps_core::{Change, Class, Interval, Level, Method, Tally, sample_size, topic_impact};
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::prelude::*;

type TallyDatum = ByReference<Tally>;

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
    class_of_rank(rank).and_then(|class| tally.0.share(class))
}

#[pg_extern(sql = false)]
fn nps_mean(tally: TallyDatum) -> Option<f64> {
    tally.0.mean()
}

#[pg_extern(sql = false)]
fn nps_se(tally: TallyDatum, method: Word<'_>) -> Option<f64> {
    named(&method).standard_error(&tally.0)
}

#[pg_extern(sql = false)]
fn nps_lower(tally: TallyDatum, level: f64, method: Word<'_>) -> Option<f64> {
    interval(&tally, level, &method).map(|interval| interval.lower)
}

#[pg_extern(sql = false)]
fn nps_upper(tally: TallyDatum, level: f64, method: Word<'_>) -> Option<f64> {
    interval(&tally, level, &method).map(|interval| interval.upper)
}

#[pg_extern(sql = false)]
fn nps_margin(tally: TallyDatum, level: f64, method: Word<'_>) -> Option<f64> {
    interval(&tally, level, &method).map(Interval::margin)
}

/// A row of every figure; without answers, counts of 0 and no figures.
#[pg_extern(sql = false)]
fn nps_summary(tally: TallyDatum, level: f64, method: Word<'_>) -> Row {
    let (tally, method) = (tally.0, named(&method));
    let interval = Interval::of(&tally, Level::new(level).or_raise(), method);
    let standard_error = method.standard_error(&tally);
    Row(vec![
        bigint(tally.responses()).into_datum(),
        bigint(tally.of_class(Class::Detractor)).into_datum(),
        bigint(tally.of_class(Class::Passive)).into_datum(),
        bigint(tally.of_class(Class::Promoter)).into_datum(),
        tally.share(Class::Detractor).into_datum(),
        tally.share(Class::Passive).into_datum(),
        tally.share(Class::Promoter).into_datum(),
        tally.nps().into_datum(),
        tally.mean().into_datum(),
        standard_error.into_datum(),
        interval.map(|interval| interval.lower).into_datum(),
        interval.map(|interval| interval.upper).into_datum(),
        interval.map(Interval::margin).into_datum(),
    ])
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

#[pg_extern(sql = false)]
fn nps_sample_size(margin: f64, level: f64) -> i64 {
    sample_size(margin, Level::new(level).or_raise(), None).or_raise()
}

#[pg_extern(sql = false)]
fn nps_sample_size_expecting(margin: f64, level: f64, expected: TallyDatum) -> i64 {
    sample_size(margin, Level::new(level).or_raise(), Some(&expected.0)).or_raise()
}

#[pg_extern(sql = false)]
fn nps_topic_impact(whole: TallyDatum, topic: TallyDatum) -> Option<f64> {
    topic_impact(&whole.0, &topic.0).or_raise()
}

fn interval(tally: &TallyDatum, level: f64, method: &Word<'_>) -> Option<Interval> {
    Interval::of(&tally.0, Level::new(level).or_raise(), named(method))
}

pub(crate) fn named(method: &Word<'_>) -> Method {
    method.text().parse().or_raise()
}

/// The class at a position in the enum `nps_class`.
pub(crate) fn class_of_rank(rank: i32) -> Option<Class> {
    let classes = [Class::Detractor, Class::Passive, Class::Promoter];
    classes.get(usize::try_from(rank).ok()?).copied()
}

/// Eleven full counts exceed a bigint; nobody meets that by counting answers.
pub(crate) fn bigint(count: i128) -> i64 {
    i64::try_from(count).unwrap_or_else(|_| {
        let code = PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
        raise(
            ErrorReport::new(code, format!("{count} answers exceed the type bigint"), "nps")
                .set_hint("Cast the tally to bigint[] and add its counts as numeric."),
        )
    })
}
