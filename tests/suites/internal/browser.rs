//! Pages in a browser, as the public pages are looked at; and what their script adds. The screenshots stay in
//! target/screenshots-internal for people to look at.

use serde::Deserialize;
use serde_json::json;

use super::markup::pages;
use crate::page::browser::{Setting, View, job, setting, views_of};
use crate::page::{keyboard, web};
use crate::support::tools::assert_none;

/// Two hours after the pages were published.
const SOON: &str = "2026-03-16T08:00:00+02:00";

/// Who looks two days later at pages that nobody has replaced.
const FORGOTTEN: &str = "forgotten";

const PAGES: [&str; 5] = [
    "index.html",
    "units/care/index.html",
    "units/kamppi/index.html",
    "units/utsjoki/index.html",
    "units/ullanlinna/index.html",
];

fn settings() -> Vec<Setting> {
    let unjudged = |name, width| Setting {
        judged: false,
        ..setting(name, width)
    };
    let soon = |setting| Setting {
        now: SOON.to_owned(),
        ..setting
    };
    let dark = |setting| Setting {
        scheme: "dark".to_owned(),
        headers: false,
        ..setting
    };
    [
        setting("phone", 320),
        dark(setting("phone-dark", 320)),
        setting("tablet", 860),
        setting("screen", 1280),
        dark(setting("screen-dark", 1280)),
        Setting {
            scale: 2,
            ..unjudged("enlarged", 640)
        },
        Setting {
            letters: 32,
            ..unjudged("large-letters", 1280)
        },
        Setting {
            scripts: false,
            ..unjudged("scriptless", 1280)
        },
    ]
    .map(soon)
    .into_iter()
    .chain([Setting {
        now: "2026-03-18T07:00:00+02:00".to_owned(),
        ..unjudged(FORGOTTEN, 320)
    }])
    .collect()
}

#[test]
fn nothing_is_wrong_on_any_screen() {
    let views = PAGES.map(|page| views_of(page, &settings())).concat();
    let seen: Vec<View> = web::look(
        include_str!("../page/browser.mjs"),
        &pages().current(),
        job("screenshots-internal", &views),
    );
    assert_eq!(seen.len(), PAGES.len() * settings().len());
    let problems = seen.iter().flat_map(|view| {
        let told = |problem| format!("{} ({}): {problem}", view.page, view.setting.name);
        problems(view).into_iter().map(told).collect::<Vec<_>>()
    });
    assert_none(&problems.collect::<Vec<_>>());
}

fn problems(view: &View) -> Vec<String> {
    let mut problems = view.findings.clone();
    problems.extend(view.faults.clone());
    problems.extend(view.elsewhere.clone());
    problems.extend(view.clipped.clone());
    if view.page_width > view.setting.width {
        problems.push(format!("{} px wide", view.page_width));
    }
    problems.extend(view.crowded_labels.clone());
    problems.extend(view.pale_labels.clone());
    problems.extend(view.small_texts.clone());
    if view.banners.is_empty() == (view.setting.name == FORGOTTEN) {
        problems.push(format!("banners: {:?}", view.banners));
    }
    if view.tables.told != view.tables.written {
        problems.push(format!("{:?}", view.tables));
    }
    problems
}

#[test]
fn a_keyboard_is_enough() {
    let walks: Vec<keyboard::Walk> = web::look(
        include_str!("../page/keyboard.mjs"),
        &pages().current(),
        json!({ "now": SOON, "pages": PAGES }),
    );
    assert_eq!(walks.len(), PAGES.len());
    assert_none(&walks.iter().flat_map(keyboard::problems).collect::<Vec<_>>());
}

/// What script.mjs has seen.
#[derive(Deserialize)]
struct Script {
    /// First column of the topics, as they come and after each press of a column's head.
    topics: Vec<String>,
    rising: Vec<f64>,
    falling: Vec<f64>,
    sorted: [String; 2],
    /// Cases that are shown: of all, with words that are in one place only, and with words that are nowhere.
    cases: [usize; 3],
    /// Variables to choose from, and those that are shown after one was chosen.
    offered: Vec<String>,
    chosen: Vec<String>,
}

#[test]
fn tables_are_sorted_cases_searched_and_a_variable_chosen() {
    let seen: Script = web::look(
        include_str!("script.mjs"),
        &pages().current(),
        json!({ "now": SOON, "page": "units/care/index.html" }),
    );
    assert!(seen.topics.len() > 1, "{:?}", seen.topics);
    assert_eq!(seen.sorted, ["descending", "ascending"]);
    assert!(
        seen.falling.is_sorted_by(|one, other| one >= other),
        "{:?}",
        seen.falling
    );
    assert!(seen.rising.is_sorted(), "{:?}", seen.rising);
    assert_eq!(seen.cases, [15, 1, 0]);
    assert!(seen.offered.len() > 4, "{:?}", seen.offered);
    assert_eq!(seen.chosen, [seen.offered[2].clone()]);
}
