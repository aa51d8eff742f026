//! The HTML obeys the rules of HTML, as html-validate knows them.

use std::collections::BTreeMap;

use serde_json::json;

use super::gallery;
use crate::support::tools::assert_none;
use crate::support::validator::{assert_found, faults};

/// Rules for web pages that a mail must break, and why.
const OFF: [(&str, &str); 7] = [
    ("doctype-style", "a matter of taste: capitals or not"),
    (
        "long-title",
        "the title is the subject, and mail programs show only that",
    ),
    (
        "no-conditional-comment",
        "Outlook is told a width and a font by them",
    ),
    (
        "no-deprecated-attr",
        "Outlook heeds attributes of tables and cells more than styles",
    ),
    ("no-inline-style", "mail programs heed little else"),
    (
        "prefer-tbody",
        "the browser adds it, and it tells nobody anything",
    ),
    (
        "presentation-role-style",
        "older screen readers know role=presentation, but not role=none",
    ),
];

#[test]
fn every_mail_is_valid_html() {
    let html = gallery::mails().iter().map(|(name, mail)| (name, &mail.html));
    assert_none(&faults(&OFF, html.collect::<BTreeMap<_, _>>()));
}

#[test]
fn a_flawed_mail_would_be_found() {
    assert_found(
        &faults(&OFF, json!({ "flawed": include_str!("flawed.html") })),
        &["element-required-attributes", "no-implicit-close", "wcag/h37"],
    );
}
