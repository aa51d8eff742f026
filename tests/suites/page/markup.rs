//! The form of the files: HTML as html-validate knows its rules, XML, and what a feed and a site map must have.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, FixedOffset};
use serde::Deserialize;
use serde_json::json;

use super::demo::{self, ADDRESS};
use crate::languages;
use crate::support::tools::{self, assert_none};
use crate::support::validator::{assert_found, faults};

/// Rules of HTML that the pages break, and why.
const OFF: [(&str, &str); 2] = [
    (
        "long-title",
        "a title begins with the name of a unit, and names are long",
    ),
    (
        "require-sri",
        "pages load files of their own site only, as links.rs and the policy see to",
    ),
];

/// What read_xml.py has found.
#[derive(Deserialize)]
struct Xml {
    /// Files that are no XML, and why.
    broken: BTreeMap<String, String>,
    feeds: BTreeMap<String, Feed>,
    /// Addresses of the site map.
    locations: Vec<String>,
}

#[derive(Deserialize)]
struct Feed {
    parts: Parts,
    entries: Vec<Parts>,
}

/// What a feed or an entry has.
#[derive(Deserialize)]
struct Parts {
    id: Vec<String>,
    title: Vec<String>,
    updated: Vec<String>,
    authors: Vec<String>,
    /// Relation and address.
    links: Vec<(String, String)>,
}

impl Parts {
    /// What a reader of feeds could not do without.
    fn problems(&self) -> Vec<String> {
        let mut problems = Vec::new();
        for (name, part) in [
            ("id", &self.id),
            ("title", &self.title),
            ("updated", &self.updated),
        ] {
            if !matches!(part.as_slice(), [text] if !text.is_empty()) {
                problems.push(format!("{name} is {part:?}"));
            }
        }
        if !self.id.iter().all(|id| id.starts_with(ADDRESS)) {
            problems.push(format!("id is no address: {:?}", self.id));
        }
        let is_moment = |text: &String| text.parse::<DateTime<FixedOffset>>().is_ok();
        if !self.updated.iter().all(is_moment) {
            problems.push(format!("updated is no moment: {:?}", self.updated));
        }
        let missing = self
            .links
            .iter()
            .filter(|(_, address)| !demo::is_published(address));
        problems.extend(missing.map(|(relation, address)| format!("{relation} leads to {address}")));
        problems
    }
}

fn read(directory: &std::path::Path) -> Xml {
    let read = tools::python(include_str!("read_xml.py"), &[directory]);
    serde_json::from_slice(&read).expect("what read_xml.py prints")
}

#[test]
fn every_page_is_valid_html() {
    let pages: BTreeMap<_, _> = demo::files_of_kind(".html").collect();
    assert_eq!(
        pages.len(),
        languages::codes().len() * (1 + 3 + 2 * 105) + 1,
        "an overview, three others and two for each of 105 units, in each language, and the top"
    );
    assert_none(&faults(&OFF, pages));
}

#[test]
fn a_flawed_page_would_be_found() {
    assert_found(
        &faults(&OFF, json!({ "flawed": include_str!("flawed.html") })),
        &[
            "element-required-attributes",
            "no-implicit-close",
            "wcag/h37",
            "deprecated",
            "input-missing-label",
        ],
    );
}

#[test]
fn every_badge_feed_and_site_map_is_xml() {
    assert_none(
        &read(demo::top())
            .broken
            .iter()
            .map(|(path, why)| format!("{path}: {why}"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn what_is_no_xml_would_be_found() {
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(
        directory.path().join("flawed.svg"),
        "<svg><title>Care & cure</svg>",
    )
    .expect("a file");
    assert!(read(directory.path()).broken.contains_key("flawed.svg"));
}

#[test]
fn feeds_have_what_atom_demands() {
    let feeds = read(demo::top()).feeds;
    let expected: BTreeSet<_> = languages::codes()
        .iter()
        .map(|code| format!("{code}/feed.xml"))
        .collect();
    assert!(feeds.keys().eq(&expected), "{:?}", feeds.keys());
    for (path, feed) in feeds {
        let entries = feed.entries.iter().flat_map(Parts::problems);
        assert_none(
            &feed
                .parts
                .problems()
                .into_iter()
                .chain(entries)
                .collect::<Vec<_>>(),
        );
        assert_eq!(feed.parts.authors, ["Lehtokajo"]);
        assert!(
            feed.parts
                .links
                .contains(&("self".to_owned(), format!("{ADDRESS}{path}")))
        );
        let numbers: BTreeSet<_> = feed.entries.iter().map(|entry| &entry.id).collect();
        assert_eq!(numbers.len(), feed.entries.len(), "two entries have the same id");
        assert_eq!(feed.entries.len(), 5, "the whole and its four lines");
    }
}

#[test]
fn the_site_map_has_every_page_to_be_found() {
    let listed: BTreeSet<String> = read(demo::top()).locations.into_iter().collect();
    // The top leads on, and embedded pages are parts of others.
    let expected = demo::files_of_kind(".html")
        .map(|(path, _)| path)
        .filter(|path| *path != "index.html" && !path.contains("/embed/"))
        .map(|path| format!("{ADDRESS}{path}"));
    assert_eq!(listed, expected.collect());
}
