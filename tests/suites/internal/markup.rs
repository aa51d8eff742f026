//! The form of the pages: HTML as html-validate knows its rules, links, and what the policy forbids.

use std::sync::LazyLock;

use super::{Pages, open_cases, organisation};
use crate::page::links;
use crate::support::tools::assert_none;
use crate::support::validator::faults;

/// Rules of HTML that the pages break, and why.
const OFF: [(&str, &str); 2] = [
    (
        "long-title",
        "a title begins with the name of a unit, and names are long",
    ),
    (
        "require-sri",
        "pages load files of their own site only, as the policy sees to",
    ),
];

/// The pages, published once for all tests that look at them.
pub(super) fn pages() -> &'static Pages {
    static PAGES: LazyLock<Pages> = LazyLock::new(|| {
        let database = organisation("internal_pages");
        open_cases(&database, "answered_at >= '2026-03-01' and score = 3", 10);
        let pages = Pages::new();
        pages.publish(&database);
        pages
    });
    &PAGES
}

#[test]
fn every_page_is_valid_html() {
    let mut files = pages().files();
    files.retain(|path, _| path.ends_with(".html"));
    assert_eq!(files.len(), 8);
    assert_none(&faults(&OFF, files));
}

#[test]
fn every_link_leads_to_a_file_or_to_a_case() {
    let files = pages().files();
    let problems = links::problems(&pages().current(), |path| files.contains_key(path));
    let problems: Vec<String> = problems
        .into_iter()
        .filter(|problem| !problem.contains("leads elsewhere: https://cases.example.org/"))
        .collect();
    assert_none(&problems);
}

#[test]
fn no_page_has_a_style_or_a_script_of_its_own() {
    for (path, html) in pages().files() {
        for own in ["<style", " style=", "<script>", " onclick=", "javascript:"] {
            assert!(!html.contains(own) || !path.ends_with(".html"), "{path}: {own}");
        }
    }
}
