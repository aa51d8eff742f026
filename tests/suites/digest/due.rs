//! When which digest is due: `sql/deliveries/due.sql` at chosen moments.

use std::collections::BTreeSet;

use nps_tests::cluster::Database;
use nps_tests::reporter;

/// Two sites two hours apart, with Aava reading about both and Eero about the western one.
const TWO_ZONES: &str = "
    insert into survey.units (code, kind, name, time_zone)
    values ('east', 'site', 'East', 'Europe/Helsinki'), ('west', 'site', 'West', 'Europe/London');
    insert into survey.people (email, name, combined) values ('aava@example.org', 'Aava', true), ('eero@example.org', 'Eero', false);
    insert into survey.subscriptions (person_id, unit_id, since)
    select person_id, unit_id, '2026-01-01' from survey.people cross join survey.units where people.name <> 'Eero' or code = 'west'";

fn two_zones(purpose: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    database.run(TWO_ZONES);
    database
}

/// The program's question at a moment, for all weeks and units.
fn asked_at(now: &str, weeks_before: u32) -> String {
    include_str!("../../../sql/deliveries/due.sql")
        .replace("$1", "null")
        .replace("$2", &weeks_before.to_string())
        .replace("$3", "null")
        .replace("now()", &format!("timestamptz '{now}'"))
}

/// What is due at a moment: `monday reader unit`, and `*` where that is part of a combined mail.
fn due(database: &Database, now: &str, weeks_before: u32) -> Vec<String> {
    let statement = asked_at(now, weeks_before);
    database.column(&format!(
        "select concat_ws(' ', monday, split_part(email, '@', 1), code) || case when is_combined then ' *' else '' end
        from ({statement}) as due
        join survey.people using (person_id)
        where doomed is null
        order by monday, email, code"
    ))
}

#[test]
fn a_digest_is_due_at_six_on_monday_by_the_units_own_clock() {
    let database = two_zones("due_zones");
    database.run("update survey.people set combined = false");
    let (early, both) = ("2026-01-26 06:00+02", "2026-01-26 06:00+00");
    assert_eq!(
        due(&database, "2026-01-26 05:59:59+02", 0),
        [
            "2026-01-12 aava east",
            "2026-01-12 aava west",
            "2026-01-12 eero west"
        ]
    );
    assert_eq!(
        due(&database, early, 0),
        [
            "2026-01-12 aava west",
            "2026-01-12 eero west",
            "2026-01-19 aava east"
        ]
    );
    assert_eq!(
        due(&database, both, 0),
        [
            "2026-01-19 aava east",
            "2026-01-19 aava west",
            "2026-01-19 eero west"
        ]
    );
}

#[test]
fn a_combined_mail_waits_for_the_last_of_its_units() {
    let database = two_zones("due_combined");
    let of_last_week = |now| {
        let due = due(&database, now, 0);
        due.into_iter()
            .filter(|line| line.starts_with("2026-01-19"))
            .collect::<Vec<_>>()
    };
    assert!(of_last_week("2026-01-26 05:59+00").is_empty());
    assert_eq!(
        of_last_week("2026-01-26 06:00+00"),
        [
            "2026-01-19 aava east *",
            "2026-01-19 aava west *",
            "2026-01-19 eero west"
        ]
    );
}

#[test]
fn weeks_missed_are_caught_up_with_for_those_who_were_subscribed() {
    let database = two_zones("due_missed");
    database.run(
        "update survey.subscriptions set since = '2026-01-19 12:00+00' from survey.people
        where people.person_id = subscriptions.person_id and name = 'Eero'",
    );
    let mondays_of = |reader: &str, weeks_before| -> BTreeSet<String> {
        let due = due(&database, "2026-02-03 12:00+00", weeks_before);
        due.iter()
            .filter(|line| line.contains(reader))
            .map(|line| line[..10].to_owned())
            .collect()
    };
    assert_eq!(
        mondays_of("aava", 2),
        BTreeSet::from(["2026-01-12", "2026-01-19", "2026-01-26"].map(Into::into))
    );
    assert_eq!(mondays_of("aava", 0), BTreeSet::from(["2026-01-26".to_owned()]));
    // Eero came after the digest of the week of the 12th was due.
    assert_eq!(
        mondays_of("eero", 2),
        BTreeSet::from(["2026-01-19", "2026-01-26"].map(Into::into))
    );
}

#[test]
fn whoever_is_new_gets_the_last_week_and_a_closed_unit_has_none() {
    let database = two_zones("due_new");
    database.run(
        "update survey.subscriptions set since = '2026-01-28 12:00+00';
        update survey.units set active = daterange(null, '2026-01-16') where code = 'east'",
    );
    assert_eq!(
        due(&database, "2026-01-28 12:01+00", 3),
        ["2026-01-19 aava west", "2026-01-19 eero west"]
    );
}

/// What is in the ledger by now: the reader, the unit (none for all of the reader's) and the state.
fn noted(database: &Database, reader: &str, unit: Option<&str>, state: &str) {
    database.run(&format!(
        "insert into survey.deliveries (monday, unit_id, person_id, subscription_id, state, recipient, message_id, fingerprint)
        select '2026-01-19', {}, person_id, min(subscription_id), '{state}', 'x', 'x', 'x'
        from survey.people join survey.subscriptions using (person_id) where name = '{reader}' group by person_id",
        unit.map_or("null".to_owned(), |code| format!("(select unit_id from survey.units where code = '{code}')"))
    ));
}

/// What is to be given up: `monday code`.
fn doomed(database: &Database, now: &str) -> Vec<String> {
    let statement = asked_at(now, 4);
    database.column(&format!(
        "select monday || ' ' || code || case when is_combined then ' *' else '' end from ({statement}) as due where doomed is not null"
    ))
}

#[test]
fn what_was_queued_is_made_however_old_it_is_and_whatever_else_was_sent() {
    let database = two_zones("due_queued");
    // Months later: a mail about one unit that is to be sent again, though the one about all was sent.
    noted(&database, "Aava", Some("east"), "pending");
    noted(&database, "Aava", None, "sent");
    let of_that_week: Vec<String> = due(&database, "2026-05-20 12:00+00", 0)
        .into_iter()
        .filter(|line| line.starts_with("2026-01-19"))
        .collect();
    assert_eq!(of_that_week, ["2026-01-19 aava east"]);
}

#[test]
fn what_can_not_be_made_any_more_is_given_up() {
    let database = two_zones("due_doomed");
    noted(&database, "Eero", Some("west"), "pending");
    noted(&database, "Aava", None, "pending");
    let now = "2026-01-28 12:00+00";
    assert!(doomed(&database, now).is_empty());
    database.run("update survey.units set active = daterange(null, '2026-01-16') where code = 'west'");
    assert_eq!(doomed(&database, now), ["2026-01-19 west"]);
    // There is still the east to tell of, until that has a mail of its own.
    noted(&database, "Aava", Some("east"), "sent");
    assert_eq!(doomed(&database, now), ["2026-01-19 east *", "2026-01-19 west"]);
}
