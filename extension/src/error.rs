//! From typed errors of the core to PostgreSQL's errors: SQLSTATE, message, hint.

use nps_core::{
    BandError, LevelError, NotAPart, PriorOverflow, SampleSizeError, ScoreError, TallyError, TooManyMatches,
    UnknownMethod, WeightError,
};
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

impl SqlError for UnknownMethod {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_INVALID_PARAMETER_VALUE;
    fn hint(&self) -> &'static str {
        "Methods are score, adjusted_wald and wald."
    }
}

impl SqlError for SampleSizeError {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_INVALID_PARAMETER_VALUE;
    fn hint(&self) -> &'static str {
        match self {
            Self::Margin(_) => "Give the margin in NPS points, such as 5 for a figure of plus or minus 5.",
            Self::TooMany(_) => "Ask for a wider margin.",
        }
    }
}

impl SqlError for NotAPart {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_INVALID_PARAMETER_VALUE;
    fn hint(&self) -> &'static str {
        "Count the topic over the same answers as the whole, as in: nps_tally(score) filter (where ...)."
    }
}

impl SqlError for WeightError {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
    fn hint(&self) -> &'static str {
        match self {
            Self::Negative(_) | Self::NotFinite(_) => {
                "Leave out what is no weight, as in: nps(score, weight) filter (where weight between 0 and 1000)."
            }
            Self::OutOfRange(_) => {
                "Only the ratios of weights matter: divide all of them by a common factor."
            }
        }
    }
}

impl SqlError for PriorOverflow {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_NUMERIC_VALUE_OUT_OF_RANGE;
    fn hint(&self) -> &'static str {
        "Take the prior of fewer units."
    }
}

impl SqlError for TooManyMatches {
    const CODE: PgSqlErrorCode = PgSqlErrorCode::ERRCODE_PROGRAM_LIMIT_EXCEEDED;
    fn hint(&self) -> &'static str {
        "Look at less of the comment, or with fewer rules for the same words."
    }
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
