//! What tells of a version tells the same everywhere, and what is linked into the packages has its licence in them.

use std::fs;
use std::process::Command;

use serde_json::Value;

use super::CURRENT;
use crate::docs::project;

fn read(path: &str) -> String {
    fs::read_to_string(project().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

#[test]
fn every_place_that_names_the_version_names_this_one() {
    let debian = read("debian/changelog");
    assert!(
        debian.starts_with(&format!("nps ({CURRENT})")),
        "debian/changelog"
    );
    assert!(
        read("CHANGELOG.md").contains(&format!("\n## {CURRENT}")),
        "CHANGELOG.md"
    );
    let pgxn: Value = serde_json::from_str(&read("META.json")).expect("META.json");
    assert_eq!(pgxn["version"], CURRENT, "META.json");
    assert_eq!(pgxn["provides"]["nps"]["version"], CURRENT, "META.json");
    pgxn_meta::valid::Validator::new()
        .validate(&pgxn)
        .expect("what PGXN asks for");
    assert!(
        project()
            .join(pgxn["provides"]["nps"]["file"].as_str().expect("a path"))
            .exists()
    );
    let control = read("extension/nps.control");
    assert_eq!(
        Some(pgxn["provides"]["nps"]["abstract"].as_str().expect("a text")),
        control.split('\'').nth(1)
    );
}

/// Of the libraries whose code is inside, not of what only builds or tests them.
#[test]
fn every_library_that_is_linked_has_its_licence_in_the_package() {
    for (name, package) in [("nps-reporter", "nps-reporter"), ("nps", "postgresql-15-nps")] {
        let licences = read(&format!("debian/licences/{package}/third-party.txt"));
        let output = Command::new(env!("CARGO"))
            .args([
                "tree",
                "--offline",
                "--locked",
                "--edges=normal,no-proc-macro",
                "--prefix=none",
                "--format={lib} {p}",
                "--package",
                name,
            ])
            .current_dir(project())
            .output()
            .expect("cargo tree");
        assert!(
            output.status.success(),
            "{}",
            String::from_utf8_lossy(&output.stderr)
        );
        let tree = String::from_utf8(output.stdout).expect("names");
        let linked = tree
            .lines()
            .filter(|line| !line.contains("(/"))
            .filter_map(|line| {
                let (name, version) = line.split_once(" v")?;
                Some(format!(
                    "{} {}",
                    name.rsplit(' ').next()?,
                    version.split(' ').next()?
                ))
            });
        let missing: Vec<_> = linked
            .filter(|crate_| !licences.lines().any(|line| line == crate_))
            .collect();
        assert_eq!(missing, Vec::<String>::new(), "{package}: say scripts/licences");
    }
}
