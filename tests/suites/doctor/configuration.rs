//! The configuration: what is refused at once, and what only the doctor minds.

use std::fs::{self, Permissions};
use std::os::unix::fs::PermissionsExt;

use super::{healthy, line};
use nps_tests::reporter;

#[test]
fn a_configuration_that_makes_no_sense_is_refused() {
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("nps.toml");
    for (text, words) in [
        ("[mail]\nfrm = 'x'", "unknown field `frm`"),
        ("[mail]\nfrom = 7", "invalid type: integer `7`, expected a string"),
        ("[smtp]\nurl = 'secret", "nps.toml line 2"),
        ("[databases]", "unknown field `databases`"),
    ] {
        fs::write(&file, text).expect("a file");
        let output = reporter::without_database()
            .arg("doctor")
            .arg("--config")
            .arg(&file)
            .output()
            .expect("doctor");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{stderr}");
        assert!(
            stderr.contains(words) && stderr.contains("hint: ") && !stderr.contains("secret"),
            "{stderr}"
        );
    }
    let output = reporter::without_database()
        .args(["doctor", "--config", "/nonexistent.toml"])
        .output()
        .expect("doctor");
    assert_eq!(output.status.code(), Some(2));
}

#[test]
fn a_password_for_everybody_to_read_is_noticed() {
    let database = healthy("doctor_exposed");
    let directory = tempfile::tempdir().expect("a directory");
    let file = directory.path().join("nps.toml");
    let path = file.to_str().expect("UTF-8");
    let told = |text: &str, mode| {
        fs::write(&file, text).expect("a file");
        fs::set_permissions(&file, Permissions::from_mode(mode)).expect("a mode");
        line(&database, &[("NPS_CONFIG", path)], "configuration")
    };
    for (text, holder) in [
        (
            "[database]\nurl = 'host=db user=nps password=sesam'",
            "database.url",
        ),
        (
            "[database]\nurl = 'postgresql://nps:sesam@db/nps'",
            "database.url",
        ),
        ("[smtp]\nurl = 'smtps://nps:sesam@127.0.0.1:1'", "smtp.url"),
    ] {
        let exposed = told(text, 0o644);
        assert!(
            exposed.starts_with("mend  configuration")
                && exposed.contains(&format!("has a password in {holder}"))
                && exposed.contains("chmod 640")
                && !exposed.contains("sesam"),
            "{exposed}"
        );
        assert_eq!(told(text, 0o640), format!("ok    configuration  from {path}"));
    }
    for harmless in [
        "[database]\nurl = 'dbname=nps'",
        "[smtp]\nurl = 'smtps://nps@127.0.0.1:1'",
    ] {
        assert!(told(harmless, 0o644).starts_with("ok    "));
    }
}

#[test]
fn numbers_that_nobody_means_are_noticed() {
    let database = healthy("doctor_numbers");
    let told = line(&database, &[("NPS_DELIVERY_LEASE", "0")], "configuration");
    assert!(
        told.starts_with("mend  configuration  configuration: delivery.lease is 0")
            && told.contains("from 1 to"),
        "{told}"
    );
}
