//! Every link in a Markdown file of the project leads somewhere, and every page of the manual is found from its index.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Component, Path, PathBuf};
use std::sync::LazyLock;

use regex::Regex;

use crate::docs::project;

/// The anchor that GitHub gives a heading: lower case, hyphens for spaces, no other signs, and a number where there is one already.
pub(crate) fn anchor(heading: &str, seen: &mut BTreeMap<String, usize>) -> String {
    let kept = heading.to_lowercase();
    let kept = kept
        .chars()
        .filter(|letter| letter.is_alphanumeric() || "-_ ".contains(*letter));
    let anchor: String = kept
        .map(|letter| if letter == ' ' { '-' } else { letter })
        .collect();
    let count = seen.entry(anchor.clone()).or_default();
    *count += 1;
    match *count {
        1 => anchor,
        again => format!("{anchor}-{}", again - 1),
    }
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    let mut broken = Vec::new();
    for (page, text) in &pages {
        for target in links(text) {
            let (file, fragment) = target.split_once('#').unwrap_or((&target, ""));
            let path = if file.is_empty() {
                page.clone()
            } else {
                beside(page, file)
            };
            let is_there = match pages.get(&path) {
                Some(text) => fragment.is_empty() || anchors(text).contains(fragment),
                None => fragment.is_empty() && project().join(&path).exists(),
            };
            if !is_there {
                broken.push(format!("{}: {target}", page.display()));
            }
        }
    }
    assert!(broken.is_empty(), "links to nothing:\n{}", broken.join("\n"));
}

#[test]
fn every_page_of_the_manual_is_found_from_its_index() {
    let pages = pages();
    let index = Path::new("docs/README.md");
    let named: BTreeSet<PathBuf> = links(&pages[index])
        .iter()
        .map(|target| beside(index, target.split('#').next().unwrap_or_default()))
        .collect();
    let missing: Vec<&PathBuf> = pages
        .keys()
        .filter(|page| page.starts_with("docs") && *page != index && !named.contains(*page))
        .collect();
    assert!(missing.is_empty(), "docs/README.md does not link to {missing:?}");
}

/// Markdown files of the project by their path in it; not of what is built or downloaded.
fn pages() -> BTreeMap<PathBuf, String> {
    let mut pages = BTreeMap::new();
    let mut directories = vec![PathBuf::new()];
    while let Some(directory) = directories.pop() {
        for entry in fs::read_dir(project().join(&directory)).expect("a directory") {
            let entry = entry.expect("an entry");
            let name = entry.file_name().into_string().expect("UTF-8");
            let path = directory.join(&name);
            let kind = entry.file_type().expect("its type");
            // Where packages are built, pages stand beside other things.
            let made = ["debian", "node_modules", "target"].contains(&name.as_str()) || name.starts_with('.');
            if kind.is_dir() && !made {
                directories.push(path);
            } else if kind.is_file() && name.ends_with(".md") {
                pages.insert(path, fs::read_to_string(entry.path()).expect("UTF-8"));
            }
        }
    }
    assert!(pages.contains_key(Path::new("README.md")), "{:?}", pages.keys());
    pages
}

/// Targets inside of the project, of text and of pictures.
fn links(text: &str) -> Vec<String> {
    static LINK: LazyLock<Regex> = LazyLock::new(|| Regex::new(r"\]\(([^() \n]+)\)").expect("a pattern"));
    let text = without_code(text);
    let targets = LINK.captures_iter(&text).map(|link| link[1].to_owned());
    targets.filter(|target| !target.contains(':')).collect()
}

fn anchors(text: &str) -> BTreeSet<String> {
    let mut seen = BTreeMap::new();
    let text = fenced_out(text);
    let headings = text
        .lines()
        .filter(|line| line.starts_with('#'))
        .map(|line| line.trim_start_matches('#').trim());
    headings.map(|heading| anchor(heading, &mut seen)).collect()
}

fn fenced_out(text: &str) -> String {
    text.split("```").step_by(2).collect()
}

fn without_code(text: &str) -> String {
    static CODE: LazyLock<Regex> = LazyLock::new(|| Regex::new("`[^`\n]*`").expect("a pattern"));
    CODE.replace_all(&fenced_out(text), "").into_owned()
}

/// The path of a file that a page names by where it is from there.
fn beside(page: &Path, file: &str) -> PathBuf {
    let mut path = page.parent().expect("a directory").to_owned();
    for part in Path::new(file).components() {
        match part {
            Component::ParentDir => {
                assert!(path.pop(), "{}: {file} leads out of the project", page.display())
            }
            Component::Normal(name) => path.push(name),
            _ => {}
        }
    }
    path
}
