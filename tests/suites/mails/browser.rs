//! Mails in a browser: on a phone and on a screen, light and dark, with images and without. The screenshots stay in
//! target/screenshots for people to look at.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::gallery::{self, mails};
use crate::support::tools::{self, assert_none};

/// What is asked of axe beyond its defaults: links that a thumb can hit; and what not, since no mail can follow it: its page
/// is the mail program's.
const RULES: [(&str, bool); 3] = [
    ("target-size", true),
    ("landmark-one-main", false),
    ("region", false),
];

/// Width of the screen, colour scheme, and whether images are shown.
type Setting = (u32, &'static str, bool);

const SETTINGS: [Setting; 5] = [
    (360, "light", true),
    (700, "light", true),
    (360, "dark", true),
    (700, "dark", true),
    (360, "light", false),
];

/// A mail as browser.mjs has seen it.
#[derive(Deserialize)]
struct View {
    mail: String,
    width: u32,
    scheme: String,
    images: bool,
    language: String,
    /// What the browser asked the network for.
    requests: Vec<String>,
    /// What axe has found.
    violations: Vec<String>,
    page_width: u32,
    /// From the leftmost to the rightmost text or image.
    content_width: f64,
    small_texts: Vec<String>,
    preheader: Option<String>,
    text: String,
    alternatives: Vec<Option<String>>,
    missing_images: usize,
    images_without_width: usize,
}

fn views() -> &'static [View] {
    static VIEWS: LazyLock<Vec<View>> = LazyLock::new(|| {
        let looked_at = mails().iter().filter(|(name, _)| is_looked_at(name));
        let jobs = looked_at.map(|(name, mail)| (name, job(&mail.html, &mail.images, settings(name))));
        look_at(jobs.collect::<BTreeMap<_, _>>(), &tools::emptied("screenshots"))
    });
    &VIEWS
}

fn job(html: &str, images: &BTreeMap<String, String>, settings: &[Setting]) -> Value {
    let views: Vec<Value> = settings
        .iter()
        .map(|(width, scheme, images)| json!({ "width": width, "scheme": scheme, "images": images }))
        .collect();
    json!({ "html": html, "images": images, "views": views })
}

fn look_at(jobs: impl Serialize, screenshots: &Path) -> Vec<View> {
    let rules = RULES.map(|(rule, enabled)| (rule, json!({ "enabled": enabled })));
    tools::node(
        include_str!("browser.mjs"),
        &json!({ "screenshots": screenshots, "rules": BTreeMap::from(rules), "mails": jobs }),
    )
}

/// A manager's mail is a supervisor's without the comments: one language will do.
fn is_looked_at(name: &str) -> bool {
    !name.contains("manager") || name.ends_with("-fi")
}

/// Words are longer or shorter in another language; colours and images are the same.
fn settings(name: &str) -> &'static [Setting] {
    match gallery::language(name).as_str() {
        "fi" => &SETTINGS,
        _ => &SETTINGS[..2],
    }
}

/// Fails with what is found wrong in each view.
fn assert_right<Found: IntoIterator<Item = String>>(look: impl Fn(&View) -> Found) {
    assert!(!views().is_empty());
    let found: Vec<String> = views().iter().flat_map(|view| problems(view, &look)).collect();
    assert_none(&found);
}

fn problems<Found: IntoIterator<Item = String>>(view: &View, look: impl Fn(&View) -> Found) -> Vec<String> {
    let blocked = if view.images { "" } else { ", images blocked" };
    let found = look(view).into_iter();
    found
        .map(|problem| {
            format!(
                "{} at {} px, {}{blocked}: {problem}",
                view.mail, view.width, view.scheme
            )
        })
        .collect()
}

/// The numbers in a text, apart from how they are put, and from addresses of links, which HTML hides.
fn numbers(text: &str) -> BTreeSet<&str> {
    let is_link = |word: &&str| word.starts_with("mailto:") || word.starts_with("https://");
    text.split_whitespace()
        .filter(|word| !is_link(word))
        .flat_map(|word| word.split(|c: char| !c.is_ascii_digit()))
        .filter(|digits| !digits.is_empty())
        .collect()
}

#[test]
fn no_mail_is_wider_than_its_screen() {
    assert_right(|view| (view.page_width > view.width).then(|| format!("{} px wide", view.page_width)));
}

#[test]
fn the_column_is_600_px_at_most() {
    assert_right(|view| {
        (view.content_width > 600.0).then(|| format!("{} px of content", view.content_width))
    });
}

#[test]
fn no_text_is_small() {
    assert_right(|view| view.small_texts.clone());
}

#[test]
fn axe_finds_nothing() {
    assert_right(|view| view.violations.clone());
}

#[test]
fn the_language_is_told() {
    assert_right(|view| {
        (view.language != gallery::language(&view.mail)).then(|| format!("lang={:?}", view.language))
    });
}

#[test]
fn the_first_words_are_a_hidden_preheader() {
    assert_right(|view| {
        let length = view.preheader.as_deref().unwrap_or_default().chars().count();
        (!(20..=250).contains(&length)).then(|| format!("preheader {:?}", view.preheader))
    });
}

#[test]
fn nothing_is_asked_of_the_network() {
    assert_right(|view| view.requests.clone());
}

#[test]
fn every_image_is_there_with_a_width_and_an_alternative() {
    assert_right(|view| {
        let faults = [
            (view.images && view.missing_images > 0, "an image is missing"),
            (view.images_without_width > 0, "an image has no width"),
            (view.alternatives.contains(&None), "an image has no alternative"),
        ];
        faults
            .into_iter()
            .filter(|(is_so, _)| *is_so)
            .map(|(_, fault)| fault.to_owned())
    });
}

#[test]
fn blocked_images_take_no_word_away() {
    let with_images: BTreeMap<&str, &str> = views()
        .iter()
        .filter(|view| view.images && view.width == 360)
        .map(|view| (view.mail.as_str(), view.text.as_str()))
        .collect();
    assert_right(|view| {
        let is_less = !view.images && view.text != with_images[view.mail.as_str()];
        is_less.then(|| format!("only\n{}", view.text))
    });
}

#[test]
fn text_and_html_tell_the_same_numbers() {
    assert_right(|view| {
        let alternatives = view.alternatives.iter().flatten().map(String::as_str);
        let html = alternatives
            .chain([view.text.as_str()])
            .flat_map(numbers)
            .collect::<BTreeSet<_>>();
        let text = numbers(&mails()[&view.mail].text);
        let differing: Vec<_> = html.symmetric_difference(&text).collect();
        (!differing.is_empty()).then(|| format!("only in one of them: {differing:?}"))
    });
}

#[test]
fn a_flawed_mail_would_be_found() {
    let directory = TempDir::new().expect("a directory");
    let job = job(include_str!("flawed.html"), &BTreeMap::new(), &SETTINGS[..1]);
    let views = look_at(json!({ "flawed": job }), directory.path());
    let [phone] = views.as_slice() else {
        panic!("{} views", views.len());
    };
    assert_eq!(phone.language, "");
    assert_eq!(phone.preheader, None);
    assert!(phone.page_width > 360 && phone.content_width > 600.0);
    assert_eq!(phone.small_texts, ["Too small to read: 4711."]);
    assert_eq!(phone.requests, ["https://example.org/tracker.png"]);
    assert_eq!((phone.missing_images, phone.images_without_width), (1, 1));
    assert_eq!(phone.alternatives, [None]);
    for rule in [
        "color-contrast",
        "image-alt",
        "html-has-lang",
        "target-size",
        "label",
    ] {
        let is_found = phone
            .violations
            .iter()
            .any(|violation| violation.starts_with(&format!("{rule}: ")));
        assert!(is_found, "{rule} is not among {:#?}", phone.violations);
    }
}
