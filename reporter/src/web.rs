//! What all pages have in common, public and internal ones.

use chrono::{DateTime, NaiveDateTime, Utc};
use chrono_tz::Tz;
use percent_encoding::utf8_percent_encode;
use serde::Serialize;

use crate::clean::RESERVED;
use crate::editions::{Files, fingerprint};
use crate::locale::Locale;
use crate::render::{Renderer, Safe};

/// A file that every page uses: its template, its name and its kind.
pub(crate) type Asset = (&'static str, &'static str, &'static str);

/// Makes such a file; its name tells what is in it, so that browsers may keep it for ever. Gives the path from the top.
pub(crate) fn asset(renderer: &Renderer, asset: Asset, files: &mut Files) -> anyhow::Result<Safe> {
    let (_, name, kind) = asset;
    let bytes = rendered(renderer, asset)?;
    let digest = fingerprint([bytes.as_slice()]);
    let path = format!("assets/{name}-{}.{kind}", &digest[..12]);
    files.insert(path.clone(), bytes);
    Ok(Safe::new(path))
}

/// What is in such a file; it has nothing of any language.
pub(crate) fn rendered(renderer: &Renderer, (template, ..): Asset) -> anyhow::Result<Vec<u8>> {
    Ok(renderer.render(Locale::Fi, template, &())?.into_bytes())
}

/// A code as it stands in addresses.
pub(crate) fn slug(code: &str) -> Safe {
    Safe::new(utf8_percent_encode(code, RESERVED).to_string())
}

/// When the pages were first as they are.
#[derive(Serialize)]
pub(crate) struct Updated {
    /// By the clock of whom the page is about.
    local: NaiveDateTime,
    zone: String,
    utc: DateTime<Utc>,
}

impl Updated {
    /// A zone that we don't know, newer than our tables of them, is told as UTC.
    pub(crate) fn of(moment: DateTime<Utc>, zone: &str) -> Updated {
        let zone: Tz = zone.parse().unwrap_or(Tz::UTC);
        Updated {
            local: moment.with_timezone(&zone).naive_local(),
            zone: zone.name().to_owned(),
            utc: moment,
        }
    }
}
