//! Whether there is anything to report on, and anybody to report to.

use super::{healthy, line, notes, passes, run};

#[test]
fn a_unit_that_nobody_reads_about_is_noted() {
    let database = healthy("doctor_unread");
    run(
        &database,
        "insert into units (code, kind, name) values ('other', 'organisation', 'Other')",
    );
    notes(
        &database,
        "readers",
        &["1 open units have no reader", "import --kind subscriptions"],
    );
    // Whoever reads about the whole reads about its parts.
    run(
        &database,
        "update units set parent_id = (select unit_id from units where code = 'care') where code = 'other'",
    );
    passes(&database, "readers");
}

#[test]
fn readers_of_a_closed_unit_are_noted() {
    let database = healthy("doctor_closed");
    run(
        &database,
        "update units set active = daterange(null, '2020-01-01')",
    );
    notes(
        &database,
        "closed units",
        &[
            "1 subscriptions are of units that are closed today",
            "survey.units.active",
        ],
    );
    run(&database, "update subscriptions set active = false");
    let (_, report) = super::doctor(&database, &[]);
    assert!(!report.contains("closed units"), "nobody is subscribed: {report}");
}

#[test]
fn readers_whom_no_mail_may_reach_are_counted_and_not_named() {
    let database = healthy("doctor_domains");
    run(
        &database,
        "insert into people (email, name) values ('bob@klinikka.fi', 'Bob'), ('eve@klinikka.fi', 'Eve');
        insert into subscriptions (person_id, unit_id, active) select person_id, unit_id, email like 'bob%' from people, units where email not like 'ann%'",
    );
    let told = |domains| line(&database, &[("NPS_DELIVERY_ALLOWED_DOMAINS", domains)], "domains");
    let barred = told("x.example");
    assert!(
        barred.starts_with("mend  domains        1 readers have addresses that mails may not go to")
            && barred.contains("allowed_domains in [delivery]")
            && !barred.contains("bob")
            && !barred.contains("klinikka"),
        "{barred}"
    );
    assert!(told("x.example,Klinikka.fi").starts_with("ok    "));
}
