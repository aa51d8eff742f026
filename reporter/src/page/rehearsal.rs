//! Every kind of page, made of invented figures before any is made of real ones.

use chrono::{DateTime, NaiveDate};

use super::figure::Figure;
use super::publication::{Past, Publication, Told, Unit};
use super::site::Site;
use crate::exit::Failure;
use crate::locale::Locale;
use crate::render::{Problem, Renderer, Safe};

/// What is wrong with the templates of the pages.
pub(crate) fn rehearse(renderer: &Renderer) -> Result<Vec<Problem>, Failure> {
    let units = [
        ("whole", None, 12_000),
        ("line", Some("whole"), 400),
        ("site", Some("line"), 40),
        ("silent", Some("line"), 0),
    ];
    let publication = Publication {
        units: units
            .into_iter()
            .map(|(code, above, answers)| unit(code, above, answers))
            .collect(),
        is_silent: true,
    };
    let site = Site {
        publication: &publication,
        renderer,
        address: &Safe::new("https://nps.example.org/"),
        default_language: Locale::Fi,
        smallest_group: 10,
        feedback: Some("mailto:feedback@example.org"),
        updated_at: DateTime::UNIX_EPOCH,
    };
    Ok(site.problems()?)
}

fn unit(code: &str, above: Option<&str>, answers: u64) -> Unit {
    let told = |nps| {
        let figure = Figure::of(answers, Some(nps), 10).filter(|_| answers > 0)?;
        Some(Told {
            figure,
            band: "excellent".to_owned(),
        })
    };
    let first_day = NaiveDate::default();
    let past = |nps| Past {
        first_day,
        figure: told(nps),
    };
    Unit {
        code: code.to_owned(),
        name: code.to_owned(),
        kind: "site".to_owned(),
        time_zone: "Europe/Helsinki".to_owned(),
        above: above.map(str::to_owned),
        first_day,
        last_day: first_day + chrono::Days::new(6),
        figure: told(60.0),
        months: vec![past(50.0), past(-20.0)],
        years: vec![past(50.0), past(60.0)],
    }
}
