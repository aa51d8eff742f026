//! The demo's pages on a web server, for programs that look at them with a browser.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::demo;
use crate::support::tools::{self, assert_none};

/// What every page with figures allows itself.
pub(crate) const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'";

/// Headers of every page beside its policy.
pub(crate) const EVERY: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "no-referrer"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=()"),
];

/// Two hours after the pages were published.
pub(crate) const SOON: &str = "2025-11-17T08:00:00+02:00";

/// The headers that a web server should add; a page can't forbid frames by itself.
fn headers() -> Value {
    json!({
        "every": BTreeMap::from(EVERY),
        "page": { "Content-Security-Policy": format!("{POLICY}; frame-ancestors 'none'") },
        "embed": { "Content-Security-Policy": format!("{POLICY}; frame-ancestors *") },
    })
}

/// Runs a program that begins as server.mjs does, on files below `directory`.
pub(crate) fn look<Answer: DeserializeOwned>(program: &str, directory: &Path, mut asked: Value) -> Answer {
    asked["directory"] = json!(directory);
    asked["headers"] = headers();
    tools::node(&[include_str!("server.mjs"), program].concat(), &asked)
}

/// The same on a page that is all wrong, `flawed.html`.
pub(super) fn look_at_flawed<Answer: DeserializeOwned>(program: &str, asked: Value) -> Answer {
    let directory = TempDir::new().expect("a directory");
    fs::write(directory.path().join("flawed.html"), include_str!("flawed.html")).expect("a page");
    fs::write(directory.path().join("flawed.css"), include_str!("flawed.css")).expect("a style");
    look(program, directory.path(), asked)
}

#[test]
fn every_page_has_the_policy_that_the_headers_have() {
    let stated = format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">");
    let lacking = demo::files_of_kind(".html").filter(|(_, html)| !html.contains(&stated));
    // The choice of languages has no script and no picture, and allows none.
    assert_eq!(lacking.map(|(path, _)| path).collect::<Vec<_>>(), ["index.html"]);
}

#[test]
fn no_page_has_a_style_or_a_script_of_its_own() {
    let own = |(path, html): (&str, &str)| {
        let found = [
            "<style",
            " style=",
            "<script>",
            " onclick=",
            " onload=",
            "javascript:",
        ]
        .into_iter()
        .find(|part| html.contains(part))?;
        Some(format!("{path}: {found}"))
    };
    assert_none(&demo::files_of_kind(".html").filter_map(own).collect::<Vec<_>>());
}

#[test]
fn the_top_leads_to_the_overview_without_a_script() {
    let path: String = look(include_str!("top.mjs"), demo::top(), json!({}));
    assert_eq!(path, "/fi/index.html");
}

/// What other people's pages show of ours.
#[derive(Deserialize)]
struct Elsewhere {
    frames: BTreeMap<String, String>,
    badges: BTreeMap<String, Badge>,
}

#[derive(Deserialize)]
struct Badge {
    width: u32,
    cramped: Vec<String>,
}

#[test]
fn other_pages_may_show_what_is_made_for_them_and_nothing_else() {
    let badges: Vec<&str> = demo::files_of_kind(".svg").map(|(path, _)| path).collect();
    assert!(badges.len() > 300, "{badges:?}");
    let shown: Elsewhere = look(
        include_str!("elsewhere.mjs"),
        demo::top(),
        json!({ "pages": ["fi/embed/laakarikeskukset.html", "fi/units/laakarikeskukset.html"], "badges": badges }),
    );
    let small = &shown.frames["fi/embed/laakarikeskukset.html"];
    assert!(
        small.contains("Lääkärikeskukset") && small.contains("88"),
        "{small}"
    );
    assert_eq!(shown.frames["fi/units/laakarikeskukset.html"], "");
    let problems = shown.badges.iter().flat_map(|(path, badge)| {
        let missing = (badge.width == 0).then(|| format!("{path} is no image"));
        let cramped = badge
            .cramped
            .iter()
            .map(move |words| format!("{path}: {words} does not fit"));
        missing.into_iter().chain(cramped)
    });
    assert_none(&problems.collect::<Vec<_>>());
}
