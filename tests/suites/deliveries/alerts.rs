//! The manual's alerts, as Prometheus itself works them out.

use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::docs::{blocks_of, project};

/// Everything as it should be: nothing waits, a run ended and a mail was sent at the time itself.
const QUIET: [(&str, &str); 6] = [
    ("nps_digest_uncertain", "0x15000"),
    ("nps_digest_failed", "0x15000"),
    ("nps_digest_waiting", "0x15000"),
    ("nps_digest_last_sent_timestamp_seconds", "0+60x15000"),
    ("nps_digest_last_run_timestamp_seconds", "0+60x15000"),
    ("nps_digest_last_run_exit_code", "0x15000"),
];

fn rules() -> String {
    let blocks = blocks_of("docs/delivery.md").into_iter();
    let mut rules = blocks.filter(|block| block.language == "yaml");
    rules.next().expect("alerts").content
}

/// Asserts which alerts there are after some time of series, of which each value stands for a minute.
#[track_caller]
fn alerts(changed: &[(&str, &str)], after: &str, expected: &[&str]) {
    let unchanged = QUIET
        .iter()
        .filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    let series: Vec<Value> = unchanged
        .chain(changed)
        .map(|(series, values)| json!({"series": series, "values": values}))
        .collect();
    let alerts: Vec<Value> = expected
        .iter()
        .map(|name| json!({"labels": format!("ALERTS{{alertname=\"{name}\",alertstate=\"firing\"}}"), "value": 1}))
        .collect();
    let test = json!({
        "rule_files": ["rules.yml"],
        "evaluation_interval": "1m",
        "tests": [{
            "interval": "1m",
            "input_series": series,
            "promql_expr_test": [{"expr": "ALERTS{alertstate=\"firing\"}", "eval_time": after, "exp_samples": alerts}],
        }],
    });
    let directory = tempfile::tempdir().expect("a directory");
    fs::write(directory.path().join("rules.yml"), rules()).expect("rules");
    // What is JSON is YAML.
    fs::write(directory.path().join("test.yml"), test.to_string()).expect("a test");
    let tree = std::env::var("NPS_PROMETHEUS").expect("NPS_PROMETHEUS, as make test sets it");
    let output = Command::new(format!("{tree}/usr/bin/promtool"))
        .args(["test", "rules", "test.yml"])
        .current_dir(&directory)
        .output()
        .expect("promtool");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{changed:?} after {after}:\n{told}");
}

#[test]
fn nothing_wrong_is_no_alert() {
    alerts(&[], "240h", &[]);
}

#[test]
fn mails_that_wait_for_a_decision_alert() {
    alerts(&[("nps_digest_uncertain", "0x9 1x9")], "9m", &[]);
    alerts(
        &[("nps_digest_uncertain", "0x9 1x9")],
        "10m",
        &["DigestsWaitForADecision"],
    );
    alerts(
        &[("nps_digest_failed", "2x9")],
        "1m",
        &["DigestsWaitForADecision"],
    );
}

#[test]
fn mails_that_are_not_sent_alert() {
    let (waiting, run, sent) = (
        "nps_digest_oldest_waiting_timestamp_seconds",
        "nps_digest_last_run_timestamp_seconds",
        "nps_digest_last_sent_timestamp_seconds",
    );
    for (series, quiet, told) in [
        (waiting, "6h", "361m"),
        (run, "2h", "121m"),
        (sent, "192h", "11521m"),
    ] {
        alerts(&[(series, "0x15000")], quiet, &[]);
        alerts(&[(series, "0x15000")], told, &["DigestsAreNotSent"]);
    }
}

#[test]
fn runs_that_fail_for_long_alert_and_mails_left_out_do_not() {
    let code = "nps_digest_last_run_exit_code";
    alerts(&[(code, "0x9 5x60")], "39m", &[]);
    alerts(&[(code, "0x9 5x60")], "40m", &["DigestRunsFail"]);
    alerts(&[(code, "3x600")], "5h", &[]);
}

#[test]
fn alerts_ask_for_series_that_there_are() {
    let manual = fs::read_to_string(project().join("docs/delivery.md")).expect("the manual");
    let rules = rules();
    let words = rules.split(|letter: char| !letter.is_ascii_lowercase() && letter != '_');
    let series: Vec<&str> = words.filter(|word| word.starts_with("nps_digest_")).collect();
    assert!(series.len() > 5, "{series:?}");
    for name in series {
        let row = manual
            .lines()
            .find(|line| line.starts_with("| `nps_") && line.contains(&format!("`{name}")));
        assert!(row.is_some(), "{name} is not in the table");
    }
}
