//! From typed errors of the core to PostgreSQL's errors: SQLSTATE, message, hint.

use nps_core::{BandError, LevelError, MalformedTally, ScoreError, TallyError};
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::{PgLogLevel, PgSqlErrorCode};

/// An error that SQL is told about.
pub(crate) trait SqlError: std::error::Error {
    /// Its SQLSTATE.
    const CODE: PgSqlErrorCode;
    /// What to do about it.
    fn hint(&self) -> &'static str;

    /// The error as PostgreSQL reports it.
    fn report(&self) -> ErrorReport {
        ErrorReport::new(Self::CODE, self.to_string(), "nps").set_hint(self.hint())
    }
}

impl SqlError for ScoreError {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
    fn hint(&self) -> &'static str {
        match self {
            Self::Outside(_) => {
                "Leave out what is no score, as in: nps(score) filter (where score between 0 and 10)."
            }
            Self::Fraction(_) => {
                "Leave out what is no score, as in: nps(score) filter (where score = trunc(score))."
            }
        }
    }
}

impl SqlError for BandError {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
    fn hint(&self) -> &'static str {
        "Bands are read from an NPS in points, as nps(score) returns it."
    }
}

impl SqlError for LevelError {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_INVALID_PARAMETER_VALUE;
    fn hint(&self) -> &'static str {
        "Give the level as a share, such as 0.95 for 95 %."
    }
}

impl SqlError for TallyError {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
    fn hint(&self) -> &'static str {
        match self {
            Self::Negative { .. } => "Only answers that were counted can be taken away.",
            Self::Overflow { .. } => "Keep such answers in several tallies.",
        }
    }
}

/// What was read as text or in binary form and is no tally.
pub(crate) fn malformed(error: &MalformedTally, code: PgSqlErrorCode) -> ErrorReport {
    ErrorReport::new(code, format!("malformed nps_tally: {error}"), "nps").set_hint(
        "Write a tally as eleven counts, of the scores 0 to 10: {n0,n1,n2,n3,n4,n5,n6,n7,n8,n9,n10}.",
    )
}

/// Raises an error, from a function that pgrx guards.
pub(crate) fn raise(report: ErrorReport) -> ! {
    report.report(PgLogLevel::ERROR);
    unreachable!("PostgreSQL does not return from an error")
}

/// The value, or its error raised, in a function that pgrx guards.
pub(crate) trait OrRaise<T> {
    fn or_raise(self) -> T;
}

impl<T, E: SqlError> OrRaise<T> for Result<T, E> {
    fn or_raise(self) -> T {
        self.unwrap_or_else(|error| raise(error.report()))
    }
}
