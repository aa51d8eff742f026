//! Subscriptions, and the people who come with them.

use super::{Clinic, clinic};

const KIND: [&str; 2] = ["--kind", "subscriptions"];

fn subscriptions(rows: &[&str]) -> String {
    let rows: String = rows.iter().flat_map(|row| [row, "\n"]).collect();
    format!("email,name,unit,role,locale\n{rows}")
}

fn stored(clinic: &Clinic) -> String {
    clinic.ask(
        "select string_agg(concat_ws('|', email, person.name, unit.code, role, person.locale), ' ' order by email, code)
        from survey.subscriptions join survey.people as person using (person_id) join survey.units as unit using (unit_id)",
    )
}

#[test]
fn people_come_with_their_subscriptions() {
    let clinic = clinic("subscriptions_new");
    let file = subscriptions(&[
        "ann@x.example,Ann,turku,,sv",
        "ANN@x.example,Ann,oulu,manager,sv",
        "bo@x.example,Bo,turku,Supervisor,",
    ]);
    assert_eq!(clinic.import(&file, &KIND).succeeds().rows(), [3, 3, 0, 0]);
    let expected = "ann@x.example|Ann|oulu|manager|sv ann@x.example|Ann|turku|supervisor|sv bo@x.example|Bo|turku|supervisor";
    assert_eq!(stored(&clinic), expected);
    assert_eq!(clinic.import(&file, &KIND).succeeds().rows(), [3, 0, 3, 0]);
}

#[test]
fn people_and_roles_are_brought_up_to_date() {
    let clinic = clinic("subscriptions_update");
    clinic
        .import(
            subscriptions(&["ann@x.example,Ann,turku,,sv", "bo@x.example,Bo,turku,,fi"]),
            &KIND,
        )
        .succeeds();
    let outcome = clinic.import(
        subscriptions(&["ann@x.example,Anna,turku,manager,", "bo@x.example,Bo,turku,,fi"]),
        &KIND,
    );
    assert_eq!(outcome.succeeds().rows(), [2, 0, 1, 0]);
    assert!(
        outcome.stdout.contains("changed                1"),
        "{}",
        outcome.stdout
    );
    assert_eq!(
        stored(&clinic),
        "ann@x.example|Anna|turku|manager|sv bo@x.example|Bo|turku|supervisor|fi"
    );
}

#[test]
fn a_subscription_that_was_switched_off_stays_off() {
    let clinic = clinic("subscriptions_off");
    let file = subscriptions(&["ann@x.example,Ann,turku,,"]);
    clinic.import(&file, &KIND).succeeds();
    clinic
        .database
        .client()
        .execute("update survey.subscriptions set active = false", &[])
        .expect("an update");
    assert_eq!(clinic.import(&file, &KIND).succeeds().rows(), [1, 0, 1, 0]);
    assert_eq!(
        clinic.ask("select bool_or(active) from survey.subscriptions"),
        "false"
    );
}

#[test]
fn bad_subscriptions_are_refused_and_no_address_gets_into_the_log() {
    let clinic = clinic("subscriptions_bad");
    for (row, reason) in [
        ("secret.example,Ann,turku,,", "email is not an address"),
        ("Secret <secret@x.example>,Ann,turku,,", "email is not an address"),
        (",Ann,turku,,", "email is missing"),
        ("secret@x.example,,turku,,", "name is missing"),
        (
            "secret@x.example,\"Ann\r\nBcc: all@x.example\",turku,,",
            "name holds a line break",
        ),
        ("secret@x.example,Ann,atlantis,,", "unit is not known"),
        (
            "secret@x.example,Ann,turku,chief,",
            "role is none of: supervisor, manager",
        ),
        ("secret@x.example,Ann,turku,,de", "locale is none of: fi, sv, en"),
        (
            "ann@x.example,Other,oulu,,",
            "email comes earlier in this file with another name, locale or mails",
        ),
        (
            "ann@x.example,Ann,turku,manager,",
            "email comes earlier in this file with another role or when_empty at the same unit",
        ),
    ] {
        let outcome = clinic.import(
            subscriptions(&["ann@x.example,Ann,turku,,", row]),
            &[&KIND[..], &["--dry-run", "-vv"]].concat(),
        );
        assert_eq!(outcome.ends_with_code(3).rows(), [2, 1, 0, 1], "{row}");
        assert!(outcome.stdout.contains(reason), "{}", outcome.stdout);
        assert!(clinic.rejects().contains(reason), "{}", clinic.rejects());
        for address in ["secret", "x.example"] {
            assert!(
                !outcome.stderr.contains(address) && !outcome.stdout.contains(address),
                "{}",
                outcome.stderr
            );
        }
    }
}
