//! The benchmarks run, and everybody in a contest gives the same answer: the extension, formulas by hand, DuckDB and rollups.
//! How long they take is no matter here.

use nps_tests::reporter;
use std::process::Command;

/// What a part of the benchmarks prints of a few answers. It fails where two that should agree do not.
fn printed(part: &str) -> String {
    let output = Command::new(reporter::program().with_file_name("bench"))
        .args(["--only", part, "--rows", "20000", "--rounds", "1"])
        .output()
        .expect("bench, which is built with the programs");
    let errors = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{errors}");
    String::from_utf8(output.stdout).expect("text")
}

#[test]
fn aggregates_agree_with_formulas_and_with_duckdb() {
    let printed = printed("aggregates");
    for contestant in [
        "nps(score)",
        "FILTER formula",
        "DuckDB, FILTER, all cores",
        "nps_signal(t)",
    ] {
        assert!(printed.contains(contestant), "{printed}");
    }
}

#[test]
fn rollups_agree_with_what_they_are_of() {
    let printed = printed("rollups");
    assert_eq!(printed.matches("\n  months_of_").count(), 3, "{printed}");
    assert_eq!(printed.matches("\n  days").count(), 7, "{printed}");
}
