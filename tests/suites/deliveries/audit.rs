//! `digest audit`: who was sent what.

use std::collections::BTreeSet;

use super::program::busy;

const WEEK: &str = "2026-01-05";

#[test]
fn a_week_is_listed_without_addresses() {
    let ledger = busy("audit_week", WEEK);
    insta::assert_snapshot!(ledger.well("audit --week 2026-W02"));
    assert_eq!(
        ledger.well("audit --week 2026-W03"),
        "The ledger has no such mail.\n"
    );
}

#[test]
fn decisions_are_listed_with_who_made_them() {
    let ledger = busy("audit_decisions", WEEK);
    ledger.well("retry 2");
    let claimed = ledger.claim(9);
    let claimed = claimed
        .iter()
        .find(|claimed| claimed.starts_with("2 "))
        .expect("the mail");
    assert!(ledger.begin(claimed) && ledger.settle(claimed, "uncertain", "'a cut'", "null"));
    ledger.well("resolve 2 --as sent");
    let listed = ledger.well("audit --week 2026-W02 --csv");
    let line = listed
        .lines()
        .find(|line| line.starts_with("2,"))
        .expect("the mail");
    assert!(
        line.contains(",sent,")
            && line.contains(",retry by postgres 20")
            && line.contains("; sent by postgres 20"),
        "{line}"
    );
}

#[test]
fn who_asks_by_an_address_sees_the_addresses_that_mails_went_to() {
    let ledger = busy("audit_person", WEEK);
    ledger.run("update survey.people set email = 'maija.virtanen@example.org' where name = 'Maija'");
    let listed = |address: &str| ledger.well(&format!("audit --csv --person {address}"));
    let numbers = |listed: &str| -> Vec<String> {
        let numbers = listed.lines().skip(1).filter_map(|line| line.split(',').next());
        numbers.map(str::to_owned).collect()
    };
    // By the address of today, and by that of then, whatever the case.
    let of_today = listed("Maija.Virtanen@example.org");
    assert_eq!(numbers(&of_today), ["1", "9"]);
    assert!(
        of_today.contains(",maija@example.org,sent,2026-01-12T04:04:11Z,there,1,1@example.org,"),
        "{of_today}"
    );
    assert_eq!(numbers(&listed("maija@example.org")), ["1"]);
    assert_eq!(numbers(&listed("nobody@example.org")), [""; 0]);
    // What is asked for together narrows it down.
    let narrow = "audit --csv --person maija.virtanen@example.org --unit turku --week 2026-W02";
    assert_eq!(numbers(&ledger.well(narrow)), ["1"]);
}

#[test]
fn of_who_is_deleted_no_address_stays() {
    let ledger = busy("audit_deleted", WEEK);
    ledger.run("delete from survey.people where name = 'Maija'");
    assert_eq!(
        ledger.well("audit --person maija@example.org"),
        "The ledger has no such mail.\n"
    );
    let listed = ledger.well("audit --csv --unit turku");
    let first = listed.lines().nth(1).expect("a mail");
    assert!(
        first.starts_with("1,2026-W02,turku,,sent,2026-01-12T04:04:11Z,there,1,1@example.org,"),
        "{first}"
    );
}

#[test]
fn something_is_to_be_asked_for_that_is_there() {
    let ledger = busy("audit_wrong", WEEK);
    ledger.refused("audit");
    ledger.refused("audit --csv");
    assert!(
        ledger
            .refused("audit --unit truku")
            .contains("Did you mean turku")
    );
}

#[test]
fn csv_has_a_cell_for_every_title() {
    let ledger = busy("audit_csv", WEEK);
    for words in [
        "audit --csv --week 2026-W02",
        "audit --csv --person maija@example.org",
    ] {
        let listed = ledger.well(words);
        let mut reader = csv::Reader::from_reader(listed.as_bytes());
        let titles: BTreeSet<String> = reader
            .headers()
            .expect("titles")
            .iter()
            .map(str::to_owned)
            .collect();
        assert_eq!(titles.contains("address"), words.contains("--person"));
        // A line with more or fewer cells would be an error.
        assert!(
            reader
                .records()
                .filter(|record| record.as_ref().expect("a line").len() == titles.len())
                .count()
                > 0
        );
    }
}
