//! Units: a tree; a parent may come later in the same file, and a unit that is known already is brought up to date.

use std::collections::HashSet;

use chrono_tz::Tz;
use tokio_postgres::Transaction;

use super::header::{Column, necessary, optional};
use super::kind::{Form, Kind, Values};
use super::row::{Reason, Row};
use crate::exit::Failure;
use crate::locale::Locale;

const COLUMNS: &[Column] = &[
    necessary("code"),
    necessary("parent"),
    necessary("kind"),
    necessary("name"),
    optional("service_line"),
    optional("time_zone"),
    optional("locale"),
    optional("target_nps"),
    optional("active_from"),
    optional("active_until"),
];

/// Columns in which a blank field says that there is none; where a column is missing, what is stored stays.
const TELLING: [&str; 3] = ["target_nps", "active_from", "active_until"];

const KINDS: [&str; 4] = ["organisation", "line", "site", "ward"];

/// What units are checked against.
pub(crate) struct Units {
    /// The time zones that the server knows.
    zones: HashSet<String>,
}

impl Units {
    /// Loads the server's time zones.
    pub(crate) async fn load(database: &Transaction<'_>) -> Result<Units, Failure> {
        let zones = database.query("select name from pg_timezone_names", &[]).await?;
        Ok(Units {
            zones: zones.iter().map(|zone| zone.get(0)).collect(),
        })
    }

    fn zone<'a>(&self, name: &'a str) -> Result<&'a str, Reason> {
        // The database refuses abbreviations and offsets too, but there one bad row would spoil the whole file.
        let is_region = name.contains('/') && !name.contains(|c: char| c.is_ascii_digit());
        // We compute with it too, when answers are imported.
        match self.zones.contains(name) && name.parse::<Tz>().is_ok() && (is_region || name == "UTC") {
            true => Ok(name),
            false => Err("time_zone is not the name of a region's zone, like Europe/Helsinki, or UTC".into()),
        }
    }
}

impl Kind for Units {
    fn form(&self) -> Form {
        Form {
            columns: COLUMNS,
            staging: include_str!("../../../sql/import/units/staging.sql"),
            refusals: &[
                include_str!("../../../sql/import/units/refuse_contradiction.sql"),
                include_str!("../../../sql/import/units/refuse_never_active.sql"),
                include_str!("../../../sql/import/units/refuse_unknown_parent.sql"),
                include_str!("../../../sql/import/units/refuse_circle.sql"),
            ],
            outcome: include_str!("../../../sql/import/units/outcome.sql"),
            merge: include_str!("../../../sql/import/units/merge.sql"),
        }
    }

    fn values<'a>(&'a self, row: &Row<'a>) -> Result<Values<'a>, Reason> {
        let code = code(row.line("code", 63)?)?;
        let parent = row.optional_line("parent", 63)?;
        let kind = row.one_of("kind", &KINDS)?.ok_or("kind is missing")?;
        let name = row.line("name", 300)?;
        let service_line = row.optional_line("service_line", 300)?;
        let time_zone = row
            .text("time_zone", 100)?
            .map(|name| self.zone(name))
            .transpose()?;
        let locale = row.one_of("locale", &Locale::ALL.map(Locale::code))?;
        let told: Vec<&str> = TELLING.into_iter().filter(|column| row.tells(column)).collect();
        let target_nps = row.text("target_nps", usize::MAX)?.map(target).transpose()?;
        let active_from = row.day("active_from")?;
        let active_until = row.day("active_until")?;
        Ok(vec![
            Box::new(code),
            Box::new(parent),
            Box::new(kind),
            Box::new(name),
            Box::new(service_line),
            Box::new(time_zone),
            Box::new(locale),
            Box::new(told),
            Box::new(target_nps),
            Box::new(active_from),
            Box::new(active_until),
        ])
    }
}

fn target(text: &str) -> Result<i16, Reason> {
    match text.parse() {
        Ok(nps @ -100..=100) => Ok(nps),
        _ => Err("target_nps is not a whole number from -100 to 100".into()),
    }
}

/// Codes become names of files and parts of links: letters without accents, digits, and few signs.
fn code(text: &str) -> Result<&str, Reason> {
    let clean = text
        .bytes()
        .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte));
    match clean && text.starts_with(|first: char| first.is_ascii_alphanumeric()) {
        true => Ok(text),
        false => Err("code is not made of the letters a–z, digits, dot, hyphen and underscore, a letter or digit first".into()),
    }
}
