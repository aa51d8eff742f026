//! Service files, and what goes before what.

use super::secure::shared;
use super::visitor::{Visitor, says};

fn file() -> String {
    format!(
        "[care]\nhost=localhost\nhostaddr={}\ndbname=postgres\nuser=ann\npassword=sesam\nsslmode=verify-full\nsslrootcert={}\n",
        shared().address,
        shared().path("root.crt")
    )
}

#[test]
fn a_service_has_all_that_is_needed() {
    let visitor = Visitor::new().having(".pg_service.conf", 0o644, &file());
    for address in ["service=care", "postgresql:///?service=care"] {
        says(
            &visitor.connects(address),
            &["as ann, over TLSv1.3, certificate and name checked"],
        );
    }
    visitor.with("PGSERVICE", "care").connects("");
}

#[test]
fn a_service_file_may_be_named_or_the_machines_own() {
    let visitor =
        Visitor::new()
            .having("services", 0o644, &file())
            .having("etc/pg_service.conf", 0o644, &file());
    let path = |name| visitor.home().join(name).display().to_string();
    let (services, directory) = (path("services"), path("etc"));
    visitor.connects(&format!("service=care servicefile={services}"));
    Visitor::new()
        .with("PGSERVICEFILE", &services)
        .connects("service=care");
    Visitor::new()
        .with("PGSYSCONFDIR", &directory)
        .connects("service=care");
}

#[test]
fn the_address_goes_before_the_service_and_that_before_variables() {
    let visitor = Visitor::new().having(".pg_service.conf", 0o644, &file());
    let visitor = visitor
        .with("PGUSER", "nobody")
        .with("PGDATABASE", "nowhere")
        .with("PGSSLMODE", "disable");
    says(
        &visitor.connects("service=care dbname=template1 sslmode=require"),
        &["database template1", "as ann, over TLS"],
    );
}

#[test]
fn a_service_that_is_not_there_is_told() {
    let visitor = Visitor::new().having(".pg_service.conf", 0o644, "[care]\nhots=a\n[survey]\nhost\n");
    says(
        &visitor.fails("service=elsewhere", 2),
        &["no service \"elsewhere\"", "hint: Write a section [elsewhere]"],
    );
    says(
        &visitor.fails("service=care", 2),
        &["hots in", ".pg_service.conf: libpq has no such keyword"],
    );
    says(&visitor.fails("service=survey", 2), &["line 4 has no \"=\""]);
}
