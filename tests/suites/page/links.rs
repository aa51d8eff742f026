//! Where links lead.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::Deserialize;

use super::demo::{self, ADDRESS};
use crate::support::tools::{self, assert_none};

/// A page or picture as read_links.py has read it.
#[derive(Deserialize)]
struct Document {
    ids: Vec<String>,
    addresses: Vec<String>,
}

fn read(directory: &Path) -> BTreeMap<String, Document> {
    let read = tools::python(include_str!("read_links.py"), &[directory]);
    serde_json::from_slice(&read).expect("what read_links.py prints")
}

/// Path from the top, and the place within the file, that an address on the page `from` leads to; none if to somebody else's.
fn resolved(from: &str, address: &str) -> Option<(String, Option<String>)> {
    let (path, place) = match address.split_once('#') {
        Some((path, place)) => (path, Some(place.to_owned())),
        None => (address, None),
    };
    if let Some(path) = path.strip_prefix(ADDRESS) {
        return Some((path.to_owned(), place));
    }
    if path.contains(':') || path.starts_with('/') {
        return None;
    }
    if path.is_empty() {
        return Some((from.to_owned(), place));
    }
    let mut steps: Vec<&str> = from.split('/').collect();
    steps.pop();
    for step in path.split('/') {
        match step {
            ".." => drop(steps.pop()?),
            "." => (),
            step => steps.push(step),
        }
    }
    Some((steps.join("/"), place))
}

/// What is wrong with an address.
fn problem(
    documents: &BTreeMap<String, Document>,
    from: &str,
    address: &str,
    is_file: impl Fn(&str) -> bool,
) -> Option<String> {
    let Some((path, place)) = resolved(from, address) else {
        let is_feedback = from.ends_with("/accessibility.html") && address == "mailto:palaute@example.org";
        return (!is_feedback).then(|| format!("{from} leads elsewhere: {address}"));
    };
    if !is_file(&path) {
        return Some(format!("{from} leads to nothing: {address}"));
    }
    let is_there = |place: &String| {
        documents
            .get(&path)
            .is_some_and(|document| document.ids.contains(place))
    };
    let is_missing = place.is_some_and(|place| !is_there(&place));
    is_missing.then(|| format!("{from} leads to no such place: {address}"))
}

pub(crate) fn problems(directory: &Path, is_file: impl Fn(&str) -> bool) -> Vec<String> {
    let documents = read(directory);
    let links = documents
        .iter()
        .flat_map(|(from, document)| document.addresses.iter().map(move |address| (from, address)));
    links
        .filter_map(|(from, address)| problem(&documents, from, address, &is_file))
        .collect()
}

#[test]
fn every_link_leads_to_a_file_of_the_edition() {
    assert_none(&problems(demo::top(), |path| demo::files().contains_key(path)));
}

#[test]
fn a_link_that_leads_nowhere_would_be_found() {
    let directory = tempfile::tempdir().expect("a directory");
    std::fs::write(directory.path().join("flawed.html"), include_str!("flawed.html")).expect("a page");
    assert_eq!(
        problems(directory.path(), |path| ["flawed.html", "flawed.css"]
            .contains(&path)),
        [
            "flawed.html leads to nothing: gone.xml",
            "flawed.html leads to nothing: gone.html",
            "flawed.html leads to no such place: #gone",
            "flawed.html leads elsewhere: https://example.org/tracker.png",
        ]
    );
}

#[test]
fn every_id_stands_once_on_its_page() {
    let twice = read(demo::top()).into_iter().filter_map(|(path, document)| {
        let once: BTreeSet<&String> = document.ids.iter().collect();
        (once.len() < document.ids.len()).then(|| format!("{path}: {:?}", document.ids))
    });
    assert_none(&twice.collect::<Vec<_>>());
}

#[test]
fn links_lead_from_the_top_to_every_file() {
    let documents = read(demo::top());
    let mut reached = BTreeSet::from(["index.html".to_owned()]);
    let mut waiting = vec!["index.html".to_owned()];
    while let Some(from) = waiting.pop() {
        let addresses = documents.get(&from).map(|document| document.addresses.as_slice());
        // What only search engines follow is no way for readers.
        let links = addresses
            .unwrap_or_default()
            .iter()
            .filter(|address| !address.starts_with(ADDRESS));
        for (path, _) in links.filter_map(|address| resolved(&from, address)) {
            if reached.insert(path.clone()) {
                waiting.push(path);
            }
        }
    }
    let left: Vec<_> = demo::files()
        .keys()
        .filter(|path| !reached.contains(*path))
        .collect();
    assert_eq!(left, ["sitemap.xml"]);
}
