//! SpamAssassin, by its own rules and without network, takes no mail for spam.

use std::collections::BTreeMap;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use tempfile::TempDir;

use super::gallery;
use crate::support::tools::assert_none;

/// Rules that speak against each mail, with their scores. Those that speak for a mail would hide them, so they don't count.
fn charges(mails: &[PathBuf]) -> BTreeMap<PathBuf, Vec<(String, f64)>> {
    let output = Command::new("perl")
        .args(["-e", include_str!("score.pl")])
        .args(mails)
        .output()
        .expect("perl");
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let mut charges = BTreeMap::<_, Vec<_>>::new();
    for line in String::from_utf8(output.stdout).expect("UTF-8").lines() {
        let [mail, rule, score] = line.split('\t').collect::<Vec<_>>()[..] else {
            panic!("score.pl printed {line:?}");
        };
        let score: f64 = score.parse().expect("a score");
        let of_mail = charges.entry(mail.into()).or_default();
        if score > 0.0 {
            of_mail.push((rule.to_owned(), score));
        }
    }
    charges
}

fn score(rules: &[(String, f64)]) -> f64 {
    rules.iter().map(|(_, score)| score).sum()
}

#[test]
fn no_mail_is_like_spam() {
    let mails: Vec<PathBuf> = gallery::mails().keys().map(|name| gallery::file(name)).collect();
    let charges = charges(&mails);
    // HTML alone is a rule: a mail without any was not judged.
    assert_eq!(charges.len(), mails.len());
    let suspect = charges.iter().filter(|(_, rules)| score(rules) >= 1.0);
    assert_none(
        &suspect
            .map(|(mail, rules)| format!("{}: {rules:?}", mail.display()))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn a_mail_that_is_like_spam_would_be_found() {
    let directory = TempDir::new().expect("a directory");
    let spoiled = directory.path().join("spoiled.eml");
    let mail = fs::read_to_string(gallery::file("full-supervisor-en")).expect("ASCII");
    fs::write(
        &spoiled,
        mail.replacen("Subject: ", "Subject: CHEAP VIAGRA!!! ", 1),
    )
    .expect("a mail");
    let charges = charges(&[spoiled]);
    assert!(
        score(charges.values().next().expect("a score")) > 2.0,
        "{charges:?}"
    );
}
