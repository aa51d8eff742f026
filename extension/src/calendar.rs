//! What `nps_trailing` asks of its number of days. The time helpers themselves are SQL, for only the server knows the rules
//! of its time zones.

use crate::error::raise;
use pgrx::pg_sys::panic::ErrorReport;
use pgrx::prelude::*;

#[pg_extern(sql = false)]
fn nps_whole_days(days: i32) -> i32 {
    if days > 0 {
        return days;
    }
    let code = PgSqlErrorCode::ERRCODE_INVALID_PARAMETER_VALUE;
    raise(
        ErrorReport::new(code, format!("{days} is no number of days to look back"), "nps")
            .set_hint("Give a whole number from 1, such as 7."),
    )
}
