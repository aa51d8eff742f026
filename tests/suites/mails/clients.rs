//! What mail programs make of the HTML, by the tables of caniemail: nothing is lost that we have not thought of.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::gallery;
use crate::support::tools::{self, assert_none};

/// Those that our readers have; `outlook.windows` is the one that lays mails out with Word.
const CLIENTS: [&str; 8] = [
    "apple-mail.*",
    "gmail.*",
    "outlook.android",
    "outlook.ios",
    "outlook.macos",
    "outlook.outlook-com",
    "outlook.windows",
    "samsung-email.android",
];

/// What some of them lack altogether, and what their readers see instead.
const LACKED: [(&str, &str); 11] = [
    ("<body> element", "the table within has the same background"),
    (
        "<style> element",
        "styles stand inline; what can't is dark mode and narrow screens",
    ),
    (
        "@media",
        "the mail stays light, and its two columns stay side by side",
    ),
    (
        "color-scheme CSS property",
        "the program darkens by its own rules, or not at all",
    ),
    (
        "color-scheme meta tag",
        "the program darkens by its own rules, or not at all",
    ),
    (
        "display:none",
        "the preheader shows above the mail: a repeated headline",
    ),
    (
        "max-height property",
        "only the second of two ways to hide the preheader; mso-hide is the third",
    ),
    ("overflow", "only the second of two ways to hide the preheader"),
    ("overflow-wrap", "word-break says it to those"),
    ("table-layout", "the cells of the bar have widths of their own"),
    (
        "white-space",
        "a large figure of three digits may break where the screen is very narrow",
    ),
];

/// What some of them know only in part: never the part that we use.
const SUFFICES: [(&str, &str); 18] = [
    ("align attribute", "lacks left and right on tables; ours centre"),
    ("background", "lacks images"),
    (
        "border",
        "lacks more than 8 px, and is unreliable on paragraphs; ours are thin and on cells",
    ),
    (
        "dir attribute",
        "fails on links; in Gmail on a phone's browser one Arabic comment turns all around",
    ),
    ("display", "lacks flex and grid"),
    ("font-size", "lacks rem, relative sizes and percentages"),
    ("font-weight", "knows only normal and bold"),
    ("height attribute", "fails with percentages of images"),
    (
        "height property",
        "Word keeps the height that the width gives an image",
    ),
    ("letter-spacing", "fails with large negative values and em"),
    ("line-height", "Word measures lines a little differently"),
    ("margin", "lacks negative values and auto, and any on <body>"),
    (
        "max-width",
        "Outlook has a table of 600 px around the column, and an iPhone is narrower",
    ),
    ("padding", "only on cells, where ours is"),
    ("text-align", "lacks start, end and match-parent"),
    ("width attribute", "fails with percentages of images"),
    ("width property", "Word takes an image's width from its attribute"),
    ("word-break", "breaks a long word anywhere, as we want it"),
];

/// A feature that a client lacks or knows in part, as clients.mjs tells it.
#[derive(Deserialize)]
struct Gap {
    feature: String,
    client: String,
    support: String,
    mail: String,
}

fn gaps(mails: impl Serialize) -> Vec<Gap> {
    tools::node(
        include_str!("clients.mjs"),
        &json!({ "clients": CLIENTS, "mails": mails }),
    )
}

fn is_foreseen(gap: &Gap) -> bool {
    let is_in = |table: &[(&str, &str)]| table.iter().any(|(feature, _)| *feature == gap.feature);
    is_in(&LACKED) || gap.support == "partial" && is_in(&SUFFICES)
}

#[test]
fn nothing_is_lost_in_mail_programs_but_on_purpose() {
    let html = gallery::mails().iter().map(|(name, mail)| (name, &mail.html));
    let gaps = gaps(html.collect::<BTreeMap<_, _>>());
    let surprises = gaps.iter().filter(|gap| !is_foreseen(gap));
    let mut problems: Vec<String> = surprises
        .map(|gap| {
            format!(
                "{}: {} has support {:?} in {}",
                gap.mail, gap.feature, gap.support, gap.client
            )
        })
        .collect();
    let found: BTreeSet<&str> = gaps.iter().map(|gap| gap.feature.as_str()).collect();
    let stale = LACKED
        .iter()
        .chain(&SUFFICES)
        .filter(|(feature, _)| !found.contains(feature));
    problems.extend(
        stale.map(|(feature, _)| format!("{feature}: no program lacks it any more, so forget the reason")),
    );
    assert_none(&problems);
}

#[test]
fn a_flawed_mail_would_be_found() {
    let gaps = gaps(json!({ "flawed": include_str!("flawed.html") }));
    let surprises: BTreeSet<&str> = gaps
        .iter()
        .filter(|gap| !is_foreseen(gap) && gap.client == "outlook.windows")
        .map(|gap| gap.feature.as_str())
        .collect();
    assert!(surprises.contains("position"), "{surprises:?}");
}
