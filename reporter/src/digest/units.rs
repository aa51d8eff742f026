//! Finds units by the codes that people type.

use tokio_postgres::Client;

use crate::exit::Failure;
use crate::likeness::{ALIKE, likeness};

/// Refuses codes that no unit has, and says what may have been meant.
pub(crate) async fn check_codes(client: &Client, codes: &[String]) -> Result<(), Failure> {
    if codes.is_empty() {
        return Ok(());
    }
    let rows = client
        .query("select code, name from survey.units order by code", &[])
        .await?;
    let units: Vec<(String, String)> = rows.iter().map(|row| (row.get(0), row.get(1))).collect();
    match codes
        .iter()
        .find(|code| !units.iter().any(|(known, _)| known == *code))
    {
        None => Ok(()),
        Some(unknown) => {
            let hint = match nearest(unknown, &units).as_slice() {
                [] => "`select code, name from survey.units` lists the units there are.".to_owned(),
                near => format!("Did you mean {}?", near.join(" or ")),
            };
            Err(Failure::usage(format!("no unit has the code {unknown:?}"), hint))
        }
    }
}

/// Up to three units whose code or name comes near, the nearest first.
fn nearest(typed: &str, units: &[(String, String)]) -> Vec<String> {
    let mut near: Vec<(f64, String)> = units
        .iter()
        .map(|(code, name)| {
            (
                likeness(typed, code).max(likeness(typed, name)),
                format!("{code} ({name})"),
            )
        })
        .filter(|(likeness, _)| *likeness >= ALIKE)
        .collect();
    near.sort_by(|(left, _), (right, _)| right.total_cmp(left));
    near.into_iter().take(3).map(|(_, unit)| unit).collect()
}
