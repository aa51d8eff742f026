//! Whether HTML obeys the rules of HTML, as html-validate knows them.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::json;

use super::tools;

/// A rule broken, as validator.mjs tells it.
#[derive(Deserialize)]
struct Fault {
    document: String,
    line: u32,
    rule: String,
    message: String,
}

/// What is wrong in documents, which are told by their names; without the rules that are `off`, each with its reason.
pub(crate) fn faults(off: &[(&str, &str)], documents: impl Serialize) -> Vec<String> {
    let rules: BTreeMap<&str, &str> = off.iter().map(|(rule, _)| (*rule, "off")).collect();
    let faults: Vec<Fault> = tools::node(
        include_str!("validator.mjs"),
        &json!({ "rules": rules, "documents": documents }),
    );
    let told = |fault: &Fault| {
        format!(
            "{} line {}: {} ({})",
            fault.document, fault.line, fault.message, fault.rule
        )
    };
    faults.iter().map(told).collect()
}

/// Fails unless each of the rules is broken.
#[track_caller]
pub(crate) fn assert_found(faults: &[String], rules: &[&str]) {
    for rule in rules {
        let is_found = faults.iter().any(|fault| fault.ends_with(&format!(" ({rule})")));
        assert!(is_found, "{rule} is not among {faults:#?}");
    }
}
