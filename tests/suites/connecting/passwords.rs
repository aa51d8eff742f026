//! Passwords, from wherever they are.

use super::secure::shared;
use super::visitor::{Visitor, says};

fn as_ann() -> String {
    format!(
        "host=localhost hostaddr={} dbname=postgres user=ann",
        shared().address
    )
}

#[test]
fn a_password_file_has_the_password() {
    let home = Visitor::new().having(
        ".pgpass",
        0o600,
        "# ours\nlocalhost:5432:other:ann:x\nlocalhost:*:postgres:ann:sesam\n",
    );
    home.connects(&as_ann());
    let elsewhere = Visitor::new().having("secrets", 0o600, "*:*:*:*:sesam");
    let file = elsewhere.home().join("secrets").display().to_string();
    elsewhere.connects(&format!("{} passfile={file}", as_ann()));
    elsewhere.with("PGPASSFILE", &file).connects(&as_ann());
}

#[test]
fn a_password_that_is_said_goes_before_the_file() {
    let visitor = Visitor::new()
        .having(".pgpass", 0o600, "*:*:*:*:wrong")
        .with("PGPASSWORD", "sesam");
    visitor.connects(&as_ann());
    let told = visitor.fails(&format!("{} password=wrong", as_ann()), 5);
    says(
        &told,
        &[
            "password authentication failed",
            "hint: Check the user, and the password",
        ],
    );
}

#[test]
fn a_file_that_others_may_read_is_passed_over() {
    let visitor = Visitor::new().having(".pgpass", 0o640, "*:*:*:*:sesam");
    let told = visitor.fails(&as_ann(), 5);
    says(
        &told,
        &[
            "is passed over: it can be read by others; say chmod 600",
            "password missing",
            "hint: The password file",
        ],
    );
}

#[test]
fn a_password_that_is_wrong_or_missing_is_told_with_its_file() {
    let wrong = Visitor::new().having(".pgpass", 0o600, "*:*:*:*:wrong");
    says(
        &wrong.fails(&as_ann(), 5),
        &["hint: The password is from", ".pgpass; mend the first line"],
    );
    let unfit = Visitor::new().having(".pgpass", 0o600, "elsewhere:*:*:*:sesam");
    says(
        &unfit.fails(&as_ann(), 5),
        &[
            "password missing",
            "hint: No line of",
            ".pgpass fits localhost port 5432",
        ],
    );
    says(
        &Visitor::new().fails(&as_ann(), 5),
        &["password missing", "hint: Set PGPASSWORD", "~/.pgpass"],
    );
}

#[test]
fn a_refused_password_is_not_sent_again_in_the_open() {
    // mia could come without TLS, too; psql would try that.
    let mia = as_ann().replace("ann", "mia");
    let told = Visitor::new().with("PGPASSWORD", "wrong").fails(&mia, 5);
    says(
        &told,
        &["at localhost port 5432 as mia: password authentication failed"],
    );
    assert!(!told.contains("without TLS"), "{told}");
}
