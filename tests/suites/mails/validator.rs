//! The HTML obeys the rules of HTML, as html-validate knows them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::{assert_none, gallery, tools};

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

/// A rule broken, as validator.mjs tells it.
#[derive(Deserialize)]
struct Fault {
    mail: String,
    line: u32,
    rule: String,
    message: String,
}

fn faults(mails: impl Serialize) -> Vec<String> {
    let rules: BTreeMap<&str, &str> = OFF.iter().map(|(rule, _)| (*rule, "off")).collect();
    let faults: Vec<Fault> = tools::node(
        include_str!("validator.mjs"),
        &json!({ "rules": rules, "mails": mails }),
    );
    let told = |fault: &Fault| {
        format!(
            "{} line {}: {} ({})",
            fault.mail, fault.line, fault.message, fault.rule
        )
    };
    faults.iter().map(told).collect()
}

#[test]
fn every_mail_is_valid_html() {
    let html = gallery::mails().iter().map(|(name, mail)| (name, &mail.html));
    assert_none(&faults(html.collect::<BTreeMap<_, _>>()));
}

#[test]
fn a_flawed_mail_would_be_found() {
    let faults = faults(json!({ "flawed": include_str!("flawed.html") }));
    for rule in ["element-required-attributes", "no-implicit-close", "wcag/h37"] {
        let is_found = faults.iter().any(|fault| fault.ends_with(&format!(" ({rule})")));
        assert!(is_found, "{rule} is not among {faults:#?}");
    }
}
