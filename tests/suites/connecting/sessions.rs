//! What a session begins with: timeouts, the right to change anything, and a name.

use nps_tests::cluster::Database;
use nps_tests::reporter;

use super::visitor::{Visitor, says};

/// A migrated database in which whoever reads units or lexicons is told about the session instead.
fn telling(purpose: &str) -> Database<'static> {
    let database = reporter::migrated(purpose);
    let told = "
        create function public.tell() returns boolean language plpgsql as $$
        begin
            raise exception 'read only %, statements %, locks %, zone %, by %', current_setting('transaction_read_only'),
                current_setting('statement_timeout'), current_setting('lock_timeout'), current_setting('TimeZone'),
                current_setting('application_name');
        end $$;
        insert into survey.units (code, kind, name) values ('care', 'site', 'Care');
        alter table survey.units rename to kept_units;
        create view survey.units as select * from survey.kept_units where public.tell();
        alter table survey.lexicons rename to kept_lexicons;
        create view survey.lexicons as select * from survey.kept_lexicons where public.tell()";
    database.client().batch_execute(told).expect("a view that tells");
    database
}

fn list(visitor: &Visitor, database: &Database<'_>) -> String {
    visitor.run(&database.url(), &["topics", "list"]).stderr
}

#[test]
fn commands_that_only_read_cannot_change_anything() {
    let database = telling("sessions_reading");
    let visitor = Visitor::new().having("answers.csv", 0o600, "external_id,unit,answered_at,score\n");
    let told = list(&visitor, &database);
    says(
        &told,
        &["read only on, statements 15min, locks 30s, zone UTC, by nps-reporter"],
    );
    let preview = visitor.run(&database.url(), &["digest", "preview", "--unit", "care"]);
    says(&preview.stderr, &["read only on"]);
    let import = visitor.run(&database.url(), &["import", "answers.csv"]);
    says(&import.stderr, &["read only off"]);
}

#[test]
fn timeouts_are_configured() {
    let database = telling("sessions_configured");
    let visitor = Visitor::new()
        .with("NPS_DATABASE_STATEMENT_TIMEOUT", "7min")
        .with("NPS_DATABASE_LOCK_TIMEOUT", "0");
    says(&list(&visitor, &database), &["statements 7min, locks 0,"]);
    let visitor = Visitor::new().with("NPS_DATABASE_LOCK_TIMEOUT", "soon");
    let told = visitor.run(&database.url(), &["topics", "list"]);
    assert_eq!(told.code, Some(2), "{}", told.stderr);
    says(
        &told.stderr,
        &[
            "lock_timeout",
            "soon",
            "hint: Write statement_timeout and lock_timeout as PostgreSQL does",
        ],
    );
}

#[test]
fn timeouts_that_somebody_set_elsewhere_stay() {
    let database = telling("sessions_elsewhere");
    let visitor = Visitor::new()
        .with("PGOPTIONS", "-c statement_timeout=9min")
        .with("PGAPPNAME", "nightly");
    let lasting = format!("alter database {} set lock_timeout = '2s'", database.name());
    database.client().batch_execute(&lasting).expect("a setting");
    says(
        &list(&visitor, &database),
        &["statements 9min, locks 2s", "by nightly"],
    );
    // The configuration is about this program, and goes before.
    let visitor = visitor.with("NPS_DATABASE_STATEMENT_TIMEOUT", "7min");
    says(&list(&visitor, &database), &["statements 7min"]);
}

#[test]
fn a_lock_that_is_not_had_is_told() {
    let database = reporter::migrated("sessions_locked");
    let mut holder = database.client();
    holder
        .batch_execute("begin; lock table survey.units")
        .expect("a lock");
    let visitor = Visitor::new().with("NPS_DATABASE_LOCK_TIMEOUT", "10ms");
    let told = visitor.run(&database.url(), &["digest", "preview", "--unit", "care"]);
    says(
        &told.stderr,
        &["SQLSTATE 55P03", "hint: Somebody else holds a lock"],
    );
    holder.batch_execute("rollback").expect("the lock's end");
}
