//! Finds units by the codes that people type.

use tokio_postgres::Client;

use super::week::Week;
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

/// How many of the units with these codes (or of all) are open in a week (or in the last complete one).
pub(crate) async fn count_open(
    client: &Client,
    week: Option<Week>,
    codes: Option<&[String]>,
) -> Result<usize, Failure> {
    let open = "select count(*) from survey.units as unit
        cross join lateral (select coalesce($1::date, nps_week(now(), unit.time_zone) - 7)) as week (monday)
        where ($2::text[] is null or unit.code = any ($2)) and unit.active && daterange(week.monday, week.monday + 7)";
    let row = client.query_one(open, &[&week.map(Week::monday), &codes]).await?;
    Ok(usize::try_from(row.get::<_, i64>(0)).unwrap_or_default())
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
