//! `digest status`.

use serde_json::Value;

use super::program::busy;
use super::{ledger, made};

const WEEK: &str = "2026-01-05";

/// The last complete week, as `2026-W02`.
const LAST_WEEK: &str = "select to_char(nps_week(now(), 'Europe/Helsinki') - 7, 'IYYY-\"W\"IW')";

#[test]
fn a_week_of_which_nothing_was_made_is_told() {
    let ledger = ledger("status_nothing");
    let before = ledger.ask(LAST_WEEK);
    let said = ledger.well("status");
    if before == ledger.ask(LAST_WEEK) {
        insta::assert_snapshot!(said.replace(&before, "LASTWEEK"));
    }
    assert_eq!(
        ledger.well("status --week 2026-W02"),
        "There are no mails of week 2026-W02 yet: nps-reporter digest run\n\nNothing waits for you.\n"
    );
}

#[test]
fn when_all_is_well_nothing_waits_for_anybody() {
    let ledger = made("status_well");
    for claimed in ledger.claim(9) {
        assert!(ledger.begin(&claimed) && ledger.settle(&claimed, "sent", "null", "null"));
    }
    insta::assert_snapshot!(ledger.well("status --week 2026-W02"));
    // And then the week is none to tell of, once it is not the last.
    assert!(!ledger.well("status").contains("2026-W02"));
}

#[test]
fn what_is_unfinished_is_told_and_what_waits_for_a_decision() {
    let ledger = busy("status_busy", WEEK);
    let said = ledger.digest("status --week 2026-W02");
    assert_eq!(said.code, Some(8), "{}", said.stderr);
    insta::assert_snapshot!(said.stdout);
    // Without a week it is told as well, below the last complete one.
    assert!(ledger.digest("status").stdout.contains("2026-W02"));
    assert_eq!(ledger.digest("status --week 2026-W03").code, Some(0));
}

#[test]
fn programs_are_told_the_same_as_json() {
    let ledger = busy("status_json", WEEK);
    let said = ledger.digest("status --week 2026-W02 --json");
    assert_eq!(said.code, Some(8));
    let status: Value = serde_json::from_str(&said.stdout).expect("JSON");
    insta::assert_snapshot!(serde_json::to_string_pretty(&status).expect("JSON"));
}

#[test]
fn many_mails_are_cut_short() {
    let ledger = ledger("status_many");
    ledger.run(
        "insert into survey.people (email, name) select 'reader' || number || '@example.org', 'Reader' from generate_series(1, 60) as number;
        insert into survey.subscriptions (person_id, unit_id) select person_id, unit_id from survey.people, survey.units on conflict do nothing",
    );
    ledger.queue(WEEK);
    ledger.make();
    for claimed in ledger.claim(99) {
        assert!(ledger.begin(&claimed) && ledger.settle(&claimed, "failed", "'554 5.7.1 no'", "null"));
    }
    let said = ledger.digest("status").stdout;
    assert!(
        said.contains("62 mails wait for you to decide:") && said.contains("and 12 more, which --json lists"),
        "{said}"
    );
    assert_eq!(said.matches("554 5.7.1 no").count(), 50, "{said}");
}
