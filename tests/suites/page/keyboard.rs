//! Pages with a keyboard alone.

use serde::Deserialize;
use serde_json::json;

use super::{demo, web};
use crate::support::tools::assert_none;

const PAGES: [&str; 7] = [
    "fi/index.html",
    "fi/all.html",
    "sv/units/laakarikeskukset.html",
    "en/units/laakarikeskus-espoo-tapiola.html",
    "fi/units/laakarikeskus-forssa.html",
    "fi/measuring.html",
    "fi/accessibility.html",
];

/// A page as keyboard.mjs went through it.
#[derive(Deserialize)]
pub(crate) struct Walk {
    page: String,
    /// All that can be used, in the order in which it stands there.
    expected: Vec<String>,
    /// Where Tab led to, from the top to the end.
    stops: Vec<Stop>,
    after_skip: AfterSkip,
    details: Vec<Details>,
}

#[derive(Deserialize)]
struct Stop {
    element: String,
    /// Width of what shows where the reader is.
    outline: f64,
    /// Within the window, and not behind anything.
    is_shown: bool,
}

#[derive(Deserialize)]
struct AfterSkip {
    focus: String,
    next_is_past_header: bool,
}

/// Whether the keys opened and closed it.
#[derive(Deserialize)]
struct Details {
    by_enter: bool,
    by_space: bool,
}

fn walks() -> Vec<Walk> {
    web::look(
        include_str!("keyboard.mjs"),
        demo::top(),
        json!({ "now": web::SOON, "pages": PAGES }),
    )
}

pub(crate) fn problems(walk: &Walk) -> Vec<String> {
    let reached: Vec<&str> = walk.stops.iter().map(|stop| stop.element.as_str()).collect();
    let mut problems = Vec::new();
    if reached != walk.expected {
        problems.push(format!("Tab leads to {reached:?} instead of {:?}", walk.expected));
    }
    if walk
        .expected
        .first()
        .is_none_or(|first| !first.starts_with("0 a "))
    {
        problems.push("nothing leads past the navigation".to_owned());
    }
    for stop in &walk.stops {
        if stop.outline < 2.0 {
            problems.push(format!("{} does not show that it has the focus", stop.element));
        }
        if !stop.is_shown {
            problems.push(format!("{} has the focus out of sight", stop.element));
        }
    }
    if walk.after_skip.focus != "main" || !walk.after_skip.next_is_past_header {
        problems.push(format!("the first link leads to {}", walk.after_skip.focus));
    }
    if walk
        .details
        .iter()
        .any(|details| !(details.by_enter && details.by_space))
    {
        problems.push("a key does not open or close a table".to_owned());
    }
    let told = |problem| format!("{}: {problem}", walk.page);
    problems.into_iter().map(told).collect()
}

#[test]
fn a_keyboard_is_enough() {
    let walks = walks();
    assert_eq!(walks.len(), PAGES.len());
    assert!(
        walks.iter().any(|walk| !walk.details.is_empty()),
        "no table opens"
    );
    assert_none(&walks.iter().flat_map(problems).collect::<Vec<_>>());
}

#[test]
fn a_page_without_care_for_keyboards_would_be_found() {
    let walks: Vec<Walk> = web::look_at_flawed(
        include_str!("keyboard.mjs"),
        json!({ "now": web::SOON, "pages": ["flawed.html"] }),
    );
    let found = problems(&walks[0]).join("\n");
    for problem in [
        "Tab leads to",
        "does not show that it has the focus",
        "the first link leads to button",
    ] {
        assert!(found.contains(problem), "{problem} is not among {found}");
    }
}
